/** The ways into an archive, with how much stands behind each. */

import { indexPath, KIND_WORDS, NAMED } from './names.ts';
import type { SiteView } from './view.ts';
import { count, number } from './words.ts';

interface Door {
  readonly path: string;
  readonly name: string;
  readonly what: string;
}

/** What a reader may open from the first page, in the order of the masthead. */
export function doorsOf({ articles, years, names, outlets }: SiteView): Door[] {
  const quotes = articles.reduce(
    (sum, { spoken }) => sum + spoken.reduce((own, speaker) => own + speaker.quotes, 0),
    0,
  );
  const held = (many: number): string => (many === 0 ? 'none yet' : number(many));
  return [
    {
      path: 'timeline.html',
      name: 'Timeline',
      what: years.length === 0 ? 'no dates yet' : count(years.length, 'year'),
    },
    ...NAMED.map((kind) => ({
      path: indexPath(kind),
      name: KIND_WORDS[kind].title,
      what: held(names.filter(({ entity }) => entity.kind === kind).length),
    })),
    { path: 'quotes.html', name: 'Quotes', what: held(quotes) },
    { path: 'stories.html', name: 'Stories', what: 'one event in several outlets' },
    {
      path: 'outlets.html',
      name: 'Outlets',
      what: `${held(outlets.length)}, with agencies and mirrors`,
    },
    { path: 'search.html', name: 'Search', what: 'words, names, phrases' },
    { path: 'data.html', name: 'Data', what: 'tables, citations, feeds' },
    { path: 'method.html', name: 'Method', what: 'cleaning and dating' },
  ];
}
