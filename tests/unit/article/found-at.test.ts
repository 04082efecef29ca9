import { describe, expect, it } from 'vitest';
import { withHolder } from '../../../src/article/found-at.ts';
import type { Facts, Outlet } from '../../../src/types.ts';

const outlet = (name: string, domains: readonly string[], aliases: readonly string[] = []): Outlet => ({
  ...{ id: name.toLowerCase(), name, kind: 'agency', aliases, domains },
  ...{ tells: [], hints: [], carries: [] },
});
const OUTLETS = [
  outlet('The Geneva Post', ['post.example'], ['Geneva Post']),
  outlet('Pages of Old', ['old.example']),
  outlet('Homeless Times', []),
];

/** Who holds the copy of a page of `publisher` that was found at `url`. */
function holderOf(
  publisher: string | null,
  url: string | null,
  more: { readonly mirror?: string; readonly corrected?: string | null } = {},
): string | null {
  const facts = {
    publisher: { value: publisher, evidence: [] },
    retrievedFrom: { value: more.mirror ?? null, evidence: [] },
  } as unknown as Facts;
  const corrections =
    more.corrected === undefined ? {} : { outlet: { value: more.corrected, reason: 'Known' } };
  return withHolder(facts, { url, retrieved: null, corrections }, OUTLETS).retrievedFrom.value;
}

describe('a page', () => {
  it('found at its outlet’s, or below, is no copy', () => {
    expect(holderOf('Geneva Post', 'https://post.example/a')).toBeNull();
    expect(holderOf('The Geneva Post', 'https://www.europe.post.example/a')).toBeNull();
  });

  it('found elsewhere is a copy, held by the outlet of that address or by its host', () => {
    expect(holderOf('The Geneva Post', 'https://www.blog.example/a')).toBe('blog.example');
    expect(holderOf('The Geneva Post', 'https://web.old.example/a')).toBe('Pages of Old');
    expect(holderOf('The Geneva Post', 'https://notpost.example/a')).toBe('notpost.example');
  });

  it('is not judged where address, outlet or the outlet’s addresses are unknown', () => {
    expect(holderOf('The Geneva Post', null)).toBeNull();
    expect(holderOf(null, 'https://blog.example/a')).toBeNull();
    expect(holderOf('Homeless Times', 'https://blog.example/a')).toBeNull();
    expect(holderOf('Nobody Knows It', 'https://blog.example/a')).toBeNull();
  });

  it('keeps the mirror that the dump itself names', () => {
    expect(holderOf('The Geneva Post', 'https://blog.example/a', { mirror: 'm.example' })).toBe('m.example');
  });

  it('is judged by the outlet as it was corrected', () => {
    const url = 'https://post.example/a';
    expect(holderOf('Pages of Old', url, { corrected: 'The Geneva Post' })).toBeNull();
    expect(holderOf('The Geneva Post', url, { corrected: null })).toBeNull();
    expect(holderOf('The Geneva Post', url, { corrected: 'Pages of Old' })).toBe('The Geneva Post');
  });

  it('has the address for evidence', () => {
    const facts = {
      publisher: { value: 'Geneva Post', evidence: [] },
      retrievedFrom: { value: null, evidence: [] },
    } as unknown as Facts;
    const url = 'https://blog.example/a';
    expect(withHolder(facts, { url, retrieved: null }, OUTLETS).retrievedFrom.evidence).toMatchObject([
      { kind: 'address', text: url, implies: 'blog.example', verdict: 'used' },
    ]);
  });
});
