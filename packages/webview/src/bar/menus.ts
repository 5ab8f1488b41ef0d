/** What opens from the toolbar: the lanes, the findings, copying and saving, the keys. */
import { LANES, type Lane } from '@waymark/diagram';
import { type Finding, fillIn } from '@waymark/model';
import type { Preview } from '../app/preview.ts';
import { h, hide, say, set } from '../dom/h.ts';
import type { Export } from '../export/export.ts';
import type { Findings } from '../findings/findings.ts';
import { ranked, worst } from '../findings/locate.ts';
import { codeNodes } from '../hands/markdown.ts';
import { fileName } from '../model/places.ts';
import type { Item } from '../picture/items.ts';
import { iconButton } from './controls.ts';
import { popover } from './popover.ts';

export interface Menu {
  elements: readonly HTMLElement[];
  update(): void;
}

export function laneMenu(preview: Preview): Menu {
  const { words } = preview;
  const button = iconButton('lanes', words.lanes);
  button.append(h('span', { class: 'word' }, words.lanes));
  const boxes = LANES.map((lane) => ({ lane, box: h('input', { type: 'checkbox' }) }));
  const all = h('button', { type: 'button', class: 'row' }, words.allLanes);
  const rows = boxes.map(({ lane, box }) => h('label', { class: 'row' }, box, words.lane[lane]));
  for (const { box } of boxes) {
    box.addEventListener('change', () => {
      const chosen: Lane[] = boxes.filter((one) => one.box.checked).map(({ lane }) => lane);
      preview.change({ lanes: chosen.length === 0 || chosen.length === LANES.length ? undefined : chosen });
    });
  }
  all.addEventListener('click', () => preview.change({ lanes: undefined }));
  const panel = popover(button, words.lanes, [...rows, all]);
  return {
    elements: [button, panel],
    update() {
      const chosen = preview.state.lanes;
      for (const { lane, box } of boxes) box.checked = !chosen || chosen.includes(lane);
      button.classList.toggle('on', chosen !== undefined);
      hide(button, preview.shown?.choice.view !== 'map');
      set(all, { disabled: !chosen });
    },
  };
}

export function findingMenu(preview: Preview, findings: Findings, go: (item: Item) => void): Menu {
  const { words, lang } = preview;
  const count = h('span', { class: 'count' });
  const button = iconButton('finding', words.noFindings);
  button.append(count);
  button.classList.add('findings');
  const list = h('ul', { class: 'list' });
  const panel = popover(button, fillIn(words.findings, 0), [list]);

  const row = (finding: Finding) => {
    const { uri, start } = finding.source;
    const place = `${fileName(uri)}:${start.line + 1}`;
    const severity = h('span', { class: `finding ${finding.severity}` }, words.severity[finding.severity]);
    const text = h('span', { class: 'message' }, ...codeNodes(finding.message[lang]));
    const entry = h('button', { type: 'button', class: 'row' }, severity, text, h('span', { class: 'place' }, place));
    entry.addEventListener('click', () => {
      panel.hidePopover();
      const item = findings.item(finding);
      if (item) go(item);
      preview.reveal(finding.source, false);
    });
    return h('li', {}, entry);
  };

  /** Only where it is seen: there may be hundreds. */
  function fill(): void {
    const all = ranked(findings.all());
    list.replaceChildren(...(all.length > 0 ? all.map(row) : [h('li', { class: 'row' }, words.noFindings)]));
  }
  panel.addEventListener('beforetoggle', (event) => {
    if ((event as ToggleEvent).newState === 'open') fill();
  });

  return {
    elements: [button, panel],
    update() {
      const all = findings.all();
      const label = all.length > 0 ? fillIn(words.findings, all.length) : words.noFindings;
      const severity = all.length > 0 ? worst(all) : 'none';
      set(button, { 'aria-label': label, title: label, class: `icon findings ${severity}` });
      say(count, all.length > 0 ? String(all.length) : '');
      set(panel, { 'aria-label': label });
      if (panel.matches(':popover-open')) fill();
    },
  };
}

export function exportMenu(preview: Preview, files: Export): Menu {
  const { words } = preview;
  const button = iconButton('more', words.more);
  const entry = (text: string, run: () => unknown) => {
    const row = h('button', { type: 'button', class: 'row' }, text);
    row.addEventListener('click', () => {
      panel.hidePopover();
      run();
    });
    return row;
  };
  const panel: HTMLElement = popover(button, words.more, [
    entry(words.copySvg, () => files.copy('svg')),
    entry(words.copyPng, () => files.copy('png')),
    h('hr'),
    entry(words.saveSvg, () => files.save('svg')),
    entry(words.savePng, () => files.save('png')),
    h('hr'),
    entry(words.print, () => files.print()),
  ]);
  return { elements: [button, panel], update() {} };
}

export function keyMenu(preview: Preview): Menu {
  const button = iconButton('keys', preview.words.keys);
  const rows = preview.words.help.flatMap(([keys, what]) => [h('dt', {}, keys), h('dd', {}, what)]);
  const panel = popover(button, preview.words.keys, [h('dl', { class: 'keys' }, ...rows)]);
  return { elements: [button, panel], update() {} };
}
