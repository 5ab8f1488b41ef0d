import { describe, expect, it } from 'vitest';
import { check } from '../support/check.ts';

const trip = (steps: string) => `persona K of U
stakeholder U
stakeholder A
service V { provider A  customer U  user U  sponsor U }
journey «J» { for K  of V  agree {
${steps}
} }`;
const plain = (steps: string) => trip(steps).replaceAll('«J»', 'J');

describe('value/negative', () => {
  it('takes all parties together', async () => {
    await check('value/negative', plain('step a { cost K 3 "Rent"\ngain A 3 "Rent" }'));
  });

  it('counts what came about, not what was hoped for', async () => {
    await check('value/negative', plain('step «a» { cost K 2 "Rent"\ngain K 3 "Van" realized 1 because missed }'));
  });

  it('leaves alone what some step makes up for, in another journey too', async () => {
    const other = '\njourney Later { for K  realize { step x { gain K 9 "Rest" } } }';
    await check('value/negative', plain('step a { cost K 2 "Rent"\noffset by Later.x }') + other);
  });

  it('tells an offset that adds nothing', async () => {
    await check(
      'value/negative',
      plain('step a { cost K 2 "Rent"\noffset by «b» }\nstep b { gain K 1 "Van" realized 0 }'),
    );
  });

  it('lets a step give back no more than it adds', async () => {
    const cost = (name: string, by: string) => `step ${name} { cost K 5 "Rent"\noffset by ${by} }`;
    const gain = (name: string, points: number) => `step ${name} { gain K ${points} "Van" }`;
    const [finding] = await check(
      'value/negative',
      plain([cost('a', 'x'), cost('b', '«x»'), cost('c', '«x»'), gain('x', 6)].join('\n')),
    );
    expect(finding!.message.en).toBe(
      '“b” takes more than it gives (−5), and “x”, with all that is offset there, falls 4 short of offsetting it.',
    );
    await check('value/negative', plain([cost('a', '«x»'), gain('x', 4)].join('\n')));
    await check('value/negative', plain([cost('a', 'x'), cost('b', 'x'), gain('x', 10)].join('\n')));
    await check(
      'value/negative',
      plain([cost('a', 'x\noffset by y'), cost('b', 'x'), gain('x', 6), gain('y', 4)].join('\n')),
    );
    await check('value/negative', plain([cost('a', '«x»\noffset by y'), gain('x', 2), gain('y', 2)].join('\n')));
  });

  it('leaves the ways out alone', async () => {
    await check(
      'value/negative',
      plain('step a { then b  then c 10% }\nstep b { ends }\nstep c { cost K 1 "Time"  ends }'),
    );
  });

  it('has a tolerance', async () => {
    const text = plain('step a { risk A 1 "Dents" }');
    await check('value/negative', text, { rules: { 'value/negative': { tolerance: 1 } } });
  });

  it('is not deceived by decimals', async () => {
    await check('value/negative', plain('step a { gain K 0.1 "x"\ngain K 0.2 "y"\ncost K 0.3 "z" }'));
  });
});

describe('value/one-sided', () => {
  it('is told in either direction', async () => {
    await check('value/one-sided', trip('step a { gain A 1 "Rent" }'));
    await check('value/one-sided', trip('step a { gain K 1 "Van" }'));
  });

  it('counts whom the persona stands for', async () => {
    await check('value/one-sided', plain('step a { gain A 1 "Rent"\ngain U 1 "Fewer cars" }'));
  });

  it('within a company, its people are the consumers and itself the provider', async () => {
    const inside = (name: string, gains: string) =>
      `persona Eve of Company\nstakeholder Company\nservice Desk { provider Company  customer Company  user Company  sponsor Company }
journey ${name} { for Eve  of Desk  agree { step a { ${gains} } } }`;
    await check('value/one-sided', inside('J', 'gain Eve 2 "Time"\ngain Company 3 "Work"'));
    const [finding] = await check('value/one-sided', inside('«J»', 'gain Eve 2 "Time"'));
    expect(finding!.help!.en).toContain('`gain Company 1 "…"`');
    const [other] = await check('value/one-sided', inside('«J»', 'gain Company 3 "Work"'));
    expect(other!.help!.en).toContain('`gain Eve 1 "…"`');
  });

  it('names nobody where no provider is known', async () => {
    const [finding] = await check(
      'value/one-sided',
      'persona K\njourney «J» { for K  agree { step a { gain K 1 "x" } } }',
    );
    expect(finding!.message.en).toContain('(1 point)');
    expect(finding!.help!.en).toMatch(/^Write who provides it/u);
  });

  it('counts what came about, not what was hoped for', async () => {
    await check('value/one-sided', trip('step a { gain K 3 "Van"\ngain A 1 "Rent" realized 0 because missed }'));
    await check('value/one-sided', plain('step a { gain K 3 "Van" realized 1\ngain A 1 "Rent" }'));
    await check('value/one-sided', plain('step a { gain K 3 "Van" realized 0\ngain A 1 "Rent" realized 0 }'));
  });

  it('says nothing of a journey without gains, or of nobody', async () => {
    await check('value/one-sided', plain('step a { cost K 1 "Rent" }'));
    await check('value/one-sided', 'stakeholder A\njourney J { agree { step a { gain A 1 "Rent" } } }');
  });
});

describe('value/leak', () => {
  it('is told at each gain, with its cause', async () => {
    const [finding] = await check('value/leak', plain('step a { «gain K 3 "Van" realized 1 because misaligned» }'));
    expect(finding!.message.en).toBe('2 of 3 points for “K” leak in “a”: the two sides want different things.');
  });

  it('is not told where something is done about it, unless that was rejected', async () => {
    await check('value/leak', plain('step a { gain K 3 "Van" realized 1\nimprove "Charge it" }'));
    await check('value/leak', plain('step a { «gain K 3 "Van" realized 1»\nimprove "Charge it" { status rejected } }'));
  });

  it('leaves small losses and untracked ones alone', async () => {
    await check(
      'value/leak',
      plain('step a { gain K 3 "Van" realized 2.5\ngain K 3 "Rest" realized 1 because untracked }'),
    );
  });
});

describe('value/untracked', () => {
  it('is told of a gain that was lost untracked, until something is measured', async () => {
    const step = 'gain K 3 "Van" realized 1 because untracked';
    await check('value/untracked', plain(`step a { «${step}» }`));
    await check('value/untracked', `metric M\n${plain(`step a { ${step}\nmeasure M }`)}`);
  });

  it('is content with one gain of which something is known', async () => {
    await check('value/untracked', plain('step a { gain K 3 "Van" realized 3\ngain A 1 "Rent" }'));
  });
});
