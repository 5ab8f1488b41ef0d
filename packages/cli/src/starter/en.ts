/** What `waymark init` writes: file names and their texts. */
export const starterEn: Readonly<Record<string, string>> = {
  'waymark.json': `{ "lang": "en" }
`,
  'README.md': `# Bicycle repair

A small project to start from: a service, the people around it, and one journey.

| file | what it says |
| --- | --- |
| \`waymark.json\` | makes this folder a project; sets its language |
| \`people.journey\` | stakeholders, a team, a persona |
| \`service.journey\` | the service, its channels and touchpoints, a metric |
| \`journeys/repair.journey\` | the journey, step by step |

All \`.journey\` files here share their names; how they are split is up to you.

\`\`\`sh
waymark check          # what is wrong, and what could be better
waymark render -o out  # the pictures
waymark rules          # what is checked, and why
\`\`\`

Where \`waymark\` is not found, write what you started this project with in its place: in a checkout of Waymark that is
\`npm --prefix CHECKOUT run -s waymark --\`, CHECKOUT being where it lies.

What to try first: let Mia feel \`-2\` when she fetches the bicycle, and check again.
`,
  'people.journey': `// Who affects the repair service, or is affected by it. Power and interest run from 0 to 10.

stakeholder Workshop "Corner Bicycle Workshop" {
  internal provider
  power 8
  interest 9
  wants "Repairs that do not come back"
}

stakeholder Riders "People of the quarter who ride" {
  external user
  power 3
  interest 8
  wants "A bicycle that works on Monday morning"
}

stakeholder Council "District council" {
  external customer
  power 7
  interest 4
  wants "More trips by bicycle, fewer by car"
  during realize "it decides whether to pay for another year" {
    interest 8
  }
}

team Mechanics "The two mechanics" of Workshop

/** Rides to work every day; the bicycle is the only vehicle of the family. */
persona Mia "Mia, nurse on early shift" of Riders {
  goal "Be at the ward at six"
  need "Know by the evening whether the bicycle is ready"
  pain "No bus runs before half past six"
  responsibility "Takes her son to the nursery on the way home"
  constraint "Forty euros at most"
  communication "Messages, read in the breaks"
  uses "The phone"
  functional "Get to work"
  emotional "Not to depend on anybody"
}
`,
  'service.journey': `/** Repairs for everybody in the quarter, half of the price paid by the council. */
service Repair "Bicycle repair" {
  provider Workshop
  customer Council
  user Riders
  sponsor Council

  offering SameDay "Repair on the same day" {
    goods "Spare parts"
    action "Repair and a test ride"
    utility "The bicycle can be ridden again"
    warranty "Ready by six in the evening, or a loan bicycle for the night"
  }
}

channel Phone
channel Counter "At the counter"

touchpoint Website "Page with prices" via Phone owned by Mechanics
touchpoint Messages "Messages" via Phone owned by Mechanics {
  interaction
}
touchpoint Desk "Workshop desk" via Counter owned by Mechanics {
  interaction
}

metric ReadyOnTime "Ready when promised" {
  unit "%"
  target >= 90
  value 93 2026-05-01
}
`,
  'journeys/repair.journey': `journey Brakes "The brakes fail on Sunday evening" {
  for Mia
  of Repair
  who "A nurse who rides to work"
  why "The brakes failed, and her shift starts at six"
  goal "Ride to work on Tuesday"
  how "Brings the bicycle on Monday, fetches it the same evening"
  as-is

  explore {
    step search "Looks for a workshop" {
      Mia does "Compares opening hours and prices" at Website
      feels -1 "worried" assumed
      asks "Can anybody do it by tomorrow?"
      takes 10min
      gain Mia 1 "Knows whom to ask"
    }
  }
  engage {
    step ask "Asks whether there is time" {
      Mia does "Sends a photo of the brakes" at Messages
      Mechanics does "Answers before the shop opens" at Messages
      feels 0 "waiting" assumed
      expects "An honest answer, also if it is no"
      takes 5min
      waits 1h
      gain Mia 1 emotional "Is taken seriously"
    }
  }
  offer {
    step choose "Chooses between two offers" {
      Mechanics does "Names a price with new pads, and one with new cables" at Messages
      feels +0.5 "relieved" assumed
      takes 5min
      gain Mia 1 "Can choose what she pays"
    }
  }
  agree {
    step handover "Hands the bicycle over" {
      Mia does "Signs the order" at Desk
      Mechanics does "Repeats price and time" at Desk
      feels +0.5 "reassured" assumed
      expects "Ready by six in the evening"
      takes 10min
      gain Mia 2 "Price and time are settled"
      gain Workshop 1 "A clear order"
      moment of truth "Does the workshop keep its word?"
      measure ReadyOnTime
    }
  }
  onboard {
    step wait "Goes to work by bus" {
      Mechanics does "Puts the bicycle first in the row" hidden
      feels 0 "patient" assumed
      expects "A message if it takes longer"
      takes 40min
      gain Mia 1 emotional "Need not think of it all day"
      cost Mia 1 "A slow way to work"
    }
  }
  cocreate {
    step fetch "Fetches the bicycle" {
      Mia does "Pays and tries the brakes in the yard" at Desk
      Mechanics does "Explains what was done" at Desk
      feels +1.5 "glad" assumed
      delight "The bell was mended, too"
      takes 15min
      gain Mia 4 "Brakes that hold"
      cost Mia 2 "Thirty-two euros"
      gain Workshop 2 "A paid repair"
      cost Workshop 1 "An hour of work"
    }
  }
  realize {
    step ride "Rides to work on Tuesday" {
      Mia does "Rides past the bus stop" hidden
      feels +2 "free" assumed
      takes 20min
      gain Mia 2 emotional "Depends on nobody"
      gain Council 2 "One more trip by bicycle"
      cost Council 1 "Its half of the price"
      improve "Offer a check before winter" {
        benefit 3
        effort 1
        by Mechanics
        status idea
      }
      ends
    }
  }
}
`,
};
