import { describe, expect, it } from 'vitest';
import { sentencesIn } from '../../../src/archive/stories/sentences.ts';
import { versionNumber } from '../../../src/archive/stories/versions.ts';
import { body } from './support/reading.ts';

describe('sentences', () => {
  it('end at stops, not at abbreviations, and bear their place', () => {
    const text = 'Mr. Moon of the U.S. left on Sept. 3. “He went.” 他走了。她没有。';
    const sentences = sentencesIn(body(text));
    expect(sentences.map((one) => one.text)).toEqual([
      'Mr. Moon of the U.S. left on Sept. 3.',
      '“He went.”',
      '他走了。',
      '她没有。',
    ]);
    for (const one of sentences) expect(text.slice(one.start, one.end)).toBe(one.text);
  });
});

describe('versions of a wire story', () => {
  it('are numbered by the mark before the headline', () => {
    const numbers = [
      '(LEAD) ',
      '(2nd LD) ',
      '(3rd LEAD)',
      'UPDATE 3-',
      'UPDATE-',
      '(종합)',
      '(종합2보)',
      '',
      '3. ',
      '(ATTN: adds)',
    ];
    expect(numbers.map(versionNumber)).toEqual([1, 2, 3, 3, 1, 1, 2, null, null, null]);
  });
});
