import { type Localized, say } from './text.ts';
import type { Id } from './types.ts';

/**
 * The titles of the stage models that ship with the language, and of their stages, in every language of the interface:
 * a `.journey` file says its titles in one language, the library's readers know the stages by their own terms.
 */
export const LIBRARY_TITLES: Readonly<Record<Id, Localized>> = {
  'stages:ITIL': say('ITIL customer journey', 'ITIL 客户旅程'),
  'stage:ITIL.explore': say('Explore', '探索'),
  'stage:ITIL.engage': say('Engage', '契动'),
  'stage:ITIL.offer': say('Offer', '供应'),
  'stage:ITIL.agree': say('Agree', '协议'),
  'stage:ITIL.onboard': say('Onboard', '引入'),
  'stage:ITIL.cocreate': say('Co-create', '价值共创'),
  'stage:ITIL.realize': say('Realize', '实现价值'),
  'stages:Phases': say('Before, during, after', '之前、期间、之后'),
  'stage:Phases.before': say('Before', '之前'),
  'stage:Phases.during': say('During', '期间'),
  'stage:Phases.after': say('After', '之后'),
  'stages:Lifecycle': say('From awareness to advocacy', '从认知到推荐'),
  'stage:Lifecycle.awareness': say('Awareness', '认知'),
  'stage:Lifecycle.consideration': say('Consideration', '考虑'),
  'stage:Lifecycle.decision': say('Decision', '决定'),
  'stage:Lifecycle.adoption': say('Adoption', '采用'),
  'stage:Lifecycle.retention': say('Retention', '留存'),
  'stage:Lifecycle.advocacy': say('Advocacy', '推荐'),
};
