/** How a model is told: whole to who has none, and by what has changed to who has told what it has. */
import { deltaOf, patched } from './delta.ts';
import type { ModelAnswer, ModelResult } from './model.ts';

/** Several previews ask in turn; each has one of the last few. */
const REMEMBERED = 4;
/** Past so many differences the whole is read sooner than it is put together. */
const MOST = 400;

/** Answers with models, each by its difference to the one that the asking side has, as far as that is remembered. */
export function modelTeller(): (result: ModelResult, have?: string) => ModelAnswer {
  // Stamps of a server that was started anew are none of the old one's.
  const own = crypto.getRandomValues(new Uint32Array(2)).join('.');
  const told: { stamp: string; result: ModelResult }[] = [];
  let count = 0;
  return (result, have) => {
    const base = told.find(({ stamp }) => stamp === have);
    count += 1;
    const stamp = `${own}.${count}`;
    told.push({ stamp, result });
    if (told.length > REMEMBERED) told.shift();
    if (!base) return { ...result, stamp };
    const delta = deltaOf(base.result, result, MOST);
    return delta && 'to' in delta ? { ...result, stamp } : { stamp, ...(delta ? { delta } : {}) };
  };
}

/** The model that was told, and what to say that one has when asking next. */
export interface Heard {
  stamp: string;
  result: ModelResult;
}

/** Puts an answer together with the model that it refers to. */
export function hear(answer: ModelAnswer, before: Heard | undefined): Heard {
  if ('model' in answer) {
    const { stamp, ...result } = answer;
    return { stamp, result };
  }
  const { stamp, delta } = answer;
  const result = before!.result;
  return { stamp, result: delta ? (patched(result, delta) as ModelResult) : result };
}
