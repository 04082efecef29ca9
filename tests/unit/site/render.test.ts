import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';
import { afterEach, describe, expect, it } from 'vitest';
import { rootOf } from '../../../src/site/links.ts';
import { renderSite } from '../../../src/site/render.ts';
import type { ArchivedArticle } from '../../../src/types.ts';
import { archive, archived } from './support/archive.ts';

// Eleventy imports the configuration and the pages itself, as Node does, not as the test runner would.
register();

const folders: string[] = [];

async function render(articles: readonly ArchivedArticle[], pathPrefix = '/'): Promise<string> {
  const output = await mkdtemp(join(tmpdir(), 'dateline-render-'));
  folders.push(output);
  await renderSite({ archive: archive(articles), output, pathPrefix });
  return output;
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

const HOSTILE = '</title><script>alert(1)</script>"\'><img src=x onerror=alert(1)>{{ site }}{% raw %}';

describe('renderSite', () => {
  it('writes a page, a source page and a twin for an article, and the pages of the archive', async () => {
    const spans = [{ start: 0, end: 5, label: 'body', rule: 'prose' }] as const;
    const output = await render([archived({}, 'Talks', spans)]);
    const files = await readdir(output, { recursive: true });
    for (const name of [
      'index',
      'timeline',
      'timeline/2019',
      'outlets',
      'outlets/example-times',
      'search',
      'method',
      '404',
    ]) {
      expect(files).toContain(`${name}.html`);
    }
    for (const name of [
      'articles/talks-resume.html',
      'articles/talks-resume.md',
      'sources/talks-resume.html',
    ]) {
      expect(files).toContain(name);
    }
    for (const name of [
      'site.css',
      'theme.js',
      'page.js',
      'icon.svg',
      'newsreader-latin-wght-normal.woff2',
    ]) {
      expect(files).toContain(`assets/${name}`);
    }
  });

  it('writes the number of articles beside every month, and joins the sources by date', async () => {
    const output = await render([
      archived({ slug: 'may' }, 'Talks'),
      archived({ slug: 'june', date: '2019-06-01' }, 'Talks'),
      archived({ slug: 'late-june', date: '2019-06-09' }, 'Talks'),
    ]);
    const timeline = await readFile(join(output, 'timeline.html'), 'utf8');
    expect(timeline).toMatch(/May <span class="quiet">1 article<\/span>/);
    expect(timeline).toMatch(/June <span class="quiet">2 articles<\/span>/);
    const source = await readFile(join(output, 'sources/june.html'), 'utf8');
    expect(source).toMatch(/<a href="may.html" rel="prev"/);
    expect(source).toMatch(/<a href="late-june.html" rel="next"/);
  });

  it('gives a command for the hash that means the file’s name and nothing else, in no folder of ours', async () => {
    const output = await render([archived({ source: 'a\'$(id)".txt' }, 'Talks')]);
    const source = await readFile(join(output, 'sources/talks-resume.html'), 'utf8');
    expect(source).toContain(`sha256sum 'a'\\''$(id)&quot;.txt'`);
    expect(source).not.toContain('content/sources');
  });

  it('renders an archive without an article, and an article without its source', async () => {
    const empty = await render([]);
    expect(await readFile(join(empty, 'index.html'), 'utf8')).toContain('The archive is empty');
    const data = await readFile(join(empty, 'data.html'), 'utf8');
    expect(data).toContain('each holds the names of its columns and no row');
    expect(data.match(/<li><div class="download-head">/g)).toHaveLength(10);
    const lost = await render([archived()]);
    expect(await readFile(join(lost, 'sources/talks-resume.html'), 'utf8')).toContain(
      'no longer among the sources',
    );
  });

  it('shows hostile text as text, on every page it comes to', async () => {
    const fields = { title: HOSTILE, kicker: HOSTILE, dek: HOSTILE, place: HOSTILE, section: HOSTILE };
    const names = {
      outlet: HOSTILE,
      agency: `${HOSTILE}a`,
      retrievedFrom: `${HOSTILE}b`,
      authors: [HOSTILE],
    };
    const captions = [{ text: HOSTILE, credit: HOSTILE, rights: HOSTILE }];
    const spans = [{ start: 0, end: HOSTILE.length, label: 'body', rule: 'prose' }] as const;
    const output = await render([
      archived({ ...fields, ...names, captions, markdown: HOSTILE }, HOSTILE, spans),
    ]);
    const pages = (await readdir(output, { recursive: true })).filter((name) => name.endsWith('.html'));
    for (const page of pages) {
      const html = await readFile(join(output, page), 'utf8');
      expect(html, page).not.toMatch(
        /<script(?! src="[^"]*assets\/[a-z-]+\.js"| type="application\/ld\+json">)/,
      );
      expect(html, page).not.toMatch(/<img|<[^>]* onerror/);
    }
    const article = await readFile(join(output, 'articles/talks-resume.html'), 'utf8');
    expect(article).toContain('{{ site }}{% raw %}');
  });

  it('shows hostile words of a quotation as words', async () => {
    const markdown =
      '“\\<script>alert(1)\\</script> {{ site }} is all we saw,” said Olaf Lund, a harbour master.';
    const output = await render([archived({ markdown })]);
    const html = await readFile(join(output, 'quotes/others.html'), 'utf8');
    expect(html).toContain('“&lt;script>alert(1)&lt;/script> {{ site }} is all we saw”');
  });

  it('links the 404 page from the root, under the prefix', async () => {
    const output = await render([archived()], '/papers/');
    expect(await readFile(join(output, '404.html'), 'utf8')).toContain('href="/papers/timeline.html"');
  });

  it('links it from the path of its address where no other is told', () => {
    expect(rootOf('/', 'https://example.org/archive/')).toBe('/archive/');
    expect(rootOf('/papers/', 'https://example.org/archive/')).toBe('/papers/');
    expect(rootOf('/', null)).toBe('/');
  });
});
