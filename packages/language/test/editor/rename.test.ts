import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../../test/support/runs.ts';
import { rename } from '../../src/editor/navigate/index.ts';
import { KEYWORDS } from '../../src/keywords.ts';
import type { Workspace } from '../../src/workspace/index.ts';
import { stories, workspaceOf } from '../support.ts';
import { apply } from './support.ts';

/** Every place of the grammar at which a name stands, with others around it. */
const PLACES: Texts = new Map([
  [
    'a.journey',
    `stakeholder Axle { external partner power 8 interest 9 during explore { power 3 } during mid { interest 2 } }
stakeholder Uni { internal customer power 3 interest 3 }
team Fleet of Axle
persona Kim "Kim" of Uni { goal "a" }
persona Bot of Uni { machine }
channel App as app
touchpoint Desk "Desk" via App owned by Fleet { interaction }
metric Score { unit "%" target >= 3 value 4 }
stages Own { start mid stop }
service Cars { provider Axle customer Uni, Axle user Uni sponsor Uni offering Week "W" { goods "x" } }
`,
  ],
  [
    'b.journey',
    `journey Trip "T" {
  for Kim, Bot
  of Cars
  stages Own
  owner Fleet
  goal "g"
  start {
    step look "Looks" { Kim does "x" at Desk does "y" Kim feels 1 "w" measured by Score feels 2
      gain Kim 1 social "a" cost Axle "b" risk Fleet 2 "c" then pay 20% when "x" then look offset by pay measure Score
      improve "x" { benefit 1 effort 2 by Fleet } detail Fine }
    step pay { then Fine.one moment of truth ends }
  }
  mid { step see { Bot does "x" hidden offset by Fine.one, pay } }
}
journey Fine { for Kim explore { step one { Kim feels 1 Fleet does "x" at Desk visible then two } step two } }
`,
  ],
]);

type Texts = ReadonlyMap<string, string>;

function declared(workspace: Workspace) {
  const own = workspace.inOrder().filter(({ library }) => !library);
  return own.flatMap((unit) => unit.declared.flatMap((one) => [one, ...one.inner]));
}

/** What every name stands for, and what is reported, whatever things are called. */
function meaning(workspace: Workspace) {
  const index = new Map<string, number>(declared(workspace).map(({ id }, i) => [id, i]));
  return workspace
    .inOrder()
    .filter(({ library }) => !library)
    .map(({ uri, occurrences }) => ({
      uri,
      targets: occurrences.map(({ target }) => index.get(target ?? '') ?? target),
      findings: workspace.findings(uri).map(({ rule }) => rule),
    }));
}

const PROJECTS = [PLACES, ...stories.map(({ files }): Texts => new Map(files.map(({ uri, text }) => [uri, text])))].map(
  (texts) => {
    const workspace = workspaceOf(texts);
    return { texts, workspace, before: meaning(workspace), symbols: declared(workspace).map(({ id }) => id) };
  },
);

const NAMES = [...KEYWORDS, '租车', '_x', 'explore', 'start', 'ITIL', 'one', 'Week', 'Kim', 'Zoë2'];

test('whatever is renamed to whatever, everything means what it meant, or it is refused', () => {
  // Weighted towards the project that has every place.
  const project = fc.oneof({ weight: 3, arbitrary: fc.constant(PROJECTS[0]!) }, fc.constantFrom(...PROJECTS));
  const change = project.chain((one) =>
    fc.record({ one: fc.constant(one), id: fc.constantFrom(...one.symbols), name: fc.constantFrom(...NAMES) }),
  );
  fc.assert(
    fc.property(change, ({ one: { texts, workspace, before }, id, name }) => {
      const result = rename(workspace, id, name)!;
      if (!result.ok) return;
      const own = (uri: string) => result.edits.filter((edit) => edit.uri === uri);
      const after = new Map([...texts].map(([uri, text]) => [uri, apply(text, own(uri))]));
      const now = workspaceOf(after);
      expect(meaning(now), `${id} → ${name}`).toEqual(before);
    }),
    { numRuns: runs(400) },
  );
});
