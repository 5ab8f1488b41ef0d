/** All that the preview says by itself, in every language of the interface. */
import type { Lane } from '@waymark/diagram';
import type { Lang, Severity } from '@waymark/model';

export interface Words {
  preview: string;
  toolbar: string;
  view: string;
  map: string;
  matrix: string;
  journey: string;
  persona: string;
  everyone: string;
  lanes: string;
  allLanes: string;
  lane: Record<Lane, string>;
  stage: string;
  zoomIn: string;
  zoomOut: string;
  fit: string;
  zoomTo(percent: number): string;
  search: string;
  searchHint: string;
  found(at: number, of: number): string;
  next: string;
  previous: string;
  pin: string;
  pinned: string;
  findings(count: number): string;
  noFindings: string;
  severity: Record<Severity, string>;
  more: string;
  copySvg: string;
  copyPng: string;
  saveSvg: string;
  savePng: string;
  print: string;
  copied: string;
  cannotCopy: string;
  saved: string;
  tooLarge: string;
  close: string;
  goThere: string;
  broken(file: string, line: number): string;
  brokenFirst(file: string, line: number): string;
  loading: string;
  /** Who does not answer: in the editor the language server, in a browser the command. */
  server: Record<'editor' | 'browser', string>;
  lost(server: string): string;
  silent(server: string): string;
  gone: string;
  restart: string;
  nothing: string;
  updated(title: string): string;
  readOnly: string;
  viewOnly: string;
  grabbed: string;
  dropped: string;
  cancelled: string;
  place(power: string, interest: string): string;
  level(level: string): string;
  before(title: string): string;
  last(stage: string): string;
  rename(title: string): string;
  failed(message: string): string;
  keys: string;
  help: readonly (readonly [string, string])[];
}

const en: Words = {
  preview: 'Journey preview',
  toolbar: 'Preview',
  view: 'Picture',
  map: 'Map',
  matrix: 'Matrix',
  journey: 'Journey',
  persona: 'Persona',
  everyone: 'All personas',
  lanes: 'Lanes',
  allLanes: 'All lanes',
  lane: {
    scenario: 'Scenario',
    stages: 'Stages',
    steps: 'Steps',
    activities: 'Activities',
    touchpoints: 'Touchpoints',
    experience: 'Experience',
    thoughts: 'Thoughts and questions',
    pains: 'Pains and delights',
    time: 'Time',
    value: 'Value',
    metrics: 'Metrics',
    moments: 'Moments of truth',
    improvements: 'Improvements',
  },
  stage: 'Stage shown',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit the whole picture',
  zoomTo: (percent) => `${percent} %, back to fit the width`,
  search: 'Search the picture',
  searchHint: 'Search',
  found: (at, of) => (of === 0 ? 'none' : `${at} of ${of}`),
  next: 'Next match',
  previous: 'Previous match',
  pin: 'Pin: stay with this file',
  pinned: 'Pinned. Follow the active editor',
  findings: (count) => (count === 1 ? '1 finding' : `${count} findings`),
  noFindings: 'Nothing found here.',
  severity: { error: 'Error', warning: 'Warning', info: 'Hint' },
  more: 'Copy, save, print',
  copySvg: 'Copy as SVG',
  copyPng: 'Copy as PNG',
  saveSvg: 'Save as SVG …',
  savePng: 'Save as PNG …',
  print: 'Print …',
  copied: 'Copied.',
  cannotCopy: 'It cannot be copied here. Save it instead.',
  saved: 'Saved.',
  tooLarge: 'The picture is too large for a PNG. SVG has no limit.',
  close: 'Close',
  goThere: 'Go there',
  broken: (file, line) => `The last picture that could be drawn: the text breaks off at ${file}, line ${line}.`,
  brokenFirst: (file, line) => `Not all could be read: the text breaks off at ${file}, line ${line}.`,
  loading: 'Reading the journeys …',
  server: { editor: 'the language server', browser: 'waymark serve' },
  lost: (server) => `This is the last picture: ${server} does not answer.`,
  silent: (server) => `Nothing to draw yet: ${server} does not answer.`,
  gone: 'This is the last picture: its files cannot be read any more.',
  restart: 'Restart it',
  nothing: 'No journey and no stakeholder yet. Write one, and its picture begins here.',
  updated: (title) => `${title}: the picture has changed.`,
  readOnly: 'Here the picture can be looked at, not changed.',
  viewOnly: 'View only',
  grabbed: 'Picked up. Arrow keys move it, Enter puts it down, Escape leaves it as it was.',
  dropped: 'Put down.',
  cancelled: 'Left as it was.',
  place: (power, interest) => `power ${power}, interest ${interest}`,
  level: (level) => `level ${level}`,
  before: (title) => `before ${title}`,
  last: (stage) => `last in ${stage}`,
  rename: (title) => `New title of ${title}`,
  failed: (message) => `That did not work: ${message}`,
  keys: 'Keys',
  help: [
    ['← → ↑ ↓', 'from one element to the next'],
    ['Home, End', 'to the first, to the last'],
    ['Enter', 'to its place in the text'],
    ['F2', 'rename'],
    ['Space', 'pick up, then move by arrow keys'],
    ['Alt + arrow', 'move by a step'],
    ['Ctrl + arrow', 'pan'],
    ['+  −  0', 'larger, smaller, fit the width'],
    ['Ctrl F, /', 'search'],
    ['Esc', 'close what is open'],
  ],
};

const zh: Words = {
  preview: '旅程预览',
  toolbar: '预览',
  view: '图',
  map: '旅程地图',
  matrix: '矩阵',
  journey: '旅程',
  persona: '用户画像',
  everyone: '所有用户画像',
  lanes: '泳道',
  allLanes: '所有泳道',
  lane: {
    scenario: '场景',
    stages: '阶段',
    steps: '步骤',
    activities: '活动',
    touchpoints: '接触点',
    experience: '体验',
    thoughts: '想法与疑问',
    pains: '痛点与愉悦点',
    time: '时间',
    value: '价值',
    metrics: '指标',
    moments: '关键时刻',
    improvements: '改进',
  },
  stage: '显示的阶段',
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '显示整张图',
  zoomTo: (percent) => `${percent} %，恢复为适合宽度`,
  search: '在图中搜索',
  searchHint: '搜索',
  found: (at, of) => (of === 0 ? '没有' : `第 ${at} 处，共 ${of} 处`),
  next: '下一处',
  previous: '上一处',
  pin: '固定：一直显示这个文件',
  pinned: '已固定。改为跟随当前编辑器',
  findings: (count) => `${count} 个问题`,
  noFindings: '这里没有发现问题。',
  severity: { error: '错误', warning: '警告', info: '提示' },
  more: '复制、保存、打印',
  copySvg: '复制为 SVG',
  copyPng: '复制为 PNG',
  saveSvg: '另存为 SVG…',
  savePng: '另存为 PNG…',
  print: '打印…',
  copied: '已复制。',
  cannotCopy: '这里无法复制，请改为保存。',
  saved: '已保存。',
  tooLarge: '图太大，无法生成 PNG。SVG 没有限制。',
  close: '关闭',
  goThere: '转到该处',
  broken: (file, line) => `这是最近一次能画出的图：${file} 第 ${line} 行的文本不完整。`,
  brokenFirst: (file, line) => `有些内容没能读懂：${file} 第 ${line} 行的文本不完整。`,
  loading: '正在读取旅程…',
  server: { editor: '语言服务器', browser: 'waymark serve ' },
  lost: (server) => `这是最近一次的图：${server}没有回应。`,
  silent: (server) => `还没有可画的内容：${server}没有回应。`,
  gone: '这是最近一次的图：它的文件已无法读取。',
  restart: '重新启动',
  nothing: '还没有旅程，也没有利益相关者。写下一个，图就从这里开始。',
  updated: (title) => `${title}：图已更新。`,
  readOnly: '这里只能查看，不能修改。',
  viewOnly: '只读',
  grabbed: '已拿起。方向键移动，回车放下，Esc 保持原样。',
  dropped: '已放下。',
  cancelled: '保持原样。',
  place: (power, interest) => `影响力 ${power}，兴趣 ${interest}`,
  level: (level) => `感受 ${level}`,
  before: (title) => `在“${title}”之前`,
  last: (stage) => `“${stage}”的最后一步`,
  rename: (title) => `“${title}”的新标题`,
  failed: (message) => `没有成功：${message}`,
  keys: '按键',
  help: [
    ['← → ↑ ↓', '移到上一个、下一个元素'],
    ['Home、End', '移到第一个、最后一个'],
    ['Enter', '转到文本中的位置'],
    ['F2', '重命名'],
    ['空格', '拿起，再用方向键移动'],
    ['Alt + 方向键', '直接移动一步'],
    ['Ctrl + 方向键', '平移'],
    ['+  −  0', '放大、缩小、适合宽度'],
    ['Ctrl F、/', '搜索'],
    ['Esc', '关闭打开的内容'],
  ],
};

export function wordsOf(lang: Lang): Words {
  return lang === 'zh-CN' ? zh : en;
}
