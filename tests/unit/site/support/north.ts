/** A small archive about a ferry, with a gazetteer of every kind of record. */

import { buildSite } from '../../../../src/site/build.ts';
import type { ArchivedArticle } from '../../../../src/types.ts';
import { archive, archived } from './archive.ts';
import { document, gazetteer, happening, person, place, state, theme } from './gazetteer.ts';

export const NORTH = {
  ...gazetteer(
    {
      ...person('ida-berg', 'Ida Berg'),
      state: 'norland',
      verified: 'true',
      roles: [
        role('Harbour master', '2010', '2015-12', 'true'),
        role('Minister', '2016', null, 'true'),
        role('Chair of the fleet', null, null, 'false'),
      ],
    },
    state('norland', 'Norland', { verified: 'true', formal: 'Kingdom of Norland', capital: 'havn' }),
    state('suderland', 'Suderland'),
    place('havn', 'Havn', { in: 'norland', verified: 'true', coordinates: [60, 5] }),
    place('vik', 'Vik', { in: 'norland' }),
    document('res-2', 'Resolution 2', { adopted: '2018-05-01', verified: 'true', about: 'Closes the quay' }),
    document('res-1', 'Resolution 1', { adopted: '2017-05', verified: 'true', sources: ['gazette'] }),
    document('draft', 'Draft', { type: 'draft-resolution', tabled: '2016-01-01', verified: 'true' }),
    document('treaty', 'Sound Treaty', { type: 'treaty', inForce: '2015-01-01', verified: 'true' }),
    document('rumour', 'Secret Accord', { adopted: '2001-01-01' }),
    theme('ferries', 'Ferries', ['ferry', 'ferries']),
    happening('opening', 'Harbour opens', '2018-06-09/2018-06-10', { place: 'havn', verified: 'true' }),
    happening('storm', 'Great Storm', '2018-06', { aliases: ['great storm'], verified: 'partial' }),
    happening('strike', 'Strike', '2012-03-04', { place: 'vik', verified: 'false', sources: ['gazette'] }),
    happening('someday', 'Bridge', '../2020', { verified: 'true' }),
  ),
  sources: new Map([['gazette', 'gazette.example/2017/05']]),
};

function role(title: string, from: string | null, to: string | null, verified: 'true' | 'false') {
  return { title, from, to, verified, sources: [], note: null };
}

export const NEWEST = [
  'HAVN, Norland — Minister Ida Berg told reporters on Tuesday that the ferry is old. “We will mend every ferry before winter,” Ida Berg said.',
  'Resolution 2 says nothing of the great storm, and Ida Berg said it again. “Nobody asked us about any of this at all.”',
].join('\n\n');

/** Newest first: one that names nearly everything, one of the same month, an older one, an undated one. */
export const ARTICLES: readonly ArchivedArticle[] = [
  archived({ slug: 'ferry', title: 'Ferry mended in Havn', date: '2018-06-09', markdown: NEWEST }),
  archived({
    slug: 'quay',
    title: 'Ferry waits at the quay',
    date: '2018-06-01',
    markdown: 'Ida Berg waits.',
  }),
  archived({
    slug: 'old',
    title: 'An old ship',
    date: '2016-02-03',
    outlet: 'Other Post',
    markdown: 'Norland and Ida Berg waited for the great storm. Resolution 2 was far off.',
  }),
  archived({ slug: 'undated', title: 'Nothing known', date: null, dateBasis: null, markdown: 'Nothing.' }),
];

export const siteOf = (articles: readonly ArchivedArticle[] = ARTICLES) =>
  buildSite(archive(articles, { gazetteer: NORTH }), '/');
