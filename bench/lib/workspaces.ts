/** The same project in Waymark's language and in LikeC4's: a file that all others refer to, and as many others as wanted. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Place {
  path: string;
  text: string;
  /** Where one character more makes a reference lead nowhere. */
  reference: { line: number; character: number };
  /** Where one character more changes a name that all other files refer to. */
  name: { line: number; character: number };
}

export interface Project {
  folder: string;
  shared: Place;
  leaf: Place;
}

/** What happens in each of the other files. */
const STEPS = ['look', 'compare', 'book', 'pay', 'drive', 'rate'];

interface Dialect {
  extension: string;
  shared: string;
  leaf(i: number): string;
  /** The references and the name, as they stand in the texts. */
  marks: { shared: string; leaf: string; name: string };
}

const JOURNEY: Dialect = {
  extension: 'journey',
  shared: `stakeholder Hub { external partner power 8 interest 9 }
stakeholder People { internal user power 3 interest 8 }
team Crew of Hub
persona Kim of People { goal "Get there" need "On time" pain "Buses" }
channel App
touchpoint Desk via App owned by Crew { interaction }
service Cars { provider Hub customer People user People sponsor People }
journey Main {
  for Kim
  of Cars
  who "Kim" why "No bus" goal "Get there" how "By car"
  realize { step arrive { does "Arrives" at Desk feels +1 gain Kim 1 "There" realized 1 gain Hub 1 "Fee" } }
}
`,
  leaf: (i) => `touchpoint Screen${i} via App owned by Crew { interaction }
touchpoint Letter${i} via App owned by Crew { interaction }
journey Leaf${i} "Leaf ${i}" {
  for Kim
  of Cars
  who "Kim" why "No bus" goal "Get there" how "By car"
  realize {
${STEPS.map((step) => `    step ${step}${i} "${step}" { does "Looks" at Screen${i} Hub does "Answers" at Letter${i} feels +1 "glad" takes 5min gain Kim 1 "Knows" realized 1 gain Hub 1 "Fee" }`).join('\n')}
  }
}
`,
  marks: { shared: 'of Cars', leaf: 'of Cars', name: 'channel App' },
};

const LIKEC4: Dialect = {
  extension: 'c4',
  shared: `specification {
  element thing
}
model {
  hub = thing 'Hub'
  people = thing 'People'
  crew = thing 'Crew'
  people -> hub 'Uses'
  crew -> hub 'Serves'
}
`,
  leaf: (i) => `model {
  screen${i} = thing 'Screen ${i}'
  letter${i} = thing 'Letter ${i}'
  leaf${i} = thing 'Leaf ${i}' {
${STEPS.map((step) => `    ${step}${i} = thing '${step}'`).join('\n')}
${STEPS.slice(1)
  .map((step, n) => `    ${STEPS[n]}${i} -> ${step}${i} 'Then'`)
  .join('\n')}
${STEPS.map((step) => `    ${step}${i} -> screen${i} 'Looks'\n    crew -> letter${i} 'Answers'`).join('\n')}
  }
  leaf${i} -> hub 'For'
  people -> leaf${i} 'Walk'
}
views {
  view of${i} of leaf${i} {
    title 'Leaf ${i}'
    include *
  }
}
`,
  marks: { shared: 'people -> hub', leaf: '-> hub', name: '  hub' },
};

export function journeys(folder: string, files: number): Project {
  return write(JOURNEY, join(folder, `journeys-${files}`), files);
}

export function likec4(folder: string, files: number): Project {
  return write(LIKEC4, join(folder, `likec4-${files}`), files);
}

function write({ extension, shared, leaf, marks }: Dialect, folder: string, files: number): Project {
  mkdirSync(folder, { recursive: true });
  const put = (name: string, text: string) => {
    const path = join(folder, `${name}.${extension}`);
    writeFileSync(path, text);
    return path;
  };
  for (let i = 1; i < files - 1; i++) put(`leaf${i}`, leaf(i));
  const leafText = leaf(0);
  const place = (path: string, text: string, reference: string): Place => ({
    path,
    text,
    reference: behind(text, reference),
    name: behind(text, marks.name),
  });
  return {
    folder,
    shared: place(put('shared', shared), shared, marks.shared),
    leaf: place(put('leaf0', leafText), leafText, marks.leaf),
  };
}

function behind(text: string, words: string): { line: number; character: number } {
  const before = text.slice(0, text.indexOf(words) + words.length).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}
