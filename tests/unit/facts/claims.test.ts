import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/types.ts';
import { gatherText } from './gather.ts';

const PROSE = [
  'The council voted on Tuesday to move the ferry landing half a mile up the river, after three winters of floods.',
  'Work on the new pier is to begin in the spring, and boats will call at both landings until the old one is closed.',
  'Farmers on the west bank had asked for the change since the bridge at Senn was given up in the year of the great ice.',
]
  .map((text) => `<p>${text}</p>`)
  .join('\n');

/** Facts of a page with these elements in its head, above and below the text. */
async function factsOf(head: string, above: string, below = ''): Promise<Facts> {
  const html = `<html><head>${head}</head><body><article>${above}\n${PROSE}\n${below}</article></body></html>`;
  return (await gatherText(html, undefined, 'page.html')).facts;
}

const meta = (property: string, content: string): string =>
  `<meta property="${property}" content="${content}">`;

describe('the headline that a page claims', () => {
  const parts = '<h1><div>Ferries</div><div hidden>:</div><div>Landing moves up the river</div></h1>';

  it('is whole where the page sets it in parts and claims them together', async () => {
    const facts = await factsOf(meta('og:title', 'Ferries: Landing moves up the river'), parts);
    expect(facts.title.value).toBe('Ferries: Landing moves up the river');
  });

  it('is the part alone where the page claims the part', async () => {
    const facts = await factsOf(meta('og:title', 'Landing moves up the river'), parts);
    expect(facts.title.value).toBe('Landing moves up the river');
  });

  it('is not outvoted by a heading that is marked up as one', async () => {
    const claims = [
      meta('og:title', 'Ferry landing moves up the river'),
      '<meta name="parsely-title" content="Ferry landing moves up the river">',
      '<title>Ferry landing to move half a mile up the river</title>',
    ].join('');
    const heading = '<h1 itemprop="headline">Ferry landing to move half a mile up the river</h1>';
    expect((await factsOf(claims, heading)).title.value).toBe('Ferry landing moves up the river');
  });
});

describe('the outlet that a page claims', () => {
  it('is its own where the address for searching is a sister site’s', async () => {
    const head = [
      meta('og:site_name', 'sennpost.example'),
      meta('og:url', 'https://www.sennpost.example/ferry'),
      '<link rel="canonical" href="https://www.riverweekly.example/ferry">',
    ].join('');
    expect((await factsOf(head, '<h1>Landing moves up the river</h1>')).publisher.value).toBe(
      'sennpost.example',
    );
  });

  it('has the name of the outlet that owns the address it calls itself by', async () => {
    const head = [
      meta('og:site_name', 'stern.de'),
      meta('og:url', 'https://www.stern.de/ferry'),
      '<link rel="canonical" href="https://www.capital.de/ferry"><title>Landing moves up the river | STERN.de</title>',
    ].join('');
    expect((await factsOf(head, '<h1>Landing moves up the river</h1>')).publisher.value).toBe('Stern');
  });
});

describe('the authors of a page that claims only its outlet as one', () => {
  const head = [
    meta('og:site_name', 'Senn Post'),
    meta('og:url', 'https://www.sennpost.example/ferry'),
    '<meta name="author" content="Senn Post">',
  ].join('');
  const heading = '<h1>Landing moves up the river</h1>';

  it('are those of its byline', async () => {
    const facts = await factsOf(head, `${heading}<p class="byline">By Anna Brandt</p>`);
    expect(facts.authors.value).toEqual(['Anna Brandt']);
  });

  it('are not the names among its tags', async () => {
    const tags =
      '<ul class="tags"><li><a href="/t/1">Anna Brandt</a></li><li><a href="/t/2">River Senn</a></li></ul>';
    expect((await factsOf(head, heading, tags)).authors.value).toEqual(['Senn Post']);
  });
});
