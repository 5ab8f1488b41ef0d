/**
 * Which editor the tests drive: code-server in a browser (`npm test`, `npm run test:editor`), or the desktop's VS Code, which is
 * downloaded (`npm run test:electron`, and wherever code-server's Node does not run).
 */
export type Driver = 'code-server' | 'desktop';

export const driver: Driver =
  process.env.WAYMARK_EDITOR === 'desktop' || process.platform !== 'linux' || process.arch !== 'x64'
    ? 'desktop'
    : 'code-server';
