/** What the command says of itself. A test keeps it in step with package.json. */

export const NAME = 'waymark';

export const VERSION: string = '0.1.0';

/** Where the project lives on the web; empty until it does. Reports link the pages of the checks below it. */
export const HOMEPAGE: string = '';
