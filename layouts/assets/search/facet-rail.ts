/**
 * The values of fields beside the results, each with its count: a press narrows to it, another lifts it.
 */
import type { Field } from '../../../src/search/data.ts';
import type { Facets, FacetValue } from '../../../src/search/facets.ts';
import { languageName } from '../../../src/site/words.ts';
import { element } from './elements.ts';
import type { Filter, SearchState } from './state.ts';

const TITLES: Readonly<Record<Field, string>> = {
  outlet: 'Outlet',
  agency: 'Wire agency',
  lang: 'Language',
  person: 'Person',
  place: 'Place',
  country: 'Country',
  organisation: 'Organisation',
  document: 'Document',
  topic: 'Topic',
};

/** Values shown of a field; a button shows the rest. */
const SHOWN = 7;

export function showFacets(
  rail: HTMLElement,
  facets: Facets,
  state: SearchState,
  onToggle: (filter: Filter) => void,
): void {
  const focused = rail.contains(document.activeElement) ? document.activeElement?.id : undefined;
  const groups = facets.fields
    .filter(
      ({ field, values }) => values.length > 1 || state.filters.some((filter) => filter.field === field),
    )
    .map(({ field, values }) => group(field, values, state, onToggle));
  rail.replaceChildren(...groups);
  if (focused) document.getElementById(focused)?.focus();
}

function group(
  field: Field,
  values: readonly FacetValue[],
  { filters }: SearchState,
  onToggle: (filter: Filter) => void,
): HTMLElement {
  const chosen = new Set(filters.filter((filter) => filter.field === field).map(({ key }) => key));
  const most = values[0]?.count ?? 1;
  const buttons = values.map(({ key, label, count }, index) => {
    const words = element('span', 'facet-label', [field === 'lang' ? languageName(label) : label]);
    words.dir = 'auto';
    const button = element('button', 'facet', [words, element('span', 'facet-count', [String(count)])]);
    button.type = 'button';
    button.id = `facet-${field}-${index}`;
    button.setAttribute('aria-pressed', String(chosen.has(key)));
    button.style.setProperty('--share', String(count / most));
    button.addEventListener('click', () => onToggle({ field, key }));
    return element('li', '', [button]);
  });
  const list = element('ul', '', buttons);
  const section = element('section', 'facet-group', [element('h2', '', [TITLES[field]]), list]);
  const rest = buttons.slice(SHOWN);
  if (rest.length > 0) section.append(moreButton(field, rest));
  return section;
}

function moreButton(field: Field, rest: readonly HTMLLIElement[]): HTMLButtonElement {
  for (const each of rest) each.hidden = true;
  const more = element('button', 'facet-more', [`${rest.length} more`]);
  more.type = 'button';
  more.setAttribute('aria-label', `${rest.length} more under ${TITLES[field]}`);
  more.addEventListener('click', () => {
    for (const each of rest) each.hidden = false;
    rest[0]?.querySelector('button')?.focus();
    more.remove();
  });
  return more;
}
