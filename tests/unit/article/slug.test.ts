import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSlug, isSlug, MAX_SLUG_LENGTH, slugFrom } from '../../../src/article/slug.ts';
import { runs } from '../../support/runs.ts';

describe('a slug', () => {
  it.each([
    ['Pompeo pushes for North Korean sanctions', 'pompeo-pushes-for-north-korean-sanctions'],
    ['Russia’s “ally” — N. Korea’s view', 'russias-ally-n-koreas-view'],
    ['Café de Flore: déjà vu', 'cafe-de-flore-deja-vu'],
    ['Путин и Си', 'putin-i-si'],
    ['新闻中心 2018', 'xin-wen-zhong-xin-2018'],
    ['평양 정상회담', 'pyeongyang jeongsanghoedam'.replace(' ', '-')],
    ['CON', 'con-article'],
    ['Index', 'index-article'],
    ['LPT1', 'lpt1-article'],
    ['?!…', 'article-0123abcd'],
    ['../../etc/passwd', 'etc-passwd'],
  ])('of %j is %j', (title, slug) => {
    expect(slugFrom(title, 'article-0123abcd')).toBe(slug);
  });

  it('is one for any title: short, plain and never a reserved name', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const slug = slugFrom(title, 'article-0123abcd');
        expect(isSlug(slug)).toBe(true);
        expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(MAX_SLUG_LENGTH);
      }),
      runs(2000),
    );
  });

  it('is cut between words, and a single long word within', () => {
    expect(slugFrom(`${'word '.repeat(15)}overlong`, 'x')).toBe('word-'.repeat(15).slice(0, -1));
    expect(slugFrom('a'.repeat(300), 'x')).toBe('a'.repeat(80));
  });

  it('gets a number where another has it, within the limit', () => {
    const taken = new Set(['same', 'same-2', 'a'.repeat(80)]);
    expect(freeSlug('same', (slug) => taken.has(slug))).toBe('same-3');
    expect(freeSlug('a'.repeat(80), (slug) => taken.has(slug))).toBe(`${'a'.repeat(78)}-2`);
  });

  it.each(['', '-a', 'a-', 'a--b', 'A', 'a/b', '..', 'nul', 'é', 'a'.repeat(81)])('is not %j', (text) => {
    expect(isSlug(text)).toBe(false);
  });
});
