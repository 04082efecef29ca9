import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults, overflow } from './support/axe.ts';
import { launch } from './support/browser.ts';
import { buildSite } from './support/build.ts';
import { markupFaults } from './support/validate.ts';

const HOSTILE = '<script>alert(1)</script> {{ site }} \u202e';

const wire = (mark: string, more: string, hours: string) => `${mark}Envoys meet in Kelsund on ferry safety

Yonhap News Agency
May 14, 2019

KELSUND, May 14 (Yonhap) -- Envoys of the four coastal states met in Kelsund on Tuesday and agreed that every ferry of the sound must have a second rudder before the winter storms.

The envoys came to the harbour town after the Maren ran aground off Tolva with 84 passengers in a gale last month.

"We agree on the goal," Captain Ingrid Solheim told reporters after ${hours} hours of talks, adding that "${HOSTILE} is what we saw on the bridge that night".

${more}The operator Nordlinje said the inspection of its three sister ships had lasted about ninety days and covered steering, lifeboats and pumps.
`;

/** A wire story in two versions, another outlet's telling of the same, and a copy of that one. */
const DUMPS = {
  'wire-1.txt': wire('', '', 'two'),
  'wire-2.txt': wire(
    '(LEAD) ',
    'Trade unions had warned Nordlinje in March that the rudders of its ferries were overdue for repair.\n\n',
    'nearly three',
  ),
  ...Object.fromEntries(
    ['China Daily', 'Press TV'].map((outlet, day) => [
      `telling-${day}.txt`,
      `Coastal states want second rudder for every ferry

${outlet}
May ${15 + day}, 2019

Envoys of the coastal states met in the harbour town of Kelsund and want every ferry of the sound to have a second rudder before the winter.

The operator Nordlinje has inspected the steering, lifeboats and pumps of the three sister ships of the Maren, which ran aground off Tolva in a gale.

The mayor of Kelsund opened the school for the passengers that night, and thanked the bakers of the town for their bread.

It went on: "Nobody asked any of us about the second rudder at all."
`,
    ]),
  ),
};

let browser: Browser;
let folder: string;
let pages: string[];
/** Pages that lead on to a story from its other articles. */
let redirects: string[];
beforeAll(async () => {
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), 'dateline-told-twice-'));
  await mkdir(join(folder, 'content', 'sources'), { recursive: true });
  for (const [name, text] of Object.entries(DUMPS))
    await writeFile(join(folder, 'content', 'sources', name), text);
  await buildSite(join(folder, 'content'), join(folder, 'site'));
  const all = await readdir(join(folder, 'site'), { recursive: true });
  const made = all.filter((path) => /^(?:stories|quotes|rules|outlets)(?:\/.*)?\.html$/.test(path)).sort();
  const moved = await Promise.all(
    made.map(async (path) => (await read(path)).includes('http-equiv="refresh"')),
  );
  pages = made.filter((_, i) => moved[i] === false);
  redirects = made.filter((_, i) => moved[i] === true);
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const read = (path: string): Promise<string> => readFile(join(folder, 'site', path), 'utf8');

describe('an archive that tells a story several times', () => {
  it('has it side by side on one page, with its versions and copies', async () => {
    const stories = pages.filter((path) => path.startsWith('stories/'));
    expect(stories).toHaveLength(1);
    const html = await read(stories[0] ?? '');
    for (const part of ['Side by side', 'Versions', 'Copies'])
      expect(html).toMatch(new RegExp(`<h2 id="[^"]*">${part} `));
    expect(html).toContain('<ins><span class="unseen">[added: </span>');
    expect(html).toContain('<del><span class="unseen">[removed: </span>');
  });

  it('is reached there by each of its articles', async () => {
    const [story = ''] = pages.filter((path) => path.startsWith('stories/'));
    expect(redirects).toHaveLength(Object.keys(DUMPS).length - 1);
    const page = await browser.newPage();
    for (const path of redirects) {
      await page.goto(pathToFileURL(join(folder, 'site', path)).href);
      await page.waitForURL(pathToFileURL(join(folder, 'site', story)).href);
    }
    await page.close();
  });

  it('keeps what nobody in particular said, and those without a record', async () => {
    expect(await read('quotes/unknown.html')).toContain('Nobody asked any of us');
    expect(await read('quotes/others.html')).toContain('We agree on the goal');
  });

  it('shows hostile words as words', async () => {
    for (const path of pages) expect(await read(path), path).not.toMatch(/<script(?! src=)/);
    expect(await read('quotes/others.html')).toContain('{{ site }}');
    expect(await read('rules/markup-tag.html')).toContain('&lt;script>');
  });

  it('is valid HTML', async () => {
    const wrong: string[] = [];
    for (const path of [...pages, ...redirects]) wrong.push(...(await markupFaults(path, await read(path))));
    expect(wrong).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'has nothing wrong for axe-core in the %s theme, nor is too wide',
    async (colorScheme) => {
      const wrong: string[] = [];
      for (const width of [320, 1440]) {
        const viewport = { width, height: 900 };
        const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport });
        const page = await context.newPage();
        for (const path of pages.filter((one) => !one.startsWith('rules/'))) {
          await page.goto(pathToFileURL(join(folder, 'site', path)).href);
          wrong.push(...(await axeFaults(page, path)));
          const over = await overflow(page);
          if (over > 0) wrong.push(`${path} at ${width}: ${over} px too wide`);
        }
        await context.close();
      }
      expect(wrong).toEqual([]);
    },
  );
});
