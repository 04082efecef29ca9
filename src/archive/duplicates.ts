/** Which article is a copy of which: the originator stands, the others point to it. */

import { groupCopies } from './copies.ts';

export interface Copyable {
  /** Name by which it is pointed to, such as its source's. */
  readonly name: string;
  readonly body: string;
  readonly date: string | null;
  /** Mirror it was taken from; who names one is a copy more likely than not. */
  readonly retrievedFrom: string | null;
}

/** For each text, the name of the one it copies, or null; the same whatever the order they are given in. */
export function findDuplicates(texts: readonly Copyable[]): (string | null)[] {
  const originals = texts.map((): string | null => null);
  for (const group of groupCopies(texts.map(({ body }) => body))) {
    const members = group.flatMap((index) => {
      const text = texts[index];
      return text === undefined ? [] : [{ index, text }];
    });
    const [original, ...copies] = members.sort((a, b) => compareOrigin(originOf(a.text), originOf(b.text)));
    for (const { index } of copies) originals[index] = original?.text.name ?? null;
  }
  return originals;
}

function originOf({ body, ...others }: Copyable): Origin {
  return { ...others, length: body.length };
}

/** What tells which of two texts was first. */
export interface Origin extends Omit<Copyable, 'body'> {
  /** Characters of its body. */
  readonly length: number;
}

/** The likelier originator first: taken from no mirror, then earlier, then longer, then by name. */
export function compareOrigin(a: Origin, b: Origin): number {
  return (
    Number(a.retrievedFrom !== null) - Number(b.retrievedFrom !== null) ||
    order(a.date ?? '\uffff', b.date ?? '\uffff') ||
    b.length - a.length ||
    order(a.name, b.name)
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
