/**
 * What there is to say about an answer beside its count: what was not understood, what may have been meant, what could not be read.
 */
import type { Answer } from '../../../src/search/answer.ts';
import type { ShardError } from '../../../src/search/shard.ts';
import { element } from './elements.ts';
import { addressOf, type SearchState } from './state.ts';

/** Fewer articles than this are few: articles with some of the words are offered as well. */
const FEW = 3;

export function showNotes(list: HTMLElement, answer: Answer, state: SearchState): void {
  const faults = answer.faults.map((fault) => element('li', 'fault', [fault]));
  const notes: (Node | string)[][] = [];
  if (answer.corrected !== null) {
    const link = element('a', '', [answer.corrected]);
    link.href = addressOf({ ...state, query: answer.corrected });
    notes.push(['To search for it as the archive spells it: ', link, '.']);
  }
  const several = state.query.trim().includes(' ');
  if (answer.scope === 'all' && answer.total < FEW && several) {
    const link = element('a', '', ['articles that hold some of the words']);
    link.href = addressOf({ ...state, any: true });
    notes.push(['Few hold every word. There may be more among the ', link, '.']);
  }
  if (answer.broken.length > 0) faults.push(element('li', 'fault', [brokenWords(answer.broken)]));
  const items = [...faults, ...notes.map((note) => element('li', '', note))];
  list.replaceChildren(...items);
  list.hidden = items.length === 0;
}

/** Which files could not be read and what to do. */
export function brokenWords(broken: readonly ShardError[]): string {
  const kinds = new Set(broken.map(({ kind }) => kind));
  if (kinds.has('unreachable')) {
    return 'The host cannot be reached, and parts of the search index are not on this device, so that this may not be all. The whole archive can be kept by a button on the page “Data”.';
  }
  const what =
    kinds.size > 1 ? 'are missing or damaged' : kinds.has('missing') ? 'cannot be found' : 'are damaged';
  return `Parts of the search index ${what}, so that this may not be all: ${broken[0]?.message}. Reload the page; if that does not help, build the site again or copy it anew.`;
}
