export { describeCompletion, errorPage, type Hover, hoverAt, rulePage } from './hover.ts';
