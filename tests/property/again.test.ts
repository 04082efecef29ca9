import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/knowledge.ts';
import { runs } from '../support/runs.ts';
import { bodyOf, knowledge, realDumps } from './support/dumps.ts';

let known: Knowledge;
/** Bodies of the real dumps, paragraph by paragraph. */
let bodies: readonly (readonly string[])[] = [];
beforeAll(async () => {
  known = await knowledge();
  bodies = realDumps()
    .map(({ text }) => bodyOf(text, known))
    .filter((body) => body.length > 0);
  expect(bodies.length).toBeGreaterThan(10);
});

describe('cleaning what was cleaned', () => {
  it.each([
    ['blank lines', '\n\n'],
    ['single line ends', '\n'],
    ['line ends of Windows', '\r\n\r\n'],
  ])('changes nothing: paragraphs parted by %s', (_what, between) => {
    for (const body of bodies) expect(bodyOf(body.join(between), known)).toEqual(body);
  });

  it('changes nothing in the first paragraphs of an article', () => {
    const part = fc.tuple(fc.nat(), fc.nat()).map(([which, length]) => {
      const body = bodies[which % bodies.length] ?? [];
      return body.slice(0, 3 + (length % body.length));
    });
    fc.assert(
      fc.property(part, (paragraphs) => {
        const once = bodyOf(paragraphs.join('\n\n'), known);
        expect(bodyOf(once.join('\n\n'), known)).toEqual(once);
      }),
      runs(40),
    );
  });
});
