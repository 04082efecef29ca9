import { describe, expect, it } from 'vitest';
import { liveInBodies } from '../../../scripts/hostile/check.ts';
import { liveInBib, liveInRis } from '../../../scripts/hostile/live-citations.ts';
import { liveInCsv, liveInJson, liveInJsonLines, liveInXml } from '../../../scripts/hostile/live-data.ts';
import { type Live, liveInPage, liveInText } from '../../../scripts/hostile/live-markup.ts';
import { liveInShard } from '../../../scripts/hostile/live-shard.ts';
import { plant } from '../../../scripts/hostile/plant.ts';
import { hostileSample, hostileStrings } from '../../../scripts/hostile/strings.ts';
import { toScript } from '../../../src/search/writing/script.ts';
import { LONG } from '../../support/runs.ts';

const kinds = (found: readonly Live[]): string[] => found.map(({ what }) => what);

const PAGE = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=../x.html">
<link rel="stylesheet" href="../assets/site.css"><script src="../assets/page.js" defer></script>
<script type="application/ld+json">{"url":"https://a.example/"}</script></head><body><p title="<script>">&lt;script></p></body></html>`;

describe('the oracle of pages', () => {
  it('finds nothing in a page of ours, whatever its text says', () => {
    expect(liveInPage(PAGE, 'articles/a.html')).toEqual([]);
  });

  it.each([
    ['<script>alert(1)</script>', 'script'],
    ['<script src="//evil.example/assets/x.js"></script>', 'address of another site in src of <script>'],
    ['<script src="data:,alert(1)//assets/x.js"></script>', 'script'],
    [
      '<script type="application/ld+json">{"url":"javascript:alert(1)"}</script>',
      'javascript: address in JSON url',
    ],
    ['<script type="application/ld+json">{"a":"</script>', 'broken JSON'],
    ['<p onclick=x>', 'handler onclick of <p>'],
    ['<p style="color:red">', 'style of <p>'],
    ['<a href="jav&#x09;ascript:alert(1)">', 'javascript: address in href of <a>'],
    ['<a href="data:text/html,x">', 'data: address in href of <a>'],
    ['<svg><a xlink:href="javascript:alert(1)">', 'javascript: address in href of <a>'],
    ['<img src=x>', 'element <img>'],
    ['<iframe srcdoc=x>', 'element <iframe>'],
    ['<x-y>', 'element <x-y>'],
    ['<base href="x">', 'element <base>'],
    ['<form action="https://evil.example/">', 'address of another site in action of <form>'],
    ['<meta http-equiv=refresh content="0;url=//evil.example/">', '<meta http-equiv=refresh>'],
    ['<noscript><img src=x></noscript>', 'element <img>'],
    ['<template><b onclick=x></template>', 'element <template>'],
  ])('finds what is live: %s', (markup, what) => {
    expect(
      kinds(
        liveInPage(
          PAGE.replace('</p>', () => `</p>${markup}`),
          'articles/a.html',
        ),
      ),
    ).toContain(what);
  });

  it('expects in text no element that asks or loads', () => {
    expect(kinds(liveInText('<p>x <input> <link rel=x></p>'))).toEqual(['element <input>', 'element <link>']);
  });
});

describe('the oracles of data', () => {
  it.each([
    [liveInXml, '<feed><title>a &lt;b&gt;</title></feed>', '<feed><title>a</titel></feed>'],
    [liveInXml, '<feed><link href="../a.html"/></feed>', '<feed><link href="javascript:alert(1)"/></feed>'],
    [liveInXml, '<feed><summary>x</summary></feed>', '<feed><script>x</script></feed>'],
    [
      liveInXml,
      '<feed><content type="html">&lt;p></content></feed>',
      '<feed><content type="html">&lt;img src=x></content></feed>',
    ],
    [liveInJson, '{"content_html":"<p>x</p>"}', '{"content_html":"<p onclick=x>x</p>"}'],
    [liveInJsonLines, '{"a":1}\n{"b":"<script>"}\n', '{"a":1}\n{"b"\n'],
    [liveInCsv, "a,b\r\n-12.5,'=1+1\r\n", 'a,b\r\n1,"=1+1"\r\n'],
    [liveInCsv, 'a,b\r\nx,y\r\n', 'a,b\r\nx,y,z\r\n'],
    [
      liveInRis,
      'TY  - NEWS\r\nTI  - x\r\nER  - \r\n',
      'TY  - NEWS\r\nTI  - x\r\nER  - \r\nTI  - y\r\n'.replace('TI  - y', 'ER  - '),
    ],
    [liveInRis, 'TY  - NEWS\r\nER  - \r\n', 'TY  - NEWS\r\nTI  - a\nER  - \r\nER  - \r\n'],
    [liveInBib, '@article{a,\n  title = {{x {\\&} y}},\n}\n', '@article{a,\n  title = {{\\input{x}}},\n}\n'],
    [
      liveInBib,
      '@article{a,\n  title = {x},\n}\n',
      '@article{a,\n  title = {x} }\n@book{b,\n  title = {y},\n}\n',
    ],
  ])('tells good from bad', (oracle, good, bad) => {
    expect(oracle(good)).toEqual([]);
    expect(oracle(bad).length).toBeGreaterThan(0);
  });

  it('lets a script of the index hand over its bytes, whatever they are, and do nothing else', () => {
    const bytes = new TextEncoder().encode(`\`);alert(1);(\`\${alert(1)}\r\n</script>\\`);
    const script = Buffer.from(toScript('k-00', bytes));
    expect(liveInShard(script)).toEqual([]);
    expect(liveInShard(Buffer.concat([script, Buffer.from('alert(1)')])).length).toBeGreaterThan(0);
    expect(liveInShard(Buffer.concat([script, script])).length).toBeGreaterThan(0);
  });
});

describe('the strings', () => {
  it('are thousands, the same each time, and of every sort', () => {
    expect(hostileStrings().length).toBeGreaterThan(4_000);
    expect(hostileStrings()).toEqual(hostileStrings());
    for (const sign of [
      '<svg',
      'javascript:',
      '{{',
      '---js',
      '!!js',
      '\0',
      '\u202e',
      'ER  - ',
      '=cmd',
      '../',
      '%00',
      '\ud800',
    ])
      expect(hostileStrings().some((string) => string.includes(sign))).toBe(true);
  });

  it('stand in every place that a stranger may fill', () => {
    const files = [...plant(['ZZtop'], 1)];
    const places = (ending: string) =>
      files.filter(([path, text]) => path.endsWith(ending) && text.includes('ZZtop')).length;
    expect([places('.txt'), places('.html')]).toEqual([2, 2]);
    expect(files.filter(([path]) => path.includes('ZZtop')).length).toBe(6);
    expect(places('.yaml')).toBe(5);
  });

  it('come to nothing live in the text of an article', () => {
    expect(liveInBodies(LONG ? hostileStrings() : hostileSample(60))).toEqual([]);
  });
});
