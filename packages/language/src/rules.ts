import type { Localized, Severity } from '@waymark/model';
import { LANGUAGE_CHECKS, say } from '@waymark/model';

/** A rule of the language itself, as opposed to the checks of the model. */
export interface LanguageRule {
  id: string;
  severity: Severity;
  title: Localized;
}

const rule = (id: string, severity: Severity, en: string, zh: string): LanguageRule => ({
  id,
  severity,
  title: say(en, zh),
});

/** The rules of the issues that `buildProject` gives. */
export const LANGUAGE_RULES: readonly LanguageRule[] = [
  rule('syntax/missing', 'error', 'Something is missing', '缺少内容'),
  rule('syntax/unexpected', 'error', 'Something has no meaning where it stands', '内容写在没有意义的位置'),
  rule('syntax/unclosed-block', 'error', 'A block is not closed', '块没有闭合'),
  rule('syntax/unclosed-text', 'error', 'A text is not closed', '文字没有闭合'),
  rule('syntax/unclosed-comment', 'error', 'A comment is not closed', '注释没有闭合'),
  rule('syntax/full-width', 'error', 'Full-width punctuation', '使用了全角标点'),
  rule('syntax/duration', 'error', 'Not a duration', '无效的时长'),
  rule('syntax/date', 'error', 'Not a date', '无效的日期'),
  rule('name/unresolved', 'error', 'A name that stands for nothing', '名称没有对应的声明'),
  rule('name/double', 'error', 'A name that is taken already', '名称重复'),
  rule('text/encoding', 'error', 'What is no text in UTF-8', '不是 UTF-8 文本的内容'),
  // What is advice and no error can be configured, and is described with the checks.
  ...LANGUAGE_CHECKS.map(({ id, severity, title }) => ({ id, severity, title })),
];
