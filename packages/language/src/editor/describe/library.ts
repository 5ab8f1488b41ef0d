import type { Declared, Id } from '@waymark/model';
import { LIBRARY_TITLES, titleOf } from '@waymark/model';
import type { Context } from '../types.ts';

/** What the library's own documentation comments say, for readers of Chinese: a `.journey` file has one language. */
const DOCS_ZH: Readonly<Record<Id, string>> = {
  'stages:ITIL': 'ITIL 4 客户旅程的七个步骤：从最初的兴趣，到由此产生的价值。',
  'stage:ITIL.explore': '了解市场和利益相关者：谁需要什么，有哪些供应，有哪些途径。',
  'stage:ITIL.engage': '建立关系：相识，了解彼此的方式，开始信任。',
  'stage:ITIL.offer': '梳理需求和供应，直到两者相合。',
  'stage:ITIL.agree': '对齐期望，就服务达成一致。',
  'stage:ITIL.onboard': '开始使用，或妥善离开。',
  'stage:ITIL.cocreate': '提供和使用服务：价值在双方之间产生。',
  'stage:ITIL.realize': '盘点价值：实现它，并加以改进。',
  'stages:Phases': '最简单的模型：服务之前、服务本身，以及服务留下了什么。',
  'stage:Phases.before': '服务开始之前的一切。',
  'stage:Phases.during': '服务本身。',
  'stage:Phases.after': '之后发生的事，以及被记住的事。',
  'stages:Lifecycle': '从市场和销售的角度，看客户与一项供应的一生。',
  'stage:Lifecycle.awareness': '得知有这项供应。',
  'stage:Lifecycle.consideration': '与其他途径比较。',
  'stage:Lifecycle.decision': '决定选择它，并购买。',
  'stage:Lifecycle.adoption': '开始使用。',
  'stage:Lifecycle.retention': '继续使用。',
  'stage:Lifecycle.advocacy': '向别人推荐。',
};

function isShipped({ workspace }: Context, id: Id): boolean {
  return workspace.unitOf(id)?.library ?? false;
}

/** The title of a declaration, in the language of the interface where it ships with the language; undefined for none. */
export function titleIn(context: Context, { id, title }: Declared): string | undefined {
  return (isShipped(context, id) && LIBRARY_TITLES[id]?.[context.lang]) || title;
}

/** The same, or its name. */
export function calledIn(context: Context, element: Declared): string {
  return titleIn(context, element) ?? titleOf(element);
}

/** The documentation of a declaration, in the language of the interface where it ships with the language. */
export function docIn(context: Context, { id, doc }: Declared): string | undefined {
  return (context.lang !== 'en' && isShipped(context, id) && DOCS_ZH[id]) || doc;
}
