import type { Severity } from '../finding.ts';
import type { Lang } from '../text.ts';

/** What `waymark.json` says, the file that makes a folder a project. Everything is optional. */
export interface ProjectConfig {
  $schema?: string;
  /** The language of messages and pictures. */
  lang?: Lang;
  /** Files the checks say nothing about: paths relative to the project, with `*`, `**` and `?`. */
  exclude?: string[];
  /** Severities and options of the checks, by id. */
  rules?: Record<string, RuleSetting>;
  render?: RenderConfig;
}

export type RuleSetting = Severity | 'off' | RuleOptions;

export interface RuleOptions {
  severity?: Severity | 'off';
  [option: string]: string | number | boolean | undefined;
}

export type RenderTheme = (typeof RENDER_THEMES)[number];
export type RenderView = (typeof RENDER_VIEWS)[number];

/** How pictures are drawn where the command line says nothing else. */
export interface RenderConfig {
  theme?: RenderTheme;
  view?: RenderView;
  /** The lanes of a journey map, in this order. */
  lanes?: string[];
}

/** As a person writes and reads them: `hint` is what findings have as `info`, which is read as well. */
export const SEVERITY_SETTINGS = ['error', 'warning', 'hint', 'off'] as const;

/** How a severity is written in `waymark.json`. */
export function severitySetting(severity: Severity): (typeof SEVERITY_SETTINGS)[number] {
  return severity === 'info' ? 'hint' : severity;
}

export const RENDER_THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export const RENDER_VIEWS = ['map', 'matrix', 'all'] as const;
/** The lanes of a journey map, in their usual order. */
export const LANE_NAMES = [
  'scenario',
  'stages',
  'steps',
  'activities',
  'touchpoints',
  'experience',
  'thoughts',
  'pains',
  'time',
  'value',
  'metrics',
  'moments',
  'improvements',
] as const;
