export { describeCompletion, type Hover, hoverAt, rulePage } from './hover.ts';
