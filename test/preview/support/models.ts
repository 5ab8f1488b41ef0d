/** Models for the preview's tests, from the language itself. */
import { buildProject } from '@waymark/language';
import { runChecks } from '@waymark/model';
import type { ModelResult } from '@waymark/protocol';

export const URI = 'file:///project/trip.journey';

export const TRIP = `
service Share "Car share" { provider Axle customer University user Students sponsor University }
stakeholder Axle "Axle Car Hire" { internal power 8 interest 9 }
stakeholder University { external power 7 interest 3 during realize "the car parks are theirs" { interest 8 } }
stakeholder Students "The students" { external power 3 interest 8 }
persona Kat "Katrina" of Students { goal "Be on time" }
persona Ben "Ben" of Students { goal "Save money" }
channel App
touchpoint Booking "Booking screen" via App owned by Axle { interaction }
journey Trip "A weekend away" {
  for Kat, Ben
  of Share
  who "A student" why "No bus" goal "See the band" how "Books a van"
  explore {
    step notice "Notices a car" { Kat does "Reads the sticker" feels +1 "curious" takes 5min }
    step ask "Asks around" { Kat does "Asks friends" feels 0 Ben feels -1 "wary" }
  }
  agree {
    step book "Books a van" {
      Kat does "Picks the dates" at Booking
      Axle does "Holds the van" at Booking
      feels -1.5 "caught out" thinks "Why so dear?" pain "The deposit shows up late" takes 15min waits 1h
      gain Kat 2 "A van" cost Kat 3 "The deposit" moment of truth
    }
  }
  realize {
    step return "Returns the van" { Kat does "Parks it" feels +2 "proud" Ben feels +1 delight "Refund the same night" takes 30min }
  }
}
journey Other "Another trip" { for Kat explore { step look "Looks" { feels 1 } } }
`;

export interface ProjectText {
  uri: string;
  text: string;
}

/** What the server would answer for these files. */
export async function resultOf(files: readonly ProjectText[], version: number): Promise<ModelResult> {
  const { model, issues } = await buildProject([...files]);
  const findings = runChecks(model, {}, { issues });
  const broken = issues.filter(({ rule }) => rule.startsWith('syntax/')).map(({ source }) => source);
  return { project: 'file:///project', name: 'project', version, model, findings, broken };
}
