import { describe, expect, it } from 'vitest';
import { check } from '../support/check.ts';

const trip = (body: string) => `persona Katrina\njourney Trip {\n  for Katrina\n  agree {\n${body}\n  }\n}\n`;

describe('journey/no-persona', () => {
  it('is content with a persona that is not known: that is told elsewhere', async () => {
    await check('journey/no-persona', 'journey «Trip» { agree { step a } }\npersona K\njourney Other { for K }');
  });
});

describe('journey/empty', () => {
  it.each([
    ['journey «Trip» { }', 'explore'],
    ['journey «Trip»', 'explore'],
    ['journey «Trip» { agree { } }', 'agree'],
    ['stages Visit { before after }\njourney «Trip» { stages Visit }', 'before'],
  ])('%s', async (text, stage) => {
    const [finding] = await check('journey/empty', text);
    expect(finding!.help!.en).toBe(`Write \`${stage} { step … }\` with the first thing that happens.`);
  });
});

describe('journey/no-scenario', () => {
  it('names what is missing', async () => {
    const [finding] = await check('journey/no-scenario', 'persona K\njourney «Trip» { for K  who "A student" }');
    expect(finding!.message.en).toBe('The scenario of “Trip” lacks `why`, `goal` and `how`.');
  });

  it('asks for as many as configured', async () => {
    const text = 'persona K\njourney «Trip» { for K  who "A student"  goal "A car" }';
    await check('journey/no-scenario', text, { rules: { 'journey/no-scenario': { parts: 3 } } });
  });

  it('does not count a blank text', async () => {
    await check('journey/no-scenario', 'persona K\njourney «Trip» { for K  who "A student"  goal " " }');
  });
});

describe('journey/missing-stage', () => {
  const journey = (stages: string) => `persona K\nstages Visit { before during after }\njourney ${stages}`;

  it('lets a journey start in the middle, unless told otherwise', async () => {
    const text = journey('«Trip» { for K  stages Visit  during { step a }  after { step b } }');
    await check('journey/missing-stage', text.replaceAll(/[«»]/gu, ''));
    await check('journey/missing-stage', text, { rules: { 'journey/missing-stage': { before: true } } });
  });

  it('counts an empty stage as missing, and points to it', async () => {
    const text = journey('«Trip» { for K  stages Visit  before { step a }  during { }  after { step b } }');
    const [finding] = await check('journey/missing-stage', text);
    expect(finding!.related).toHaveLength(1);
  });

  it('names the stages of the library in both languages', async () => {
    const [finding] = await check(
      'journey/missing-stage',
      'persona K\njourney «Trip» { for K  stages Phases  before { step a }  after { step b } }',
    );
    expect(finding!.message).toEqual({
      en: 'Nothing happens in “During” of “Trip”.',
      'zh-CN': '“Trip”的“期间”阶段没有任何步骤。',
    });
    const [order] = await check(
      'stage/order',
      'persona K\njourney Trip { for K  stages Phases  after "Home" { step b }  «before» { step a } }',
    );
    expect(order!.message['zh-CN']).toContain('“之前”排在“Home”之后');
  });

  it('leaves a journey alone that details a step', async () => {
    await check(
      'journey/missing-stage',
      journey(`Trip { for K  stages Visit  before { step a { detail Fine } }  during { step b }  after { step c } }
journey Fine { for K  stages Visit  before { step x } }`),
    );
  });

  it('says nothing of a journey without steps', async () => {
    await check('journey/missing-stage', journey('Trip { for K  stages Visit }'));
  });
});

describe('journey/dead-end', () => {
  it('is not the last step of the main path', async () => {
    await check('journey/dead-end', trip('step a\nstep b'));
  });

  it('is not a detour that ends', async () => {
    await check('journey/dead-end', trip('step a { then b  then c 10% }\nstep b { ends }\nstep c { ends }'));
  });

  it('is a circle without a way out, once', async () => {
    await check('journey/dead-end', trip('step «a»\nstep b\nstep c { then a }'));
    await check(
      'journey/dead-end',
      trip('step a { then b  then c 10% }\nstep b { ends }\nstep «c»\nstep d { then c }'),
    );
  });

  it('is not a circle that some leave', async () => {
    await check('journey/dead-end', trip('step a\nstep b\nstep c { then a 90% }'));
    await check('journey/dead-end', trip('step a\nstep b\nstep c { then a  ends }'));
  });

  it('is not a step that leads to another journey', async () => {
    const other = 'journey Next { for Katrina  agree { step x } }\n';
    await check('journey/dead-end', other + trip('step a\nstep b { then Next.x }'));
  });
});

describe('journey/cycle', () => {
  it('is told once for a circle, at the detail that closes it', async () => {
    await check(
      'journey/cycle',
      `persona K
journey A { for K  agree { step a { detail B } } }
journey B { for K  agree { step b { detail C } } }
journey C { for K  agree { step c { detail «B» } } }
journey D { for K  agree { step d { detail D2 } } }
journey D2 { for K  agree { step e } }
`,
    );
  });

  it('is a step that offsets itself', async () => {
    await check('journey/cycle', trip('step a { cost Katrina 1 "Time"  offset by «a» }'));
  });

  it('is not a finer journey used twice', async () => {
    await check(
      'journey/cycle',
      `persona K
journey A { for K  agree { step a { detail B }  step b { detail B } } }
journey B { for K  agree { step c } }
`,
    );
  });
});

describe('journey/no-interaction', () => {
  it('is content where both sides act in sight of each other', async () => {
    const text = `stakeholder Axle\nchannel Desk\ntouchpoint Counter via Desk\n${trip(
      'step a { Katrina does "Asks" at Counter\nAxle does "Answers" at Counter }',
    )}`;
    await check('journey/no-interaction', text);
    await check('journey/no-interaction', text.replace('"Answers" at Counter', '"Answers"').replace('Trip', '«Trip»'));
  });

  it('says nothing of a sketch without activities', async () => {
    await check('journey/no-interaction', trip('step a'));
  });
});

describe('stage/order', () => {
  it('lets a journey come back to a stage', async () => {
    const text = 'persona K\njourney T { for K  agree { step a }  cocreate { step b }  agree { step c } }';
    await check('stage/order', text);
  });

  it('tells each stage that comes too late', async () => {
    const text =
      'persona K\njourney T { for K  realize { step a }  «agree» { step b }  «cocreate» { step c }  «explore» { step d } }';
    await check('stage/order', text);
  });
});

describe('step/unreachable', () => {
  it('is told of the first of several in a row', async () => {
    await check('step/unreachable', trip('step a { ends }\nstep «b»\nstep c\nstep d { ends }\nstep «e»'));
  });

  it('is told of a circle that nobody enters', async () => {
    await check('step/unreachable', trip('step a { ends }\nstep «b»\nstep c { then b }'));
  });

  it('is not a step that another journey leads to', async () => {
    const other = 'journey Before { for Katrina  agree { step x { then Trip.b } } }\n';
    await check('step/unreachable', other + trip('step a { ends }\nstep b\nstep c'));
  });

  it('is a step that all ways jump over', async () => {
    await check('step/unreachable', trip('step a { then c }\nstep «b»\nstep c'));
  });

  it('is not a step where the rest go on', async () => {
    await check('step/unreachable', trip('step a { then c 20% when "no car" }\nstep b { ends }\nstep c'));
    await check('step/unreachable', trip('step a { then c when "no car" }\nstep b { ends }\nstep c'));
  });
});

describe('step/chances', () => {
  it('may add up to exactly one hundred, in decimals too', async () => {
    await check('step/chances', trip('step a { then b 33.3%\nthen c 33.3%\nthen d 33.4% }\nstep b\nstep c\nstep d'));
  });

  it('tells the last of those that are too many, and points to the others', async () => {
    const text = trip('step a { then b 60%\nthen c\n«then d 60%» }\nstep b\nstep c\nstep d');
    const [finding] = await check('step/chances', text);
    expect(finding!.related).toHaveLength(1);
    expect(finding!.help!.en).toContain('20');
  });
});

describe('step/no-touchpoint', () => {
  it.each([
    ['a step that is hidden', 'step a { Katrina does "Asks her mother" hidden }'],
    ['a step with a detail', 'step a { detail Fine }'],
    ['a way out', 'step a { then b  then c 10% }\nstep b { detail Fine  ends }\nstep c "Walks" { ends }'],
  ])('says nothing of %s', async (_what, steps) => {
    const fine =
      'channel C\ntouchpoint T via C\njourney Fine { for Katrina  agree { step x { does "Reads" at T } } }\n';
    await check(
      'step/no-touchpoint',
      fine +
        trip(
          steps.replace('step a {', 'step a { does "Reads" at T\n').replace('does "Reads" at T\n Katrina', 'Katrina'),
        ),
    );
  });

  it('tells a step of which nothing at all is said', async () => {
    await check('step/no-touchpoint', trip('step «a»'));
  });
});
