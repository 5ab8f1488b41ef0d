/** All pictures of a project on one page that needs nothing else: no scripts, no fonts, no request to anywhere. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { escapeXml, renderSvg } from '@waymark/diagram';
import { type Finding, type Lang, say, titleOf } from '@waymark/model';
import { type Built, filesByUri } from '../project/build.ts';
import { findingsOf } from '../project/findings.ts';
import { placeOf, sortFindings, tally } from '../report/report.ts';
import { SEVERITY, summed } from '../words/severity.ts';
import type { RenderOptions } from './options.ts';
import { PAGE_STYLE, THEME_STYLE } from './page-style.ts';
import type { Picture } from './pictures.ts';

const WORDS = {
  pictures: say('Pictures', '图'),
  findings: say('Findings', '检查结果'),
  none: say('No findings.', '没有发现问题。'),
  skip: say('Skip to the pictures', '跳到图'),
  help: say('What to do:', '建议：'),
  scroll: say('the picture; scroll it with the arrow keys', '图，可用方向键滚动'),
};

/** A page as a string. The same project gives the same bytes. */
export function htmlPage(built: Built, pictures: readonly Picture[], options: RenderOptions, lang: Lang): string {
  const title = pageTitle(built);
  const figures = pictures.map((picture, index) => figure(picture, index, options, lang));
  const style = `${PAGE_STYLE}${THEME_STYLE[options.theme]}`;
  return [
    '<!doctype html>',
    `<html lang="${lang}" data-theme="${options.theme}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy([style, ...figures.flatMap(stylesIn)])}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="color-scheme" content="${COLOUR_SCHEME[options.theme]}">`,
    `<title>${escapeXml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<a class="skip" href="#pictures">${WORDS.skip[lang]}</a>`,
    `<header><h1>${escapeXml(title)}</h1>${navigation(pictures, lang)}</header>`,
    '<main id="pictures">',
    ...figures,
    findingsSection(built, lang),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const COLOUR_SCHEME = { auto: 'light dark', light: 'light', dark: 'dark', contrast: 'dark' };

function pageTitle({ project, model }: Built): string {
  const only = model.journeys.length === 1 ? model.journeys[0] : undefined;
  return only ? titleOf(only) : basename(project.root);
}

/** Nothing may be loaded and nothing run; the styles are allowed by their hashes. */
function policy(styles: readonly string[]): string {
  const hashes = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  return `default-src 'none'; style-src ${[...new Set(hashes)].join(' ')}; base-uri 'none'; form-action 'none'`;
}

function stylesIn(markup: string): string[] {
  return [...markup.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style]) => style!);
}

function navigation(pictures: readonly Picture[], lang: Lang): string {
  const links = pictures.map(({ title }, index) => `<li><a href="#picture-${index + 1}">${escapeXml(title)}</a></li>`);
  const findings = `<li><a href="#findings">${WORDS.findings[lang]}</a></li>`;
  return `<nav aria-label="${WORDS.pictures[lang]}"><ul>${links.join('')}${findings}</ul></nav>`;
}

function figure(picture: Picture, index: number, { theme }: RenderOptions, lang: Lang): string {
  const id = `picture-${index + 1}`;
  const svg = renderSvg(picture.scene(), { theme, idPrefix: `p${index + 1}` }).trim();
  return [
    `<section id="${id}" aria-labelledby="${id}-title">`,
    `<h2 id="${id}-title">${escapeXml(picture.title)}</h2>`,
    // Focusable, so that the keyboard can scroll what is wider than the window.
    `<div class="picture" tabindex="0" role="region" aria-label="${escapeXml(`${picture.title}: ${WORDS.scroll[lang]}`)}">`,
    svg,
    '</div>',
    '</section>',
  ].join('\n');
}

function findingsSection(built: Built, lang: Lang): string {
  const files = filesByUri([built.project]);
  const findings = sortFindings(findingsOf(built), files);
  const items = findings.map((finding) => findingItem(finding, placeOf({ files }, finding.source), lang));
  const body = items.length === 0 ? `<p>${WORDS.none[lang]}</p>` : `<ol class="findings">\n${items.join('\n')}\n</ol>`;
  return [
    '<section id="findings" aria-labelledby="findings-title">',
    `<h2 id="findings-title">${WORDS.findings[lang]}${count(findings, lang)}</h2>`,
    body,
    '</section>',
  ].join('\n');
}

function count(findings: readonly Finding[], lang: Lang): string {
  if (findings.length === 0) return '';
  return ` <small>${summed(tally(findings), lang)}</small>`;
}

function findingItem(finding: Finding, place: { file: string; line: number; column: number }, lang: Lang): string {
  const { severity, rule, message, help } = finding;
  const advice = help ? `<p>${WORDS.help[lang]} ${prose(help[lang])}</p>` : '';
  return (
    `<li class="${severity}"><p><strong>${SEVERITY[severity][lang]}</strong> ${prose(message[lang])}</p>${advice}` +
    `<p class="where"><code>${escapeXml(rule)}</code> <code>${escapeXml(`${place.file}:${place.line}:${place.column}`)}</code></p></li>`
  );
}

/** Text in which code stands in backquotes. */
function prose(text: string): string {
  return escapeXml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}
