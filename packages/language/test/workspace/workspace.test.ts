import { compareFindings, type Finding, type JourneyModel, type ProjectConfig, runChecks } from '@waymark/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../../test/support/runs.ts';
import { buildProject } from '../../src/index.ts';
import { Workspace } from '../../src/workspace/index.ts';
import { stories, workspaceOf } from '../support.ts';

interface Whole {
  model: JourneyModel;
  findings: Finding[];
}

/** What a whole build and a whole run of the checks say of these texts. */
async function fresh(texts: ReadonlyMap<string, string>, config: ProjectConfig = {}): Promise<Whole> {
  const files = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([uri, text]) => ({ uri, text }));
  const { model, issues } = await buildProject(files);
  return { model, findings: runChecks(model, config, { issues }) };
}

function settled(workspace: Workspace): Whole {
  while (workspace.work());
  const findings = workspace.inOrder().flatMap(({ uri }) => workspace.findings(uri));
  return { model: workspace.model(), findings: findings.sort(compareFindings) };
}

async function expectFresh(
  workspace: Workspace,
  texts: ReadonlyMap<string, string>,
  config?: ProjectConfig,
): Promise<void> {
  const now = settled(workspace);
  const whole = await fresh(texts, config);
  expect(now.findings).toEqual(whole.findings);
  expect(now.model).toEqual(whole.model);
}

test.each(stories)('$name: file by file is as good as all at once', async ({ files }) => {
  const workspace = new Workspace();
  for (const { uri, text } of files) workspace.setFile(uri, text);
  await expectFresh(workspace, new Map(files.map(({ uri, text }) => [uri, text])));
});

test('what is proposed for slips is the same file by file, however many there are', async () => {
  const names = Array.from({ length: 150 }, (_, i) => `persona Person${i}x`).join('\n');
  const slips = (n: number) => Array.from({ length: 150 }, (_, i) => `journey J${n}x${i} { for Persn${n}y${i} }`);
  const texts = new Map([['names', names], ...[1, 2, 3].map((n) => [`${n}`, slips(n).join('\n')] as const)]);
  const workspace = new Workspace();
  for (const [uri, text] of texts) workspace.setFile(uri, text);
  await expectFresh(workspace, texts);
});

describe('whatever is edited, in whatever order', () => {
  /** Pieces that declare, refer, double, break and relate, over few names, so that they meet. */
  const name = fc.constantFrom('A', 'B', 'C', 'ITIL', 'explore', '租车');
  const level = fc.integer({ min: -3, max: 3 });
  const facts = fc.oneof(
    name.map((n) => `${n} does "x" at ${n}`),
    fc.tuple(name, level).map(([n, l]) => `${n} feels ${l} "w"`),
    level.map((l) => `feels ${l}`),
    name.map((n) => `then ${n}`),
    fc.tuple(name, name).map(([a, b]) => `then ${a}.${b} 50%`),
    fc.tuple(name, name).map(([a, b]) => `offset by ${a}.${b}`),
    name.map((n) => `detail ${n}`),
    name.map((n) => `measure ${n}`),
    fc.tuple(name, level).map(([n, l]) => `gain ${n} ${l} "g"`),
    name.map((n) => `cost ${n} 3 "c"`),
    fc.constantFrom(
      'ends',
      'moment of truth',
      'waits 3d',
      'pain "p"',
      '} }',
      'step',
      '"',
      '// waymark-ignore value/negative: so it is',
    ),
  );
  const step = fc
    .tuple(name, fc.array(facts, { maxLength: 4 }))
    .map(([n, list]) => `step ${n} {\n${list.join('\n')}\n}`);
  const stage = fc
    .tuple(fc.constantFrom('explore', 'agree', 'before', 'A'), fc.array(step, { maxLength: 3 }))
    .map(([n, list]) => `${n} {\n${list.join('\n')}\n}`);
  const journeyFact = fc.oneof(
    name.map((n) => `for ${n}`),
    name.map((n) => `of ${n}`),
    fc.constantFrom('stages Phases', 'stages A', 'stages ITIL', 'goal "g"', 'who "w"'),
  );
  const declaration = fc.oneof(
    fc
      .tuple(name, fc.array(journeyFact, { maxLength: 3 }), fc.array(stage, { maxLength: 3 }))
      .map(([n, f, s]) => `journey ${n} {\n${[...f, ...s].join('\n')}\n}`),
    fc
      .tuple(name, level)
      .map(
        ([n, l]) =>
          `stakeholder ${n} { power ${l + 6} interest 9 during explore { power ${l + 5} } during A { interest 2 } }`,
      ),
    name.map((n) => `stakeholder ${n}`),
    fc.tuple(name, name).map(([a, b]) => `persona ${a} of ${b}`),
    fc.tuple(name, name).map(([a, b]) => `team ${a} of ${b}`),
    fc.tuple(name, name, name).map(([a, b, c]) => `touchpoint ${a} via ${b} owned by ${c}`),
    name.map((n) => `channel ${n}`),
    name.map((n) => `metric ${n} { target >= 9 value 3 }`),
    fc.tuple(name, name, name).map(([a, b, c]) => `service ${a} { provider ${b} customer ${c} offering ${a} }`),
    fc.tuple(name, name).map(([a, b]) => `stages ${a} { explore ${b} }`),
    fc.constantFrom('journey', 'persona', '// waymark-ignore persona/thin: later', '}', 'journey A {', 'step A'),
  );
  const text = fc.array(declaration, { maxLength: 4 }).map((list) => list.join('\n'));
  const edit = fc.oneof(
    { weight: 4, arbitrary: fc.record({ uri: fc.constantFrom('a', 'b', 'c', 'd'), text }) },
    { weight: 1, arbitrary: fc.record({ uri: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.constant(undefined) }) },
    { weight: 1, arbitrary: fc.record({ uri: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.constant('\n') }) },
  );

  test('the findings and the model are those of a fresh start', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { minLength: 2, maxLength: 8 }),
        fc.infiniteStream(fc.nat(5)),
        async (edits, pauses) => {
          const workspace = new Workspace();
          const texts = new Map<string, string>();
          for (const { uri, text: now } of edits) {
            if (now === undefined) {
              texts.delete(uri);
              workspace.removeFile(uri);
            } else {
              // A line added above: nothing changes but places.
              const next = now === '\n' ? `\n${texts.get(uri) ?? ''}` : now;
              texts.set(uri, next);
              workspace.setFile(uri, next);
            }
            // Now and then the work is done in part, or a file is looked at first.
            const pause = pauses.next().value;
            if (pause === 1) workspace.settle(uri);
            else for (let i = 0; i < pause; i++) workspace.work();
          }
          await expectFresh(workspace, texts);
        },
      ),
      { numRuns: runs(300) },
    );
  });
});

describe('a change reaches', () => {
  function start(texts: Record<string, string>): { workspace: Workspace; touched: (change: () => void) => string[] } {
    const workspace = workspaceOf(Object.entries(texts));
    workspace.takeChanged();
    const touched = (change: () => void) => {
      change();
      while (workspace.work());
      return workspace.takeChanged().sort();
    };
    return { workspace, touched };
  }

  const leaf = (name: string) => `journey ${name} { for P explore { step a { P does "x" feels 1 } } }`;

  test('nobody else where only words change', () => {
    const { workspace, touched } = start({ a: 'persona P { goal "a" }', b: leaf('B'), c: leaf('C') });
    expect(touched(() => workspace.setFile('a', 'persona P { goal "b" }'))).toEqual(['a']);
    expect(touched(() => workspace.setFile('b', leaf('B').replace('"x"', '"y"')))).toEqual(['b']);
  });

  test('those who name what is gone', () => {
    const { workspace, touched } = start({ a: 'persona P', b: leaf('B'), c: 'channel C' });
    expect(touched(() => workspace.setFile('a', 'persona Q'))).toEqual(['a', 'b']);
  });

  test('the one who declares what is no longer used', () => {
    const { workspace, touched } = start({ a: 'stakeholder S', b: 'persona P of S', c: leaf('C') });
    expect(workspace.findings('a').map(({ rule }) => rule)).toEqual(['stakeholder/unplaced']);
    expect(touched(() => workspace.setFile('b', 'persona P'))).toEqual(['a', 'b']);
    expect(workspace.findings('a').map(({ rule }) => rule)).toEqual(['stakeholder/unused']);
  });

  test('everybody where the settings change', () => {
    const { workspace, touched } = start({ a: 'stakeholder S', b: leaf('B') });
    expect(touched(() => workspace.configure({ rules: { 'stakeholder/unused': 'off' } }))).toEqual(['a']);
    expect(workspace.findings('a')).toEqual([]);
  });
});

test('data that is on its way is waited for without a word', () => {
  let data: string | null | undefined = null;
  const workspace = new Workspace({ readData: () => data });
  workspace.setFile('a', 'metric M { data "m.csv" }');
  while (workspace.work());
  expect(workspace.findings('a')).toEqual([]);
  data = undefined;
  workspace.dataChanged();
  while (workspace.work());
  expect(workspace.findings('a').map(({ rule }) => rule)).toEqual(['metric/data']);
  data = '2026-01-01,5';
  workspace.dataChanged();
  while (workspace.work());
  expect(workspace.findings('a')).toEqual([]);
  expect(workspace.find.metric('metric:M')!.readings).toMatchObject([{ value: 5 }]);
});
