import { describe, expect, it } from 'vitest';
import { LANGS, RULES, ruleDocsUrl } from '../../src/index.ts';
import { findingsOf } from '../support/check.ts';

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('reports its bad example, with nothing else that cannot be meant', async () => {
    const findings = await findingsOf(rule.examples.bad);
    expect(findings.map((finding) => finding.rule)).toContain(id);
    const errors = findings.filter((finding) => finding.severity === 'error' && finding.rule !== id);
    expect(errors).toEqual([]);
  });

  it('does not report its good example', async () => {
    const findings = await findingsOf(rule.examples.good);
    expect(findings.filter((finding) => finding.rule === id || finding.severity === 'error')).toEqual([]);
  });

  it('says what is wrong and what to do in every language, in whole sentences', async () => {
    const [finding] = (await findingsOf(rule.examples.bad)).filter((one) => one.rule === id);
    for (const text of [finding!.message, finding!.help!, rule.reason, rule.advice]) {
      expect(text.en).toMatch(/^(?:[“‘A-Z0-9]|no-such-file).*[.]$/su);
      expect(text['zh-CN']).toMatch(/[。]$/u);
      expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(text['zh-CN'].replace(/`[^`]*`|“[^”]*”/gu, '')).not.toMatch(/[,;:?!](?!\S)|["]/u);
    }
    for (const lang of LANGS) expect(ruleDocsUrl(id, lang)).toMatch(/^docs\/.*\.md$/u);
  });
});

it('has ids of the form group/name, each once', () => {
  for (const { id } of RULES) expect(id).toMatch(/^[a-z]+\/[a-z-]+$/u);
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
});
