/** Small texts for the tests of the command. */

/** Has no error, and warnings: it is far from a whole story. */
export const BUS = `persona Mia { goal "Be on time" }
journey Bus "The bus to work" {
  for Mia
  explore {
    step look "Looks at the timetable" { feels +1 "hopeful" }
  }
  cocreate {
    step ride "Rides" { feels -1 "squeezed"  ends }
  }
}
`;

/** One error: nobody knows Nobody. */
export const UNKNOWN = `journey Lost {
  for Nobody
  explore { step a }
}
`;

export const PEOPLE = `stakeholder City { external partner  power 8  interest 3 }
stakeholder Riders { external user  power 2  interest 9  during realize { power 6 } }
`;

/** A journey of that name with one step. */
export function journey(name: string, title?: string): string {
  return `journey ${name} ${title === undefined ? '' : JSON.stringify(title)} { explore { step a "A" { feels +1 } } }\n`;
}
