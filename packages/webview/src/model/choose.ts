/** Which picture to show: what was chosen where it still exists, else the first that fits. */
import type { Id, Journey, JourneyModel } from '@waymark/model';
import type { PreviewState, PreviewView } from '@waymark/protocol';

export interface Choice {
  view: PreviewView;
  journey: Journey | undefined;
  /** The one persona to show; all where absent. */
  persona: Id | undefined;
  stage: Id | undefined;
}

export function choose(model: JourneyModel, state: PreviewState): Choice {
  const journey =
    model.journeys.find(({ id }) => id === state.journey) ??
    model.journeys.find(({ source }) => source.uri === state.uri) ??
    model.journeys[0];
  const view = viewOf(model, state, journey);
  const persona = journey?.personas.find(({ target }) => target !== null && target === state.persona)?.target;
  return { view, journey, persona: persona ?? undefined, stage: state.stage };
}

/** A file that places stakeholders and tells no journey is looked at as a matrix, unless somebody chose. */
function viewOf(model: JourneyModel, state: PreviewState, journey: Journey | undefined): PreviewView {
  if (!journey) return 'matrix';
  if (state.view) return state.view;
  const here = (one: { source: { uri: string } }) => one.source.uri === state.uri;
  return model.stakeholders.some(here) && !model.journeys.some(here) ? 'matrix' : 'map';
}
