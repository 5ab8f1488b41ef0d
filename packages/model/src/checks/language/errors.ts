import { type Localized, say } from '../../text.ts';

/** What the language reports that cannot be meant: it has no page, is no matter of choice, and cannot be silenced. */
export interface LanguageError {
  id: string;
  title: Localized;
}

const error = (id: string, en: string, zh: string): LanguageError => ({ id, title: say(en, zh) });

export const LANGUAGE_ERRORS: readonly LanguageError[] = [
  error('syntax/missing', 'Something is missing', '缺少内容'),
  error('syntax/unexpected', 'Something has no meaning where it stands', '内容写在没有意义的位置'),
  error('syntax/unclosed-block', 'A block is not closed', '块没有闭合'),
  error('syntax/unclosed-text', 'A text is not closed', '文字没有闭合'),
  error('syntax/unclosed-comment', 'A comment is not closed', '注释没有闭合'),
  error('syntax/full-width', 'Full-width or other punctuation', '使用了全角或其他标点'),
  error('syntax/duration', 'Not a duration', '无效的时长'),
  error('syntax/date', 'Not a date', '无效的日期'),
  error('name/unresolved', 'A name that stands for nothing', '名称没有对应的声明'),
  error('name/double', 'A name that is taken already', '名称重复'),
  error('text/encoding', 'What is no text in UTF-8', '不是 UTF-8 文本的内容'),
];

/** The error of the language with that id. */
export function languageError(id: string): LanguageError | undefined {
  return LANGUAGE_ERRORS.find((one) => one.id === id);
}
