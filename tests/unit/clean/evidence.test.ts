/** What the rules say of lines that other lines quote. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readPage } from '../../../src/clean/clean.ts';
import { evidenceOf, type LineEvidence } from '../../../src/clean/evidence.ts';
import { dumpFromBytes, toBlocks } from '../../../src/intake/index.ts';
import { type Knowledge, loadKnowledge } from '../../../src/knowledge.ts';

let knowledge: Knowledge;

beforeAll(async () => {
  const loaded = await loadKnowledge();
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  knowledge = loaded.value;
});

function evidenceFor(lines: readonly string[]): LineEvidence[] {
  const read = dumpFromBytes('page.txt', new TextEncoder().encode(lines.join('\n\n')));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return evidenceOf(readPage(read.value, toBlocks(read.value), knowledge));
}

const BEFORE =
  'The harbour pilots of the northern port went back to work on Monday, a day after the council settled their pay.';
const AFTER =
  'Nobody in this town has ever seen a pilot run that fast, and I have lived here for fifty years.';

describe('a line whose words another line quotes', () => {
  it('is what the page talks about', () => {
    const [, , line] = evidenceFor([
      BEFORE,
      'Under the text there is a box with the words “Leave a reply”, and nothing else for the reader to see.',
      'Leave a reply below',
      AFTER,
    ]);
    expect(line?.furniture?.label).toBe('comments');
    expect(line?.announced).toBe(true);
  });

  it('is not, where it quotes them itself: the heading of the comments repeats the headline', () => {
    const found = evidenceFor([
      'Pilots’ leader: “We needed to win this fight”',
      BEFORE,
      '34 responses to “Pilots’ leader: “We needed to win this fight””',
      AFTER,
    ]);
    expect(found[2]?.furniture?.label).toBe('comments');
    expect(found[2]?.announced).toBe(false);
  });
});
