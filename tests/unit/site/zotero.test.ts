import { describe, expect, it } from 'vitest';
import { pages, render } from '../../../layouts/pages/article.11ty.tsx';
import { buildSite } from '../../../src/site/build.ts';
import { frameOf } from '../../../src/site/page-plan.ts';
import type { ArchiveMeta, Article } from '../../../src/types.ts';
import { archive, archived } from './support/archive.ts';
import { type Saved, savedByZotero } from './support/zotero.ts';

const LOCATION = 'https://host.example/a/articles/talks-resume.html';

function pageOf(changes: Partial<Article>, meta: Partial<ArchiveMeta> = {}): string {
  const whole = archive([archived(changes)]);
  const site = buildSite({ ...whole, meta: { ...whole.meta, ...meta } }, '/');
  const [item] = pages(site);
  if (item === undefined) throw new Error('no page');
  return render({ site: frameOf(site), item, page: { url: `/${item.path}` } });
}

const saved = (changes: Partial<Article>, meta: Partial<ArchiveMeta> = {}): Saved =>
  savedByZotero(pageOf(changes, meta), LOCATION);

describe('Zotero', () => {
  it('saves a newspaper article with its outlet, date, authors and address', () => {
    expect(
      saved({
        authors: ['Anna Petrova', 'Kim Min-ji'],
        url: 'https://times.example/a',
        place: 'MOSCOW',
        retrievedFrom: null,
        agency: 'Reuters',
      }),
    ).toEqual({
      itemType: 'newspaperArticle',
      title: 'Talks resume',
      creators: ['Anna Petrova', 'Kim Min-ji'],
      date: '2019/05/14',
      publicationTitle: 'The Example Times',
      language: 'en',
      url: 'https://times.example/a',
      rights: '',
      place: '',
    });
  });

  it('takes no creator from the page of an unsigned article, and no other date for an undated one', () => {
    const found = saved({ date: null, dateBasis: null, retrieved: '2026-02-11', place: 'SEOUL' });
    expect(found.creators).toEqual([]);
    expect(found.date).toBe('');
  });

  it('takes the outlet and not the mirror, and the page here for the address of a copy', () => {
    const copied = { retrievedFrom: 'Copycat', url: 'http://copycat.example/1' };
    expect(saved(copied)).toMatchObject({ publicationTitle: 'The Example Times', url: LOCATION });
    expect(saved(copied, { baseUrl: 'https://archive.example' }).url).toBe(
      'https://archive.example/articles/talks-resume.html',
    );
    expect(pageOf(copied)).not.toMatch(/content="[^"]*copycat\.example/);
  });

  it('is told no more of a date than is known', () => {
    expect(saved({ date: '2018-06' }).date).toBe('2018/06');
    expect(saved({ date: '2018-06-15/2018-06-16', dateBasis: 'inferred' }).date).toBe('2018/06');
    expect(saved({ date: '2018' }).date).toBe('2018');
  });

  it('takes the language of the article and not that of the page around it', () => {
    expect(saved({ language: 'ko' }).language).toBe('ko');
    expect(saved({ language: null }).language).toBe('und');
  });
});

describe('the page of an article', () => {
  it('holds what it is of as JSON-LD, and no headline ends that early', () => {
    const html = pageOf({ title: '</script><b>Talks' });
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    const { '@graph': things } = JSON.parse(json) as { '@graph': readonly Record<string, unknown>[] };
    expect(things.map((thing) => thing['@type'])).toEqual(['NewsArticle', 'BreadcrumbList']);
    expect(things[0]?.headline).toBe('</script><b>Talks');
    expect(things[0]?.datePublished).toBe('2019-05-14');
    expect(html).not.toContain('<b>Talks');
  });

  it('offers every form of citation in both variants, and the citation as three files', () => {
    const html = pageOf({ date: '2018-06-15~', dateBasis: 'inferred' });
    expect(html.match(/<dt>Chicago note<\/dt>/g)).toHaveLength(2);
    expect(html.match(/\[15 June 2018, inferred\]/g)).toHaveLength(4);
    expect(html.match(/Held in Test archive, record talks-resume/g)).toHaveLength(5);
    for (const ending of ['ris', 'json', 'bib'])
      expect(html).toContain(`href="talks-resume.${ending}" download`);
  });
});
