import { type Persona, refTitle, titleOf } from '@waymark/model';
import type { SceneNode } from '../../../scene.ts';
import { group, initialMark } from '../../shared/index.ts';
import { type MapContext, restOfName, shortName } from '../context.ts';
import { type Para, para, place, STYLES } from '../text.ts';
import { initials } from './people.ts';

const DISC = 16;
const TEXT_X = 44;
const PERSONA_GAP = 24;
const LEAST_PERSONA = 180;
const WIDEST_PERSONA = 340;

export interface TitleBlock {
  height: number;
  draw(x: number, top: number): SceneNode[];
}

/** What the picture is, the journey's title, and whose journey it is. */
export function titleBlock(ctx: MapContext, room: number): TitleBlock {
  const { journey, words } = ctx;
  const kind = journey.tense ? `${words.map} · ${words.tense[journey.tense]}` : words.map;
  const over = para(ctx, kind, STYLES.overline, room);
  const latin = isLatin(titleOf(journey));
  const { tracking: _, ...plainTitle } = STYLES.title;
  const title = para(ctx, titleOf(journey), latin ? STYLES.title : plainTitle, room);
  const personas = personaRows(ctx, room);
  const titleTop = over.height + 6;
  const personaTop = titleTop + title.height + 10;
  return {
    height: personas.height ? personaTop + personas.height : personaTop - 10,
    draw: (x, top) => [
      ...place('header/kind', over, x, top),
      ...place('header/title', title, x, top + titleTop, { ref: journey.id, role: 'title' }),
      ...personas.draw(x, top + personaTop),
    ],
  };
}

/** Plain ASCII is told first: to make the other expression takes a short run's while. */
function isLatin(title: string): boolean {
  return /^[\x20-\x7e]*$/.test(title) || /^[\p{Script=Latin}\p{N}\p{P}\p{Z}\p{S}]*$/u.test(title);
}

interface Drawn {
  persona: Persona;
  name: Para;
  sub: Para;
  x: number;
  y: number;
  height: number;
}

/** Side by side where there is room, else under one another. */
function personaRows(ctx: MapContext, room: number): TitleBlock {
  const perRow = Math.max(
    1,
    Math.min(ctx.personas.length, Math.floor((room + PERSONA_GAP) / (LEAST_PERSONA + PERSONA_GAP))),
  );
  const width = Math.min(WIDEST_PERSONA, (room - (perRow - 1) * PERSONA_GAP) / perRow);
  const drawn: Drawn[] = [];
  let y = 0;
  for (let i = 0; i < ctx.personas.length; i += perRow) {
    const row = ctx.personas.slice(i, i + perRow).map((persona, n) => {
      const name = para(ctx, shortName(persona), STYLES.strong, width - TEXT_X);
      const sub = para(ctx, subOf(ctx, persona), STYLES.quiet, width - TEXT_X);
      return {
        persona,
        name,
        sub,
        x: n * (width + PERSONA_GAP),
        y,
        height: Math.max(2 * DISC, name.height + sub.height),
      };
    });
    drawn.push(...row);
    y += Math.max(...row.map((one) => one.height)) + 8;
  }
  return {
    height: Math.max(0, y - 8),
    draw: (x, top) => drawn.map((one) => personaNode(one, x + one.x, top + one.y)),
  };
}

function personaNode({ persona, name, sub }: Drawn, x: number, top: number): SceneNode {
  const key = `header/persona/${persona.id}`;
  const textTop = top + Math.max(0, (2 * DISC - name.height - sub.height) / 2);
  return group(
    key,
    [
      initialMark(`${key}/disc`, x + DISC, top + DISC, initials(shortName(persona), 2), true, DISC),
      ...place(`${key}/name`, name, x + TEXT_X, textTop),
      ...place(`${key}/sub`, sub, x + TEXT_X, textTop + name.height),
    ],
    { ref: persona.id, role: 'persona' },
  );
}

function subOf(ctx: MapContext, persona: Persona): string {
  const rest = restOfName(persona);
  if (rest) return rest.charAt(0).toLocaleUpperCase('en') + rest.slice(1);
  if (persona.machine) return ctx.words.machine;
  return persona.of ? refTitle(ctx.model, persona.of) : '';
}
