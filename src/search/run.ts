/**
 * One search: its query read clause by clause, the articles put together and narrowed, the best of them shown.
 */
import type { Answer, Request, Result } from './answer.ts';
import { spanOf } from './dates.ts';
import { dateHits, findNames, readClause } from './evaluate.ts';
import { fieldHits } from './field-hits.ts';
import { best, filterHits, type Hits, intersection, unionBest, unionSum, unscored, without } from './hits.ts';
import type { Lookup } from './lookup.ts';
import type { Opened } from './opened.ts';
import { type Clause, parseQuery, type Query, type WordClause } from './query.ts';
import type { How, NameClause, Reading } from './readings.ts';
import { isShardError, type ShardError } from './shard.ts';
import { bestSnippet, markText, type Piece, type Wanted } from './snippet.ts';

/** A group of a query, read. */
interface Group {
  readonly readings: readonly Reading[];
  readonly hits: Hits;
  /** Whether it can be left unmet where no article meets all. */
  readonly optional: boolean;
}

const AS_TYPED: How = { respell: false, unfinished: false, quick: false };
const UNFINISHED: How = { ...AS_TYPED, unfinished: true };
const MISSPELT: How = { ...UNFINISHED, respell: true };

/** One search: a request, put to an opened index. */
export class Search {
  readonly #request: Request;
  readonly #query: Query;
  readonly #lookup: Lookup;
  readonly #opened: Opened;
  #broken: ShardError[] = [];

  constructor(request: Request, opened: Opened) {
    this.#request = request;
    this.#query = parseQuery(request.query);
    this.#opened = opened;
    this.#lookup = opened.lookup;
  }

  /** Whether the best articles of a term answer the query: it is one word, nothing narrows it. */
  get hasShortCut(): boolean {
    const { groups, without: out } = this.#query;
    const [only] = groups[0] ?? [];
    const { filters = [], period = null, sort = 'relevance' } = this.#request;
    const plain =
      filters.length === 0 && period === null && sort === 'relevance' && this.#opened.gone.size === 0;
    const simple =
      groups.length === 1 && groups[0]?.length === 1 && only?.kind === 'word' && only.terms.length === 1;
    return plain && simple && out.length === 0;
  }

  async run(quick: boolean): Promise<Answer> {
    this.#broken = [];
    if (this.#query.groups.length === 0 && this.#query.without.length === 0) {
      return this.#answer([], await this.#narrow(this.#everything()), 'archive', quick);
    }
    this.#foresee();
    const names = await this.#named();
    let groups = await this.#readAll(names, { ...AS_TYPED, quick });
    let found = await this.#narrow(this.#holdingAll(groups));
    if (found.numbers.length === 0 && !quick) {
      // Every word is known but no article holds them all: perhaps the last is not finished, or one is another word misspelt.
      for (const how of [UNFINISHED, MISSPELT]) {
        const other = await this.#readAll(names, how);
        const more = await this.#narrow(this.#holdingAll(other));
        if (more.numbers.length === 0) continue;
        [groups, found] = [other, more];
        break;
      }
    }
    const scope = found.numbers.length > 0 && !this.#request.any ? 'all' : 'some';
    if (scope === 'some') found = await this.#narrow(this.#holdingSome(groups));
    return this.#answer(groups, found, scope, quick);
  }

  /** Has the shards of the words loaded while names are looked for among them: both are needed, neither waits for the other. */
  #foresee(): void {
    for (const clause of this.#query.groups.flat()) {
      if (clause.kind !== 'word') continue;
      for (const term of clause.terms) this.#lookup.count(term).catch(() => undefined);
    }
  }

  #everything(): Hits {
    const numbers = Uint32Array.from({ length: this.#opened.count }, (_, number) => number);
    return { numbers, scores: new Float32Array(numbers.length) };
  }

  /** The groups of the query, with names of the gazetteer put together from words that follow one another. */
  async #named(): Promise<(readonly (Clause | NameClause)[])[]> {
    const result: (readonly (Clause | NameClause)[])[] = [];
    let words: WordClause[] = [];
    const flush = async (): Promise<void> => {
      const found = await this.#guard(findNames(words, this.#lookup), words);
      result.push(...found.map((clause) => [clause]));
      words = [];
    };
    for (const group of this.#query.groups) {
      const [first] = group;
      if (group.length === 1 && first?.kind === 'word') {
        words.push(first);
        continue;
      }
      await flush();
      const named = group.map((clause) =>
        clause.kind === 'word' ? findNames([clause], this.#lookup) : [clause],
      );
      result.push((await this.#guard(Promise.all(named), [group])).flat());
    }
    await flush();
    return result;
  }

  async #readAll(groups: readonly (readonly (Clause | NameClause)[])[], how: How): Promise<Group[]> {
    return Promise.all(
      groups.map(async (group): Promise<Group> => {
        const read = await Promise.all(
          group.map((clause) => this.#guard(readClause(clause, how, this.#lookup), null)),
        );
        const readings = read.filter((reading) => reading !== null);
        const optional = group.every((clause) => clause.kind !== 'field' && clause.kind !== 'date');
        return { readings, hits: unionBest(readings.map((reading) => reading.hits)), optional };
      }),
    );
  }

  /** Awaits what loads shards; where one cannot be read, notes it and goes on with `instead`. */
  async #guard<T, U>(promise: Promise<T>, instead: U): Promise<T | U> {
    try {
      return await promise;
    } catch (error) {
      if (!isShardError(error)) throw error;
      this.#broken.push(error);
      return instead;
    }
  }

  /** A group that could not be read asks for nothing. */
  #holdingAll(groups: readonly Group[]): Hits {
    const readable = groups.filter(({ readings }) => readings.length > 0);
    if (groups.length === 0) return this.#everything();
    return intersection(readable.map(({ hits }) => hits));
  }

  /** Articles that hold some of the words, those that hold more first; what fields and dates ask must hold all the same. */
  #holdingSome(groups: readonly Group[]): Hits {
    const words = groups.filter(({ optional }) => optional).map(({ hits }) => hits);
    const strict = groups
      .filter(({ optional, readings }) => !optional && readings.length > 0)
      .map(({ hits }) => hits);
    return words.length === 0 ? intersection(strict) : intersection([unionSum(words), ...strict]);
  }

  /** What is left out, what the reader has narrowed the answer to, and what is gone. */
  async #narrow(hits: Hits): Promise<Hits> {
    let left = hits;
    const { filters = [], period = null } = this.#request;
    const wanted = [
      ...filters.map(({ field, key }) => fieldHits(field, [key], this.#lookup)),
      ...(period === null ? [] : [this.#inPeriod(period)]),
    ];
    for (const list of await Promise.all(wanted.map((each) => this.#guard(each, null)))) {
      if (list !== null) left = intersection([left, list]);
    }
    for (const clause of this.#query.without) {
      const reading = await this.#guard(readClause(exactly(clause), AS_TYPED, this.#lookup), null);
      if (reading !== null && left.numbers.length > 0) left = without(left, reading.hits);
    }
    const { gone } = this.#opened;
    return gone.size === 0 ? left : filterHits(left, (number) => !gone.has(number));
  }

  async #inPeriod(period: string): Promise<Hits> {
    const span = spanOf(period);
    return span === null ? this.#everything() : dateHits('on', span, this.#lookup);
  }

  async #answer(
    groups: readonly Group[],
    found: Hits,
    scope: Answer['scope'],
    quick: boolean,
  ): Promise<Answer> {
    const readings = groups.flatMap((group) => group.readings);
    // What no article holds, such as a phrase whose words stand apart, is neither shown nor marked.
    const held = readings.filter(({ hits }) => hits.numbers.length > 0);
    const wanted = new Map(held.flatMap(({ marks }) => [...marks]));
    const shown = await Promise.all(this.#order(found).map((number) => this.#show(number, wanted)));
    const respelt = held
      .filter((reading) => reading.respelt.length > 0)
      .map(({ clause, respelt: read }) => ({ typed: clause.typed, read }));
    const empty = groups.filter(({ hits, readings: read }) => hits.numbers.length === 0 && read.length > 0);
    return {
      total: found.numbers.length,
      results: shown.filter((result) => result !== null),
      scope,
      respelt,
      corrected: correct(this.#request.query, respelt),
      missing: empty.flatMap(({ readings: read }) => read.map(({ clause }) => clause.typed)),
      faults: [...this.#query.faults, ...readings.flatMap((reading) => reading.faults)],
      broken: this.#broken,
      hits: found,
      final: !quick,
    };
  }

  #order(found: Hits): number[] {
    const { limit, sort = 'relevance' } = this.#request;
    const { rank } = this.#opened;
    if (sort === 'relevance') return best(found, limit, rank);
    return best(unscored(found), limit, sort === 'newest' ? rank : (number) => -rank(number));
  }

  async #show(number: number, wanted: Wanted): Promise<Result | null> {
    const part = this.#lookup.parts.findLast(({ offset }) => offset <= number);
    const document = part === undefined ? null : await this.#guard(part.article(number - part.offset), null);
    if (document === null) return null;
    const mark = (text: string | null): Piece[] | null => (text === null ? null : markText(text, wanted));
    return {
      document,
      title: markText(document.title, wanted),
      outlet: mark(document.outlet),
      place: mark(document.place),
      snippet: bestSnippet(document.passages, wanted),
    };
  }
}

/** What is left out is left out as typed. */
function exactly(clause: Clause): Clause {
  return clause.kind === 'word' && clause.prefix === 'typing' ? { ...clause, prefix: 'never' } : clause;
}

/** The query with each misspelt word replaced by the best spelling it was read under. */
function correct(query: string, respelt: Answer['respelt']): string | null {
  if (respelt.length === 0) return null;
  return respelt.reduce((text, { typed, read }) => text.replace(typed, () => read[0] ?? typed), query);
}
