/** Quotations as lists show them: the words, who said them to whom, and where they stand. */

import { passagesOf } from '../../archive/passages.ts';
import type { Quote } from '../../archive-types.ts';
import { entityFinder } from '../names.ts';
import { rowOf } from '../rows.ts';
import type { Card, Row, SiteView } from '../view.ts';
import { shorten } from '../words.ts';
import { speakerPath, topicBase } from './paths.ts';
import { printedWords } from './printed.ts';

/** What a list needs of a quotation, by its article alone. */
interface Said {
  /** Id of the quotation; null where the page has no place of that name: in a headline or a caption. */
  readonly anchor: string | null;
  /** Without the comma that the sentence around them asks for. */
  readonly words: string;
  /** Whether the words go on. */
  readonly goesOn: boolean;
  readonly where: Quote['parts'][number]['field'];
  /** Ids of the speakers that the gazetteer has. */
  readonly speakers: readonly string[];
  readonly name: string | null;
  /** How the article calls the speaker there, where that is not part of the name. */
  readonly called: string | null;
  readonly verb: string | null;
  readonly addressee: string | null;
  readonly through: string | null;
  /** Ids of the themes named in the paragraphs where it stands. */
  readonly themes: readonly string[];
}

/** Something with a page. */
interface Ref {
  readonly name: string;
  readonly path: string;
}

/** A quotation in a list. */
export interface Slip extends Omit<Said, 'speakers' | 'themes'> {
  /** Speakers that have pages. */
  readonly speakers: readonly Ref[];
  readonly themes: readonly Ref[];
  readonly article: Row;
}

/** Characters of a quotation that a list shows. */
const LONGEST = 900;

/** Which quotations of an article a page is of. */
export type Wanted = (said: Pick<Said, 'speakers' | 'name' | 'themes'>) => boolean;

/** The quotations of articles that a page is of, article after article in reading order. */
export function slipsOf(site: SiteView, cards: readonly Card[], wanted: Wanted = () => true): Slip[] {
  const find = entityFinder(site.gazetteer);
  const refs = (ids: readonly string[], pathOf: (id: string) => string): Ref[] =>
    ids.flatMap((id) => {
      const entity = find(id);
      return entity === null ? [] : [{ name: entity.name, path: pathOf(id) }];
    });
  return cards.flatMap((card) =>
    saidIn(site, card)
      .filter(wanted)
      .map((said) => ({
        ...said,
        speakers: refs(said.speakers, speakerPath),
        themes: refs(said.themes, (id) => `${topicBase(id)}.html`),
        article: rowOf(card),
      })),
  );
}

function saidIn(site: SiteView, card: Card): Said[] {
  return site.derive('said', card, ({ record }) => {
    const { quotes, mentions } = site.readingOf(card);
    const themes = mentions.filter(({ kind }) => kind === 'theme');
    const passages = passagesOf(record);
    return quotes
      .filter(({ kind }) => kind === 'speech')
      .map((quote) => viewQuote(quote, printedWords(quote, passages), themes));
  });
}

type Place = Pick<Quote['parts'][number], 'field' | 'index'>;

function viewQuote(
  quote: Quote,
  text: string,
  mentions: readonly (Place & { readonly entity: string })[],
): Said {
  const { id, parts, speaker, verb, addressee, through } = quote;
  const [first] = parts;
  const themes = mentions.filter((mention) =>
    parts.some(({ field, index }) => mention.field === field && mention.index === index),
  );
  const name = speaker?.name ?? null;
  const words = speaker?.words ?? '';
  const shown = shorten(text, LONGEST);
  return {
    anchor: first?.field === 'body' && first.paragraph !== null ? id : null,
    words: shown.replace(/[,，،]$/u, ''),
    goesOn: shown.length < text.length,
    where: first?.field ?? 'body',
    speakers: speaker?.entities ?? [],
    name,
    called: name === null || words === '' || isPartOf(words, name) ? null : words,
    verb,
    addressee: addressee?.name ?? null,
    through,
    themes: [...new Set(themes.map(({ entity }) => entity))],
  };
}

function isPartOf(words: string, name: string): boolean {
  return name.toLowerCase().includes(words.toLowerCase());
}
