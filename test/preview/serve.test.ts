/** `waymark serve`: the built command, the preview in a browser, and requests that no page of its own would make. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { TRIP } from './support/models.ts';
import { browser, folder, launcher, serve, withServe } from './support/serve.ts';

withServe();

/** As no browser would send it. */
function ask(
  port: number,
  options: { path?: string; method?: string; headers?: Record<string, string>; body?: string },
) {
  return new Promise<{ status: number; text: string; headers: Record<string, unknown> }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: '/', ...options }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode!, text, headers: response.headers }));
    });
    sent.on('error', reject);
    sent.end(options.body);
  });
}

function reaches(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host, port });
    socket.on('error', () => done(false));
    socket.on('connect', () => {
      socket.destroy();
      done(true);
    });
  });
}

describe('waymark serve', () => {
  it('shows the preview, draws it anew on save, and says that it cannot change anything', async () => {
    const cwd = folder({ 'waymark.json': '{}', 'trip.journey': TRIP });
    const { urls } = await serve(cwd);
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => void complaints.push(String(error)));
    await page.goto(urls[0]!);
    await page.locator('[data-role="step"]').first().waitFor();
    await page.getByText('View only').waitFor();
    expect(await page.locator('[data-handle]').count()).toBe(0);
    writeFileSync(join(cwd, 'trip.journey'), TRIP.replace('Notices a car', 'Sees a car'));
    await page.locator('.scene text', { hasText: 'Sees' }).first().waitFor();
    writeFileSync(join(cwd, 'trip.journey'), TRIP.replace('step ask "Asks around" {', 'step ask "Asks'));
    await page.locator('.note.lasting').getByText('trip.journey, line').waitFor();
    await page.getByRole('button', { name: 'Matrix' }).click();
    await page.reload();
    await page.locator('[data-role="stakeholder"]').first().waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('button', { name: 'Copy, save, print' })
        .click()
        .then(() => page.getByRole('button', { name: 'Save as SVG' }).click()),
    ]);
    expect(file.suggestedFilename()).toMatch(/-matrix\.svg$/);
    expect(complaints).toEqual([]);
    await page.close();
  });
  it('says when it has stopped, keeping the last picture, and goes on when it is started again', async () => {
    const cwd = folder({ 'trip.journey': TRIP });
    const { child, urls, port } = await serve(cwd);
    const page = await browser.newPage();
    await page.goto(urls[0]!);
    await page.locator('[data-role="step"]').first().waitFor();
    expect(await page.title()).toBe('A weekend away · Waymark');
    child.kill('SIGINT');
    await page.getByText('This is the last picture: waymark serve does not answer.').first().waitFor();
    expect(await page.locator('[data-role="step"]').count()).toBe(4);
    writeFileSync(join(cwd, 'trip.journey'), TRIP.replace('Notices a car', 'Sees a car'));
    await serve(cwd, '--port', String(port));
    await page.locator('.scene text', { hasText: 'Sees' }).first().waitFor();
    expect(await page.locator('.note.lasting').isVisible()).toBe(false);
    await page.close();
  });
  it('follows in as many windows as one likes: a browser has six requests to spare, and hundreds of sockets', async () => {
    const cwd = folder({ 'trip.journey': TRIP });
    const { urls } = await serve(cwd);
    const context = await browser.newContext();
    const pages: Page[] = [];
    for (let i = 0; i < 8; i++) {
      const page = await context.newPage();
      await page.goto(urls[0]!);
      await page.locator('[data-role="step"]').first().waitFor();
      pages.push(page);
    }
    writeFileSync(join(cwd, 'trip.journey'), TRIP.replace('Notices a car', 'Sees a car'));
    for (const page of pages) await page.locator('.scene text', { hasText: 'Sees' }).first().waitFor();
    await context.close();
  });
  it('a page that nobody sees lets go, and follows when it is seen again', async () => {
    const cwd = folder({ 'trip.journey': TRIP });
    const { urls } = await serve(cwd);
    const page = await browser.newPage();
    const sockets = { opened: 0, closed: 0 };
    page.on('websocket', (socket) => {
      sockets.opened++;
      socket.on('close', () => sockets.closed++);
    });
    const seen = (hidden: boolean) =>
      page.evaluate((hidden) => {
        Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    await page.goto(urls[0]!);
    await page.locator('[data-role="step"]').first().waitFor();
    await seen(true);
    await expect.poll(() => sockets).toEqual({ opened: 1, closed: 1 });
    writeFileSync(join(cwd, 'trip.journey'), TRIP.replace('Notices a car', 'Sees a car'));
    await page.evaluate(() => {
      document.body.dataset.same = 'yes';
    });
    await seen(false);
    await page.locator('.scene text', { hasText: 'Sees' }).first().waitFor();
    expect(await page.evaluate(() => document.body.dataset.same)).toBe('yes');
    expect(await page.locator('.note.lasting').isVisible()).toBe(false);
    expect(sockets).toEqual({ opened: 2, closed: 1 });
    await page.close();
  });
  it('a page whose socket is lost before it is told what to show asks again', async () => {
    const { urls } = await serve(folder({ 'trip.journey': TRIP }));
    const page = await browser.newPage();
    let lost = 0;
    await page.routeWebSocket(/\/socket/, (socket) => {
      const server = socket.connectToServer();
      server.onMessage((message) => {
        if (lost === 0 && String(message).includes('preview/init')) {
          lost++;
          void socket.close();
          void server.close();
        } else socket.send(message);
      });
    });
    await page.goto(urls[0]!);
    await page.locator('[data-role="step"]').first().waitFor();
    expect(lost).toBe(1);
    await page.close();
  });
  it('says when its folder is gone, keeping the last picture, and draws it anew when that is back', async () => {
    const cwd = folder({ 'here/a.journey': TRIP });
    const { urls } = await serve(cwd, 'here');
    const page = await browser.newPage();
    await page.goto(urls[0]!);
    await page.locator('[data-role="step"]').first().waitFor();
    rmSync(join(cwd, 'here'), { recursive: true });
    await page.getByText('its files cannot be read any more').first().waitFor();
    expect(await page.locator('[data-role="step"]').count()).toBe(4);
    mkdirSync(join(cwd, 'here'));
    writeFileSync(join(cwd, 'here/a.journey'), TRIP.replace('Notices a car', 'Sees a car'));
    await page.locator('.scene text', { hasText: 'Sees' }).first().waitFor();
    expect(await page.locator('.note.lasting').isVisible()).toBe(false);
    await page.close();
  });
  it('names an address for each of several projects', async () => {
    const cwd = folder({
      'a/waymark.json': '{}',
      'a/a.journey': TRIP,
      'b/waymark.json': '{}',
      'b/b.journey': 'stakeholder Solo { power 3 interest 3 }\n',
    });
    const { urls } = await serve(cwd);
    expect(urls.map((url) => new URL(url).search)).toEqual(['?project=1', '?project=2']);
    const page = await browser.newPage();
    await page.goto(urls[1]!);
    await page.locator('[data-ref="stakeholder:Solo"]').first().waitFor();
    // An address means the same project though another one is gone.
    rmSync(join(cwd, 'a'), { recursive: true });
    writeFileSync(join(cwd, 'b/b.journey'), 'stakeholder Other { power 3 interest 3 }\n');
    await page.locator('[data-ref="stakeholder:Other"]').first().waitFor();
    await page.reload();
    await page.locator('[data-ref="stakeholder:Other"]').first().waitFor();
    await page.goto(urls[1]!.replace('=2', '=3'));
    await page.getByText('No project has this number').waitFor();
    await page.close();
  });
  it('listens on this machine alone, at the port that is asked for', async () => {
    const cwd = folder({ 'trip.journey': TRIP });
    const { port } = await serve(cwd);
    const again = spawn(process.execPath, [launcher(), 'serve', '--port', String(port)], {
      cwd,
      env: { ...process.env, LC_ALL: 'C' },
    });
    let said = '';
    again.stderr.on('data', (chunk) => {
      said += chunk;
    });
    expect(await new Promise((done) => again.on('close', done))).toBe(2);
    expect(said).toContain(`Port ${port} is in use.`);
    // On Linux the whole of 127.0.0.0/8 is this machine: what listens everywhere is also met there.
    const loops = process.platform === 'linux' ? ['127.0.0.2'] : [];
    const outer = Object.values(networkInterfaces()).flatMap((all) => all!.filter(({ family }) => family === 'IPv4'));
    const others = outer.map(({ address }) => address).filter((address) => address !== '127.0.0.1');
    expect(await reaches('127.0.0.1', port)).toBe(true);
    for (const host of ['::1', ...loops, ...others]) expect(await reaches(host, port), host).toBe(false);
  });
  it('refuses a folder without journeys, and a port that is none', async () => {
    for (const [args, words] of [
      [['nowhere'], 'nowhere does not exist.'],
      [['--port', '70000'], '--port cannot be 70000.'],
    ] as const) {
      const child = spawn(process.execPath, [launcher(), 'serve', ...args], {
        cwd: folder({ 'a.journey': TRIP }),
        env: { ...process.env, LC_ALL: 'C' },
      });
      let said = '';
      child.stderr.on('data', (chunk) => {
        said += chunk;
      });
      expect(await new Promise((done) => child.on('close', done))).toBe(2);
      expect(said).toContain(words);
    }
  });
});

/** The status of the answer to who asks for a socket; 101 where it gets one. */
function knock(port: number, headers: Record<string, string>, path = '/socket'): Promise<number> {
  const asked = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
  const key = Buffer.from('sixteen bytes it').toString('base64');
  return new Promise((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port,
      path,
      headers: { ...asked, 'sec-websocket-key': key, ...headers },
    });
    sent.on('response', ({ statusCode }) => resolve(statusCode!));
    sent.on('upgrade', ({ statusCode }, socket) => {
      socket.destroy();
      resolve(statusCode!);
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** Says something by a page's socket. @returns the answer, or the code with which the socket is closed */
function say(port: number, text: string): Promise<string | number> {
  const options = { headers: { origin: `http://127.0.0.1:${port}` } };
  const socket = new WebSocket(`ws://127.0.0.1:${port}/socket`, options as unknown as string[]);
  socket.addEventListener('open', () => socket.send(text));
  return new Promise((resolve) => {
    socket.addEventListener('message', ({ data }) => {
      // Not the greeting, nor that a model has changed.
      if (!/"waymark":"(answer|failure)"/.test(data)) return;
      resolve(data);
      socket.close();
    });
    socket.addEventListener('close', ({ code }) => resolve(code));
  });
}

describe('who asks', () => {
  it('must name the server as it is, and be a page of its own', async () => {
    const { port } = await serve(folder({ 'trip.journey': TRIP }));
    const host = `127.0.0.1:${port}`;
    const allowed: Record<string, string>[] = [
      { host },
      { host: `localhost:${port}` },
      { host, origin: `http://${host}` },
      { host, 'sec-fetch-site': 'same-origin' },
      { host, 'sec-fetch-site': 'none' },
    ];
    const refused: Record<string, string>[] = [
      { host: 'evil.example' },
      { host: `evil.example:${port}` },
      { host: '127.0.0.1' },
      { host: `127.0.0.1:${port}.evil.example` },
      { host, origin: 'https://evil.example' },
      { host, origin: 'null' },
      { host, origin: `http://evil.example/${host}` },
      { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'script' },
      { host, 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'empty' },
    ];
    for (const headers of allowed) expect((await ask(port, { headers })).status, JSON.stringify(headers)).toBe(200);
    for (const headers of refused) {
      for (const path of ['/', '/preview.js', '/later.js'])
        expect((await ask(port, { path, headers })).status, JSON.stringify(headers)).toBe(403);
    }
  });
  it('gets a socket only where its origin is the server’s own', async () => {
    const { port } = await serve(folder({ 'trip.journey': TRIP }));
    const host = `127.0.0.1:${port}`;
    const origin = `http://${host}`;
    expect(await knock(port, { host, origin })).toBe(101);
    expect(await knock(port, { host, origin, 'sec-fetch-site': 'same-origin' })).toBe(101);
    const refused: Record<string, string>[] = [
      { host },
      { host, origin: 'https://evil.example' },
      { host, origin: 'null' },
      { host, origin: `http://evil.example:${port}` },
      { host: `evil.example:${port}`, origin },
      { host: `evil.example:${port}`, origin: `http://evil.example:${port}` },
      { host, origin, 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'websocket' },
    ];
    for (const headers of refused) expect(await knock(port, headers), JSON.stringify(headers)).toBe(403);
    for (const path of ['/', '/socket/', '/socket?project=9', '//'])
      expect(await knock(port, { host, origin }, path), path).toBe(404);
  });
  it('gets four files and nothing else, whatever the path', async () => {
    const { port } = await serve(folder({ 'trip.journey': TRIP, 'secret.txt': 'secret' }));
    for (const path of [
      '/secret.txt',
      '/trip.journey',
      '/../secret.txt',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/preview.js/../secret.txt',
      '//evil.example/',
      '/assets/preview.js',
      '/preview.js%00',
      '/.git/config',
      '/\\..\\secret.txt',
    ]) {
      const { status, text } = await ask(port, { path });
      expect([200, 404], path).toContain(status);
      if (status === 200) expect(text, path).toContain('<!doctype html>');
      expect(text).not.toContain('secret');
    }
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])
      expect((await ask(port, { method })).status).toBe(404);
    expect((await ask(port, { path: '/socket' })).status).toBe(404);
  });
  it('asks for what is no address at all, and is served on', async () => {
    const { port } = await serve(folder({ 'trip.journey': TRIP }));
    for (const path of ['//', '///', '//:0/']) expect((await ask(port, { path })).status, path).toBe(400);
    expect((await ask(port, {})).status).toBe(200);
  });
  it('can say only what a page of its own says', async () => {
    const { port } = await serve(folder({ 'trip.journey': TRIP }));
    const asks = (method: string) => JSON.stringify({ waymark: 'ask', id: 1, method, params: {} });
    expect(await say(port, asks('preview/model'))).toContain('Notices a car');
    expect(await say(port, asks('preview/nothing'))).toContain('nobody answers preview/nothing');
    for (const text of ['{', '{}', 'null', '']) expect(await say(port, text), text).toBe(1007);
    expect(await say(port, `"${'x'.repeat(1_000_001)}"`)).toBe(1009);
    // Nobody else noticed.
    expect((await ask(port, {})).status).toBe(200);
  });
  it('is told by headers what not to do with the answer', async () => {
    const { port } = await serve(folder({ 'trip.journey': TRIP }));
    const { headers } = await ask(port, {});
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'nonce-[^']{24}'; .*connect-src ws:\/\/(127[.]0[.]0[.]1|localhost):\d+; .*frame-ancestors 'none'$/,
    );
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });
});
