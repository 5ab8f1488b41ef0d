import { say } from '../text.ts';

/** The headings of what is said about a check, in the documentation, in hovers and by `waymark rules`. */
export const RULE_WORDS = {
  why: say('Why it matters', '为什么重要'),
  advice: say('When it reports, and what to do', '何时提示，该怎么办'),
  bad: say('It reports this', '会提示'),
  good: say('It does not report this', '不会提示'),
  options: say('Options in waymark.json', 'waymark.json 中的选项'),
  standard: say('default', '默认'),
};
