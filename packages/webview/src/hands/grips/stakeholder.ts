import { fillIn, type Id, lookup, type Stakeholder, stakeholderPositions } from '@waymark/model';
import type { Preview, Shown } from '../../app/preview.ts';
import { type Item, itemBox } from '../../picture/items.ts';
import { axesOf, type Grip, moved, perUnit, shift, shifted } from './grip.ts';

/** A stakeholder on the matrix. */
export function gripStakeholder(
  preview: Preview,
  shown: Shown,
  item: Item,
  ghosts: readonly Element[],
): Grip | undefined {
  const { model } = shown.result;
  const stakeholder = lookup(model).stakeholder(item.ref);
  const axes = axesOf(shown.scene.children, ({ x, y }) => x !== undefined && y !== undefined);
  const start = stakeholder && positionOf(shown, stakeholder);
  if (!stakeholder || !start || !axes?.x || !axes.y) return undefined;
  const [x, y] = [axes.x, axes.y];
  const stage = stageFor(shown, stakeholder);
  let { power, interest } = start;

  const right = () => (interest - start.interest) / perUnit(x);
  const down = () => (power - start.power) / perUnit(y);
  return {
    move(dx, dy) {
      interest = moved(start.interest, dx * perUnit(x), x);
      power = moved(start.power, dy * perUnit(y), y);
      shift(ghosts, dx, dy);
    },
    step(east, north) {
      interest = moved(interest, east / 2, x);
      power = moved(power, north / 2, y);
      shift(ghosts, right(), down());
    },
    say: () => fillIn(preview.words.place, power, interest),
    at: () => shifted(itemBox(item), right(), down()),
    intent() {
      if (power === start.power && interest === start.interest) return undefined;
      return { kind: 'moveStakeholder', id: item.ref, ...(stage ? { stage } : {}), power, interest };
    },
  };
}

function positionsOf({ result, choice }: Shown, stakeholder: Stakeholder) {
  const { model } = result;
  const stages = lookup(model).stageModel(choice.journey?.stageModel.target) ?? model.stageModels[0];
  return stages ? stakeholderPositions(model, stages, stakeholder) : [];
}

function positionOf(shown: Shown, stakeholder: Stakeholder) {
  const positions = positionsOf(shown, stakeholder);
  return positions.find(({ stage }) => stage !== null && stage === shown.choice.stage) ?? positions.at(-1);
}

/**
 * The stage whose move is to change; none where it is the place that the stakeholder starts from. Who chose a stage
 * means that stage; else it is the last move that brought the stakeholder to where it is seen.
 */
function stageFor(shown: Shown, stakeholder: Stakeholder): Id | undefined {
  const positions = positionsOf(shown, stakeholder).filter(({ stage }) => stage !== null);
  const chosen = positions.findIndex(({ stage }) => stage === shown.choice.stage);
  if (chosen > 0) return positions[chosen]!.stage!;
  const until = chosen === 0 ? positions.slice(0, 1) : positions;
  return until.findLast(({ moved }) => moved)?.stage ?? undefined;
}
