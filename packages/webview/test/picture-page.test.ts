import { renderSvg, type Scene } from '@waymark/diagram';
import { describe, expect, it } from 'vitest';
import { picturePage } from '../src/picture-page.ts';

function check(scene: Partial<Scene>, expected: string): void {
  const whole: Scene = { width: 10, height: 10, title: 'A trip', desc: '', lang: 'en', children: [], ...scene };
  expect(picturePage(renderSvg(whole, { theme: 'auto' }))).toContain(expected);
}

describe('the page of a picture', () => {
  it('has its title and language', () => {
    check({}, '<html lang="en">');
    check({ title: '一次旅行', lang: 'zh-CN' }, '<html lang="zh-CN">');
    check({ title: '一次旅行' }, '<title>一次旅行</title>');
  });
  it('leaves a title text, whatever it says', () => {
    check(
      { title: '</title><script>alert(1)</script>' },
      '<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>',
    );
  });
  it('lets nothing in it run, and holds the picture', () => {
    check({}, `default-src 'none'`);
    check({}, '<body><svg ');
  });
});
