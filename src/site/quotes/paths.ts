/** Where quotations stand, by who speaks and by theme. */

import anyAscii from 'any-ascii';

/** Words that the names of other pages in the folder begin with. */
const TAKEN = /^(?:topic-|speaker-|others$|unknown$)/;

/** Page of a speaker of the gazetteer, without its ending. */
export function speakerBase(id: string): string {
  return `quotes/${TAKEN.test(id) ? 'speaker-' : ''}${id}`;
}

/** Page of a speaker of the gazetteer. */
export function speakerPath(id: string): string {
  return `${speakerBase(id)}.html`;
}

/** Page of the quotations on a theme, without its ending. */
export function topicBase(id: string): string {
  return `quotes/topic-${id}`;
}

/** Page of the quotations whose speaker is not plainly said, without its ending. */
export const UNKNOWN = 'quotes/unknown';

/** Page of the speakers whom the gazetteer does not have, without its ending; with letters, the folder of those. */
export const OTHERS = 'quotes/others';

/** The letter under which a name is listed: a Latin one, whatever its script; `0` for all else. */
export function letterOf(name: string): string {
  const latin = anyAscii(name.slice(0, 40))
    .toLowerCase()
    .replace(/^[^a-z0-9]+/, '')
    .replace(/^the /, '');
  return /^[a-z]/.test(latin) ? latin.slice(0, 1) : '0';
}
