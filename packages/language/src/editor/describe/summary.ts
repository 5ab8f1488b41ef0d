import type {
  Channel,
  Declared,
  Id,
  Journey,
  Lang,
  Metric,
  Offering,
  Persona,
  Service,
  Stage,
  StageModel,
  Stakeholder,
  Step,
  Team,
  TextFact,
  Touchpoint,
} from '@waymark/model';
import {
  COMPARISON_SIGNS,
  contactsOf,
  experienceCurve,
  formatDuration,
  journeyTime,
  meetsTarget,
  plain,
  QUADRANT_NAMES,
  quadrantOf,
  ROLES,
  refTitle,
  say,
  signed,
  titleOf,
  valueLedger,
} from '@waymark/model';
import type { Workspace } from '../../workspace/index.ts';
import type { Context } from '../types.ts';
import { MEDIA } from './keywords.ts';
import { calledIn } from './library.ts';
import { aside, count, markdown, stepTime } from './words.ts';

/**
 * What one wants to know of a declaration when one comes across its name, in lines of Markdown: of a persona its goals, of
 * a step its value per party, of a touchpoint the journeys that meet it, of a metric where it stands.
 */
export function summaryOf({ workspace, lang }: Context, id: Id): string[] {
  const { find } = workspace;
  const at = { workspace, lang };
  const [kind] = id.split(':', 1);
  const of = <T extends Declared>(element: T | undefined, lines: (at: Context, element: T) => string[]) =>
    element ? lines(at, element).filter((line) => line !== '') : [];
  switch (kind) {
    case 'persona':
      return of(find.persona(id), persona);
    case 'stakeholder':
      return of(find.stakeholder(id), stakeholder);
    case 'team':
      return of(find.team(id), team);
    case 'service':
      return of(find.service(id), service);
    case 'offering':
      return of(find.offering(id), offering);
    case 'channel':
      return of(find.channel(id), channel);
    case 'touchpoint':
      return of(find.touchpoint(id), touchpoint);
    case 'metric':
      return of(find.metric(id), metric);
    case 'stages':
      return of(find.stageModel(id), stageModel);
    case 'stage':
      return of(find.stage(id), stage);
    case 'journey':
      return of(find.journey(id), journey);
    case 'step':
      return of(find.step(id), step);
    default:
      return [];
  }
}

/** `**Goal** See her favourite band` */
function line(lang: Lang, en: string, zh: string, text: string | undefined): string {
  return text ? `**${lang === 'en' ? en : zh}** ${text}` : '';
}

function list(texts: readonly string[], lang: Lang, most = 6): string {
  const shown = texts.slice(0, most).map(markdown);
  const more = texts.length - shown.length;
  const comma = lang === 'en' ? ', ' : '、';
  if (more <= 0) return shown.join(comma);
  return lang === 'en' ? `${shown.join(comma)} and ${more} more` : `${shown.join(comma)}等 ${texts.length} 项`;
}

/** One fact a line where there are several. */
function facts(lang: Lang, en: string, zh: string, texts: readonly TextFact[]): string[] {
  return texts.map(({ text }) => line(lang, en, zh, markdown(text)));
}

function persona({ workspace, lang }: Context, { of, machine, facts: all, id }: Persona): string[] {
  const some = (facet: string) => all.filter((fact) => fact.facet === facet);
  return [
    machine ? (lang === 'en' ? 'A machine: feelings do not apply.' : '机器：没有感受。') : '',
    line(lang, 'Of', '代表', of && markdown(refTitle(workspace.model(), of))),
    ...facts(lang, 'Goal', '目标', some('goal')),
    ...facts(lang, 'Need', '需要', some('need')),
    ...facts(lang, 'Pain', '痛点', some('pain')),
    line(lang, 'Journeys', '旅程', list(journeysOf(workspace, id), lang)),
  ];
}

/** The titles of the journeys of a persona. */
function journeysOf(workspace: Workspace, persona: Id): string[] {
  const mine = workspace.model().journeys.filter(({ personas }) => personas.some(({ target }) => target === persona));
  return mine.map(titleOf);
}

function stakeholder({ workspace, lang }: Context, one: Stakeholder): string[] {
  const { power, interest, side, roles, wants, id } = one;
  const place =
    power && interest
      ? `${plain(power.value)} · ${plain(interest.value)} · ${QUADRANT_NAMES[quadrantOf(power.value, interest.value)][lang]}`
      : '';
  const sides = { internal: say('internal', '内部'), external: say('external', '外部') };
  const steps = workspace.engagedIn(id);
  return [
    line(
      lang,
      'Role',
      '角色',
      [side && sides[side][lang], ...roles.map((role) => ROLES[role]?.[lang] ?? markdown(role))]
        .filter(Boolean)
        .join(lang === 'en' ? ', ' : '、'),
    ),
    line(lang, 'Power · interest', '影响力 · 兴趣', place),
    ...facts(lang, 'Wants', '想要', wants),
    line(lang, 'Engaged', '参与', lang === 'en' ? `in ${count(steps, 'step', 'steps', '', lang)}` : `${steps} 个步骤`),
  ];
}

function team({ workspace, lang }: Context, { of, id }: Team): string[] {
  const { touchpoints } = workspace.model();
  return [
    line(lang, 'Of', '属于', of && markdown(refTitle(workspace.model(), of))),
    line(lang, 'Owns', '负责', list(touchpoints.filter(({ ownedBy }) => ownedBy?.target === id).map(titleOf), lang)),
  ];
}

function service({ workspace, lang }: Context, one: Service): string[] {
  const names = (refs: Service['providers']) =>
    list(
      refs.map((ref) => refTitle(workspace.model(), ref)),
      lang,
    );
  const journeys = workspace.model().journeys.filter((journey) => journey.service?.target === one.id);
  return [
    line(lang, 'Provider', '提供者', names(one.providers)),
    line(lang, 'Customer', '客户', names(one.customers)),
    line(lang, 'User', '用户', names(one.users)),
    line(lang, 'Sponsor', '赞助者', names(one.sponsors)),
    line(lang, 'Offerings', '服务供应', list(one.offerings.map(titleOf), lang)),
    line(lang, 'Journeys', '旅程', list(journeys.map(titleOf), lang)),
  ];
}

function offering({ lang }: Context, { goods, access, actions, utilities, warranties }: Offering): string[] {
  return [
    ...facts(lang, 'Goods', '货物', goods),
    ...facts(lang, 'Access', '访问', access),
    ...facts(lang, 'Action', '行动', actions),
    ...facts(lang, 'Utility', '功用', utilities),
    ...facts(lang, 'Warranty', '功效', warranties),
  ];
}

function channel({ workspace, lang }: Context, { id, medium }: Channel): string[] {
  const { touchpoints } = workspace.model();
  return [
    line(lang, 'Medium', '媒介', medium && MEDIA[medium][lang]),
    line(lang, 'Touchpoints', '接触点', list(touchpoints.filter(({ via }) => via?.target === id).map(titleOf), lang)),
  ];
}

function touchpoint({ workspace, lang }: Context, { via, ownedBy, interaction, id }: Touchpoint): string[] {
  const model = workspace.model();
  const meeting = model.journeys.flatMap((one) => {
    const steps = one.steps.filter(({ activities }) => activities.some(({ at }) => at?.target === id)).length;
    return steps > 0 ? [`${titleOf(one)}${aside(count(steps, 'step', 'steps', '个步骤', lang), lang)}`] : [];
  });
  const none = lang === 'en' ? 'none' : '无';
  return [
    line(lang, 'Channel', '渠道', via && markdown(refTitle(model, via))),
    line(lang, 'Owner', '负责', ownedBy && markdown(refTitle(model, ownedBy))),
    interaction ? (lang === 'en' ? 'An interaction: both sides act.' : '服务交互：双方共同行动。') : '',
    line(lang, 'Journeys', '旅程', list(meeting, lang) || none),
  ];
}

const REACHED = say('reached', '已达到');
const MISSED = say('not reached', '未达到');

function metric({ lang }: Context, { unit, target, readings }: Metric): string[] {
  const last = readings.at(-1);
  const of = unit ? ` ${markdown(unit)}` : '';
  const before = readings.at(-2);
  const trend = last && before ? aside(signed(last.value - before.value), lang) : '';
  const state = target && last && (meetsTarget(last.value, target) ? REACHED : MISSED)[lang];
  const reached = state ? aside(state, lang) : '';
  return [
    line(lang, 'Now', '最新', last && `${plain(last.value)}${of}${trend}${last.date ? ` · ${last.date}` : ''}`),
    line(
      lang,
      'Target',
      '目标',
      target && `${COMPARISON_SIGNS[target.comparison]} ${plain(target.value)}${of}${reached}`,
    ),
    last || !target ? '' : lang === 'en' ? 'No reading yet.' : '尚无读数。',
    line(lang, 'Readings', '读数', readings.length > 1 ? String(readings.length) : undefined),
  ];
}

function stageModel(context: Context, { id, stages }: StageModel): string[] {
  const { workspace, lang } = context;
  const using = workspace.model().journeys.filter(({ stageModel: model }) => model.target === id);
  return [
    line(
      lang,
      'Stages',
      '阶段',
      list(
        stages.map((one) => calledIn(context, one)),
        lang,
        12,
      ),
    ),
    line(lang, 'Journeys', '旅程', using.length > 0 ? String(using.length) : undefined),
  ];
}

function stage({ workspace, lang }: Context, { id }: Stage): string[] {
  const steps = workspace.model().journeys.flatMap((one) => one.steps.filter((each) => each.stage === id));
  return [line(lang, 'Steps', '步骤', steps.length > 0 ? String(steps.length) : undefined)];
}

function journey({ workspace, lang }: Context, one: Journey): string[] {
  const model = workspace.model();
  const { total, waited } = journeyTime(one);
  const waiting =
    waited > 0 ? aside(`${lang === 'en' ? 'waiting' : '其中等待'} ${formatDuration(waited, lang)}`, lang) : '';
  const contacts = contactsOf(model, one).touchpoints.length;
  return [
    line(
      lang,
      'For',
      '用户画像',
      list(
        one.personas.map((ref) => refTitle(model, ref)),
        lang,
      ),
    ),
    ...[one.goal].flatMap((text) => (text ? facts(lang, 'Goal', '目标', [text]) : [])),
    line(lang, 'Steps', '步骤', String(one.steps.length)),
    line(lang, 'Time', '时间', total > 0 ? `${formatDuration(total, lang)}${waiting}` : undefined),
    line(lang, 'Touchpoints', '接触点', contacts > 0 ? String(contacts) : undefined),
    ...curves(workspace, one, lang),
    line(lang, 'Balance', '价值', balanceOf(workspace, one)),
  ];
}

/** The worst moment of each persona, and how it ends. */
function curves(workspace: Workspace, one: Journey, lang: Lang): string[] {
  return one.personas.slice(0, 3).flatMap(({ target }) => {
    const { trough, end } = experienceCurve(workspace.model(), one, target);
    const at = (point: typeof end) =>
      point && `${signed(point.level)} ${markdown(titleOf(workspace.find.step(point.step)!))}`;
    return [line(lang, 'Worst', '最低点', at(trough)), line(lang, 'End', '结尾', at(end))];
  });
}

/** `Katrina +3 · Axle −1`. @param write how names are written; in Markdown where nothing is said */
export function balanceOf(workspace: Workspace, one: Journey, write = markdown): string | undefined {
  const ledger = valueLedger(workspace.model(), one).filter(({ cells }) =>
    cells.some(({ entries }) => entries.length > 0),
  );
  return ledger.length > 0 ? ledger.map(({ name, net }) => `${write(name)} ${signed(net)}`).join(' · ') : undefined;
}

function step({ workspace, lang }: Context, one: Step): string[] {
  const home = workspace.find.journeyOf(one.id);
  const model = workspace.model();
  const ledger = home ? valueLedger(model, home) : [];
  const values = ledger.flatMap(({ name, cells }) => {
    const cell = cells.find(({ step: id }) => id === one.id);
    return cell && cell.entries.length > 0 ? [`${markdown(name)} ${signed(cell.net)}`] : [];
  });
  const feelings = one.feelings.map(({ persona: ref, level, word }) => {
    const who = ref ?? home?.personas[0];
    return `${who ? `${markdown(refTitle(model, who))} ` : ''}${signed(level)}${word ? ` ${markdown(word)}` : ''}`;
  });
  return [
    line(lang, 'Journey', '旅程', home && markdown(titleOf(home))),
    line(lang, 'Value', '价值', values.join(' · ')),
    line(lang, 'Feels', '感受', feelings.join(' · ')),
    line(lang, 'Time', '时间', stepTime(one, lang).join(' · ')),
    ...facts(lang, 'Pain', '痛点', one.pains),
    one.moment ? line(lang, 'Moment of truth', '关键时刻', one.moment.text ? markdown(one.moment.text) : '✓') : '',
  ];
}
