import { describe, expect, it } from 'vitest';
import { custodyEvidence } from '../../../src/site/custody.ts';
import { openOutletBook } from '../../../src/site/outlets.ts';
import type { ArchivedArticle, Article, Evidence } from '../../../src/types.ts';
import { archived, outlet } from './support/archive.ts';

const BOOK = openOutletBook([outlet()]);

function found(text: string, verdict: Evidence['verdict'] = 'used'): Evidence {
  return {
    kind: 'masthead',
    text,
    start: 0,
    end: text.length,
    implies: 'Example Times',
    verdict,
    reason: 'It is printed.',
  };
}

/** An article whose dump says that the Example Times published it. */
function entry(changes: Partial<Article>): ArchivedArticle {
  const plain = archived(changes, 'Example Times');
  if (plain.ledger === null) throw new Error('no ledger');
  const publisher = {
    value: 'The Example Times',
    evidence: [found('Example Times'), found('times.example', 'agrees')],
  };
  return { ...plain, ledger: { ...plain.ledger, facts: { ...plain.ledger.facts, publisher } } };
}

const verdicts = (changes: Partial<Article>): (readonly string[])[] =>
  custodyEvidence(entry(changes), BOOK).map(({ text, verdict }) => [verdict, text]);

const AS_FOUND = [
  ['used', 'Example Times'],
  ['agrees', 'times.example'],
];

describe('custodyEvidence', () => {
  it('is what the dump says, where nobody changed it', () => {
    expect(verdicts({})).toEqual(AS_FOUND);
  });

  it('puts a correction first and shows the rest as outranked by it', () => {
    const corrections = [
      { field: 'outlet', was: 'The Example Times', now: 'Gazette', reason: 'By the scan.' },
    ];
    const evidence = custodyEvidence(entry({ outlet: 'Gazette', corrections }), BOOK);
    expect(evidence.map(({ kind, text, verdict, reason }) => [kind, text, verdict, reason])).toEqual([
      ['sidecar', 'Gazette', 'used', 'By the scan.'],
      ['masthead', 'Example Times', 'rejected', 'Outranked by the correction a person has made.'],
      ['masthead', 'times.example', 'rejected', 'Outranked by the correction a person has made.'],
    ]);
  });

  it('lets what agrees with a correction stand beside it', () => {
    const corrections = [{ field: 'outlet', was: null, now: 'Example Times', reason: 'By the scan.' }];
    expect(verdicts({ outlet: 'Example Times', corrections })).toEqual([
      ['used', 'Example Times'],
      ['agrees', 'Example Times'],
      ['agrees', 'times.example'],
    ]);
  });

  it('counts a name written into the article by hand as a correction, and no other difference', () => {
    expect(verdicts({ outlet: 'Gazette', edited: true })).toEqual([
      ['used', 'Gazette'],
      ['rejected', 'Example Times'],
      ['rejected', 'times.example'],
    ]);
    expect(verdicts({ outlet: 'Example Times', edited: true })).toEqual(AS_FOUND);
    expect(verdicts({ outlet: 'Gazette' })).toEqual(AS_FOUND);
  });
});
