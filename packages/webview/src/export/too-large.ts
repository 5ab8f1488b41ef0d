/** A PNG would not fit into a canvas. */
export class TooLarge extends Error {}
