import { describe, expect, it } from 'vitest';
import { groupEvidence, kindWords } from '../../../src/site/evidence.ts';
import type { EvidenceView } from '../../../src/site/view.ts';

function note(changes: Partial<EvidenceView>): EvidenceView {
  const evidence = {
    kind: 'mirror-stamp',
    start: 0,
    end: 1,
    implies: '2024-09-22',
    verdict: 'rejected',
  } as const;
  return {
    ...evidence,
    text: '2024-09-22',
    reason: 'The copy is later.',
    line: 1,
    says: '22 September 2024',
    ...changes,
  };
}

describe('groupEvidence', () => {
  it('says once what is the same, with every place it stands at', () => {
    const groups = groupEvidence([
      note({ text: '2024-09-22 07:14', line: 5 }),
      note({ text: '2024-09-22 07:13', line: 52 }),
      note({ text: '2024-09-22 07:13', line: 58 }),
    ]);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.quotes).toEqual([
      { text: '2024-09-22 07:14', lines: [5] },
      { text: '2024-09-22 07:13', lines: [52, 58] },
    ]);
  });

  it('keeps apart what differs in verdict, meaning, kind or reason', () => {
    const groups = groupEvidence([
      note({}),
      note({ verdict: 'used' }),
      note({ says: '23 September 2024' }),
      note({ kind: 'caption' }),
      note({ reason: null }),
    ]);
    expect(groups).toHaveLength(5);
  });

  it('shows no line for what stands outside the dump', () => {
    expect(groupEvidence([note({ line: null })])[0]?.quotes).toEqual([{ text: '2024-09-22', lines: [] }]);
  });
});

describe('kindWords', () => {
  it.each(['hint', 'sign-off', 'foreign shell', 'desk-mark', 'sidecar'])(
    'says “%s” in other words',
    (kind) => {
      expect(kindWords(kind)).not.toContain(kind);
    },
  );

  it('leaves a kind whose name says enough', () => {
    expect(kindWords('mailing-list')).toBe('mailing list');
    expect(kindWords('constructor')).toBe('constructor');
  });
});
