/**
 * The names in one article. Names that tell by themselves are found first to last; a family name, `the North` and
 * their like only after one of those, and never where another bearer of the same name stands in the article.
 */

import type { Entity, Mention, Passage } from '../../archive-types.ts';
import { goesOn, hasOtherGivenName, isChanged, isPlace, isTitleCase, type Reading } from './context.ts';
import type { Bearer, Matcher } from './matcher.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Hit } from './trie.ts';
import { unknownNames } from './unknown.ts';
import { nameWords } from './words.ts';

export interface Found {
  readonly mentions: readonly Mention[];
  /** Names that nobody in the gazetteer bears, each as often as it stands there. */
  readonly unknown: readonly string[];
}

/** What the article has said so far. */
interface Memory {
  readonly named: Set<string>;
  /** Names that somebody outside the gazetteer, or another in it, was given too. */
  readonly contested: Set<string>;
}

/**
 * Finds the names, events and themes in the passages of one article, in reading order.
 * The time grows with the text, not with the gazetteer.
 */
export function findNames(passages: readonly Passage[], language: string | null, matcher: Matcher): Found {
  const memory: Memory = { named: new Set(), contested: new Set() };
  const mentions: Mention[] = [];
  const unknown: string[] = [];
  for (const passage of passages) {
    const tokens = tokensOf(passage.text);
    const hits = matcher.names.find(tokens);
    const reading = readingOf(passage, language, tokens, hits);
    const free = new Set<number>();
    for (const hit of hits) {
      const resolved = resolve(reading, hit, memory, matcher);
      if (resolved !== null) mentions.push(mentionOf(passage, hit, resolved.entity, resolved.second));
      // A family name that tells nobody may be part of a name that the gazetteer does not have.
      else if (hit.bearers.every(({ sure }) => !sure))
        for (let at = hit.from; at <= hit.to; at += 1) free.add(at);
      mentions.push(...listed(passage, tokens, hit, resolved?.entity ?? null, matcher));
    }
    for (const hit of matcher.topics.find(tokens)) {
      for (const { entity, sure } of hit.bearers)
        if (entity !== null && sure) mentions.push(mentionOf(passage, hit, entity, false));
    }
    const taken = new Set([...reading.taken].filter((at) => !free.has(at)));
    unknown.push(...unknownNames({ ...reading, taken }));
  }
  return { mentions: mentions.sort(inOrder(passages)), unknown };
}

function readingOf(
  passage: Passage,
  language: string | null,
  tokens: readonly Token[],
  hits: readonly Hit<Bearer>[],
): Reading {
  const taken = new Set<number>();
  for (const { from, to } of hits) for (let at = from; at <= to; at += 1) taken.add(at);
  const field = passage.field === 'body' && passage.index === 0 ? 'lead' : passage.field;
  return { field, language, text: passage.text, tokens, taken, titleCase: isTitleCase(tokens, passage.text) };
}

interface Resolved {
  readonly entity: Entity;
  readonly second: boolean;
}

/** Who is meant by a name that was found; null where it cannot be told. */
function resolve(reading: Reading, hit: Hit<Bearer>, memory: Memory, matcher: Matcher): Resolved | null {
  const bearers = hit.bearers.flatMap(({ entity, sure }) => (entity === null ? [] : [{ entity, sure }]));
  if (bearers.length === 0 || isChanged(reading, hit)) return null;
  const sure = bearers.filter((bearer) => bearer.sure).map(({ entity }) => entity);
  if (sure.length === 0)
    return second(
      reading,
      hit,
      bearers.map(({ entity }) => entity),
      memory,
    );
  const known = sure.length === 1 ? sure : sure.filter(({ id }) => memory.named.has(id));
  const [entity] = known;
  if (entity === undefined || known.length > 1) return null;
  if (entity.kind === 'person' && hit.from === hit.to && hasOtherGivenName(reading, hit)) return null;
  const state = matcher.stateOf.get(entity.id);
  const meant = state !== undefined && !isPlace(reading, hit) ? state : entity;
  remember(meant, hit, reading, memory);
  return { entity: meant, second: sure.length > 1 };
}

/** Who is meant by a name that tells nobody by itself. */
function second(
  reading: Reading,
  hit: Hit<Bearer>,
  entities: readonly Entity[],
  { named, contested }: Memory,
): Resolved | null {
  const name = reading.text.slice(hit.start, hit.end);
  if (hasOtherGivenName(reading, hit) || goesOn(reading, hit)) {
    contested.add(name);
    return null;
  }
  const known = entities.filter(({ id }) => named.has(id));
  const [entity] = known;
  return entity === undefined || known.length > 1 || contested.has(name) ? null : { entity, second: true };
}

/** Notes who was named; from now on a part of the name that another goes by too tells nobody. */
function remember(entity: Entity, hit: Hit<Bearer>, { tokens }: Reading, memory: Memory): void {
  memory.named.add(entity.id);
  if (entity.kind !== 'person' || hit.from === hit.to) return;
  for (let at = hit.from; at <= hit.to; at += 1) {
    const word = tokens[at]?.text ?? '';
    if (!entity.ambiguous.includes(word)) memory.contested.add(word);
  }
}

/** Resolutions listed after one that was named: "resolutions 1718, 1874 and 2397". */
function listed(
  passage: Passage,
  tokens: readonly Token[],
  { to }: Hit<Bearer>,
  entity: Entity | null,
  { resolutions }: Matcher,
): Mention[] {
  if (entity?.kind !== 'document' || entity.type !== 'unsc-resolution') return [];
  const mentions: Mention[] = [];
  for (let at = to + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (nameWords()['list joints'].has(token.text)) continue;
    const next = resolutions.get(token.text);
    if (next === undefined || !['', ','].includes(token.joint)) break;
    mentions.push(mentionOf(passage, token, next, false));
  }
  return mentions;
}

function mentionOf(
  { field, index, id, text }: Passage,
  { start, end }: { readonly start: number; readonly end: number },
  entity: Entity,
  second: boolean,
): Mention {
  return {
    ...{ field, index, paragraph: id, start, end },
    ...{ entity: entity.id, kind: entity.kind, text: text.slice(start, end), second },
  };
}

/** Reading order; where two begin together, the longer first. */
function inOrder(passages: readonly Passage[]): (a: Mention, b: Mention) => number {
  const place = new Map(passages.map(({ field, index }, at) => [`${field} ${index}`, at]));
  const at = ({ field, index }: Mention) => place.get(`${field} ${index}`) ?? 0;
  return (a, b) => at(a) - at(b) || a.start - b.start || b.end - a.end;
}
