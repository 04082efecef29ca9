import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CASES, caseNames, type Outcome, runCases } from '../../scripts/golden.ts';

const names = await caseNames();
const outcomes = new Map<string, Outcome>();

beforeAll(async () => {
  for (const outcome of await runCases(names)) outcomes.set(outcome.name, outcome);
}, 60_000);

/** A record with its body as a list of paragraphs, so that a difference shows as the paragraph it is in. */
const byParagraph = (record: { body: string | null }) => ({
  ...record,
  body: record.body?.split('\n\n') ?? null,
});

/** After a change that is meant: `npm run golden`, and read the diff. */
describe.each(names)('%s', (name) => {
  const expected = (file: string): string => readFileSync(join(CASES, name, file), 'utf8');

  it('gives the record', () => {
    const record = JSON.parse(expected('expected.json'));
    expect(byParagraph(outcomes.get(name)?.record ?? { body: null })).toEqual(byParagraph(record));
  });

  it('gives the article, or none', () => {
    const article = existsSync(join(CASES, name, 'expected.md')) ? expected('expected.md') : null;
    expect(outcomes.get(name)?.markdown).toBe(article);
  });
});
