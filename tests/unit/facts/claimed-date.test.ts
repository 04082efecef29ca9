import { describe, expect, it } from 'vitest';
import { gatherText } from './gather.ts';

const TEXT = [
  'The harbour office of Wrenmouth has closed the old quay after divers found cracks in two of its piers, and ships will berth at the coal pier until the work is done.',
  'Engineers said the damage was older than last winter and that the council had been warned of it twice. A tender for the repair will be sent out before the summer.',
  'Fishermen fear that the coal pier is too small for them, and asked for a third landing stage near the mole. The council will hear them at its next meeting.',
];
const HEAD = 'Wrenmouth closes its old quay after divers find cracks';

const page = (head: string, below: string, text = TEXT): string =>
  `<html lang="en"><head><meta property="og:title" content="${HEAD}">${head}</head><body><main><h1>${HEAD}</h1>${below}${text.map((p) => `<p>${p}</p>`).join('')}</main></body></html>`;

const dateOf = async (html: string) => (await gatherText(html, undefined, 'page.html')).facts.date;

describe('the day of a page', () => {
  it('is that of an element marked as a date below the headline, not one the text begins with', async () => {
    const release = ['Statement of the harbour office - 12 June 2019', ...TEXT];
    const { value } = await dateOf(page('', '<p class="post-date">Thursday 13 June 2019</p>', release));
    expect(value).toBe('2019-06-13');
  });

  it('is not that of such an element far below', async () => {
    const html = page('', '').replace(
      '</main>',
      `</main><aside>${'<p>More</p>'.repeat(1500)}<span class="date">3 May 2018</span></aside>`,
    );
    expect((await dateOf(html)).value).toBeNull();
  });

  it('stands in the headline’s own element behind it', async () => {
    const html = page('', '').replace(
      `<h1>${HEAD}`,
      `<h1>${HEAD}<br><small>02.02.2022 • <span>Harbour</span></small>`,
    );
    expect((await dateOf(html)).value).toBe('2022-02-02');
  });

  it('is told by linked data of the page itself', async () => {
    const data =
      '{"@context":"https://schema.org","@type":"WebPage","datePublished":"2019-09-17T14:54:31+02:00"}';
    const { value, basis } = await dateOf(page(`<script type="application/ld+json">${data}</script>`, ''));
    expect([value, basis]).toEqual(['2019-09-17', 'metadata']);
  });

  it('is called stated, not read from the address, where what is printed outweighs a claim', async () => {
    const data = '{"@context":"https://schema.org","@type":"WebPage","datePublished":"2019-05-02"}';
    const { value, basis, evidence } = await dateOf(
      page(`<script type="application/ld+json">${data}</script>`, '<p>Published: 9 May 2019</p>'),
    );
    expect([value, basis]).toEqual(['2019-05-09', 'stated']);
    expect(evidence.find(({ kind }) => kind === 'metadata')).toMatchObject({
      implies: '2019-05-02',
      verdict: 'rejected',
    });
  });

  it('is given with its article under a form asking for consent', async () => {
    const form = [
      'We value your privacy',
      'Accept all cookies',
      'Reject all cookies',
      'Manage cookie settings',
      'Cookie policy',
    ]
      .map((text) => `<div class="cookie-consent"><p>${text}</p></div>`)
      .join('');
    const html = page('<meta property="article:published_time" content="2020-02-23T10:07:02+01:00">', '', [
      TEXT[0] ?? '',
    ]);
    const { facts } = await gatherText(html.replace('</main>', `</main>${form}`), undefined, 'page.html');
    expect([facts.title.value, facts.date.value]).toEqual([HEAD, '2020-02-23']);
  });
});
