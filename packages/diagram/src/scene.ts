/**
 * The scene: a picture as plain geometry. Layout makes it, renderers draw it; nothing here knows a document.
 *
 * Units are SVG user units (px at 100 %); y grows downwards. Colours are names of theme tokens, so one scene serves
 * every theme. Children are in reading order, which is also the order of drawing.
 */

/** Names of the palette; see theme/palette.ts. `none` draws nothing. */
export type Paint =
  | 'none'
  | 'bg'
  | 'surface'
  | 'raise'
  | 'line'
  | 'line2'
  | 'soft'
  | 'muted'
  | 'text'
  | 'ink'
  | 'good'
  | 'goodS'
  | 'bad'
  | 'badS'
  | 'vis'
  | 'visS'
  | 'add'
  | 'addS'
  | 'rem'
  | 'remS'
  | 'chg'
  | 'chgS'
  /** Diagonal hatching in the colour named. */
  | 'hatch-soft'
  | 'hatch-bad'
  | 'hatch-ink'
  /** Text upon a filled pill or disc: white in light themes, the page's colour in dark ones. */
  | 'on';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface NodeBase {
  /** Unique among the scene's nodes and stable between edits: the key of the renderer's join. */
  key: string;
  /** The id of the model's element that this stands for. */
  ref?: string;
  /** What it is, in a word, for styles and tests: `card`, `chip`, `curve`, `label` … */
  role?: string;
  /** Whole text for a tooltip and a screen reader. */
  title?: string;
}

/** Which number a coordinate stands for, linearly: `at` for the value `from`, `until` for the value `to`. */
export interface Axis {
  from: number;
  to: number;
  at: number;
  until: number;
}

export interface Stroke {
  paint: Paint;
  width: number;
  dash?: readonly number[];
}

export interface GroupNode extends NodeBase {
  kind: 'group';
  /** For assistive technology: a group that is a list, an item, or a figure with a name. */
  aria?: { role: 'list' | 'listitem' | 'img' | 'group'; label?: string };
  /**
   * Tests hold that sibling groups with the same `lane` do not overlap, by this box; it also answers hit tests.
   */
  box?: Box;
  lane?: string;
  /**
   * The group is a plot: what a place within it means, so that dragging a mark can be told as a number. The matrix has
   * interest along x and power along y, the experience curve the level along y.
   */
  axes?: { x?: Axis; y?: Axis };
  children: SceneNode[];
}

export interface RectNode extends NodeBase {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  /** Corner radius. */
  radius?: number;
  fill: Paint;
  stroke?: Stroke;
  opacity?: number;
}

export interface CircleNode extends NodeBase {
  kind: 'circle';
  cx: number;
  cy: number;
  r: number;
  fill: Paint;
  stroke?: Stroke;
  opacity?: number;
}

/** SVG path data in absolute coordinates. */
export interface PathNode extends NodeBase {
  kind: 'path';
  d: string;
  fill: Paint;
  stroke?: Stroke;
  opacity?: number;
  /** Moves the whole path, so that icons and faces are drawn about (0, 0). */
  at?: { x: number; y: number; scale?: number };
}

export type Weight = 400 | 600;
export type FontSize = 11 | 12 | 13 | 16 | 18 | 20 | 28;

/** One line of text. Several lines are several nodes. */
export interface TextNode extends NodeBase {
  kind: 'text';
  x: number;
  /** The baseline. */
  y: number;
  text: string;
  size: FontSize;
  weight: Weight;
  fill: Paint;
  anchor: 'start' | 'middle' | 'end';
  italic?: boolean;
  strike?: boolean;
  /** Tabular figures. */
  tnum?: boolean;
  /** em, only the big Latin title has one. */
  tracking?: number;
  rotate?: number;
  /** The measured advance in user units. */
  width: number;
  /** Where the text must stay within; held by tests, in theory and in a real browser. */
  box: Box;
}

export type SceneNode = GroupNode | RectNode | CircleNode | PathNode | TextNode;

export interface Scene {
  width: number;
  height: number;
  /** The accessible name and description of the whole picture. */
  title: string;
  desc: string;
  /** Of the interface's words; sets `lang`. */
  lang: 'en' | 'zh-CN';
  children: SceneNode[];
}
