/** One journey in two languages: the same sections, tasks, scores and actors for Waymark and for Mermaid. */

const STAGES = ['explore', 'engage', 'offer', 'agree', 'onboard', 'cocreate', 'realize'];

export interface Pair {
  waymark: string;
  mermaid: string;
}

/** `thing` is what each step does: with another word, all lines differ. */
export function pair(steps: number, thing = 'thing'): Pair {
  const ours = ['persona Pat "Pat"', 'journey Trip "A long trip" {', '  for Pat'];
  const theirs = ['journey', '  title A long trip'];
  const perStage = Math.ceil(steps / STAGES.length);
  for (let i = 0; i < steps; i++) {
    if (i % perStage === 0) {
      if (i > 0) ours.push('  }');
      ours.push(`  ${STAGES[i / perStage]} {`);
      theirs.push(`  section ${STAGES[i / perStage]}`);
    }
    const score = (i % 5) + 1;
    ours.push(`    step s${i} "Does the ${thing} number ${i}" { Pat feels ${score - 3} }`);
    theirs.push(`    Does the ${thing} number ${i}: ${score}: Pat`);
  }
  ours.push('  }', '}');
  return { waymark: `${ours.join('\n')}\n`, mermaid: `${theirs.join('\n')}\n` };
}
