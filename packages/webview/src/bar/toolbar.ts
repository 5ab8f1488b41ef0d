import { fillIn, titleOf } from '@waymark/model';
import type { PreviewView } from '@waymark/protocol';
import type { Preview, Shown } from '../app/preview.ts';
import { h, say, set } from '../dom/h.ts';
import type { Export } from '../export/export.ts';
import type { Findings } from '../findings/findings.ts';
import { stageStops } from '../model/stages.ts';
import type { Item } from '../picture/items.ts';
import { iconButton, select, slider, switcher } from './controls.ts';
import { exportMenu, findingMenu, keyMenu, laneMenu } from './menus.ts';
import type { SearchField } from './search.ts';

const ZOOM = 1.25;

export interface Toolbar {
  element: HTMLElement;
  /** After every drawing and change of state. */
  update(): void;
  /** After every movement of the camera. */
  moved(): void;
}

export function createToolbar(
  preview: Preview,
  parts: { findings: Findings; files: Export; field: SearchField; go: (item: Item) => void },
): Toolbar {
  const { words, canvas } = preview;
  const { camera } = canvas;
  const views = switcher(
    words.view,
    [
      { value: 'map', text: words.map, icon: 'map' },
      { value: 'matrix', text: words.matrix, icon: 'matrix' },
    ],
    (view) => preview.change({ view: view as PreviewView, zoom: undefined }),
  );
  const journeys = select(words.journey, (journey) =>
    preview.change({ journey, persona: undefined, stage: undefined, zoom: undefined }),
  );
  const personas = select(words.persona, (persona) => preview.change({ persona: persona || undefined }));
  const stages = slider(words.stage, (stage) => preview.change({ stage }));
  const lanes = laneMenu(preview);
  const findings = findingMenu(preview, parts.findings, parts.go);
  const files = exportMenu(preview, parts.files);
  const percent = h('button', { type: 'button', class: 'percent' });
  percent.addEventListener('click', () => camera.fitWidth());
  const zoom = h(
    'div',
    { class: 'zoom' },
    iconButton('minus', words.zoomOut, () => camera.by(1 / ZOOM)),
    percent,
    iconButton('plus', words.zoomIn, () => camera.by(ZOOM)),
    iconButton('fit', words.fit, () => camera.fitAll()),
  );
  const pin = iconButton('pin', words.pin, () => preview.change({ pinned: !preview.state.pinned }));
  // Until there is a picture, which may have to wait for its part of the script, for those who hear the page.
  const heading = h('h1', { class: 'unseen' }, words.loading);
  const element = h(
    'div',
    { class: 'bar', role: 'group', 'aria-label': words.toolbar },
    heading,
    h('div', { class: 'choice' }, views.element, journeys.element, personas.element, stages.element, ...lanes.elements),
    h(
      'div',
      { class: 'tools' },
      preview.can.edit ? undefined : h('span', { class: 'view-only', title: words.readOnly }, words.viewOnly),
      parts.field.element,
      ...findings.elements,
      zoom,
      preview.can.reveal ? pin : undefined,
      ...files.elements,
      ...keyMenu(preview).elements,
    ),
  );

  function moved(): void {
    const value = Math.round(camera.now().k * 100);
    say(percent, `${value}%`);
    const label = fillIn(words.zoomTo, value);
    set(percent, { title: label, 'aria-label': label });
  }

  moved();

  function updateChoices({ result: { model }, choice }: Shown): void {
    const possible = [
      ...(model.journeys.length > 0 ? ['map'] : []),
      ...(model.stakeholders.length > 0 ? ['matrix'] : []),
    ];
    views.update(choice.view, possible);
    journeys.update(
      model.journeys.map((journey) => ({ value: journey.id, text: titleOf(journey) })),
      choice.journey?.id ?? '',
    );
    const people = (choice.journey?.personas ?? []).flatMap(({ target }) => {
      const persona = model.personas.find(({ id }) => id === target);
      return persona ? [{ value: persona.id, text: titleOf(persona) }] : [];
    });
    const everyone = { value: '', text: words.everyone };
    const several = choice.view === 'map' && people.length > 1;
    personas.update(several ? [everyone, ...people] : [], choice.persona ?? '');
    const stops = choice.view === 'matrix' ? stageStops(model, choice.journey, preview.titles) : [];
    stages.update(stops, choice.stage);
  }

  return {
    element,
    moved,
    update() {
      if (preview.shown) {
        say(heading, preview.shown.scene.title);
        updateChoices(preview.shown);
      }
      lanes.update();
      findings.update();
      const { pinned } = preview.state;
      const label = pinned ? words.pinned : words.pin;
      set(pin, { 'aria-pressed': String(pinned), 'aria-label': label, title: label });
      moved();
    },
  };
}
