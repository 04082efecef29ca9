import { describe, expect, it } from 'vitest';
import { dumpFromBytes, toBlocks } from '../../../src/intake/index.ts';
import type { Block } from '../../../src/types.ts';

function blocksOf(text: string): readonly Block[] {
  const read = dumpFromBytes('x.txt', Buffer.from(text, 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return toBlocks(read.value);
}

const shown = (text: string): string[] => blocksOf(text).map((block) => block.text);

describe('toBlocks', () => {
  it('gives one block a line, whatever ends it, and counts the blank lines between', () => {
    const blocks = blocksOf('One\r\nTwo\rThree\u2028Four\fFive\n\n \n Six');
    expect(blocks.map(({ text, gap }) => [text, gap])).toEqual([
      ['One', 0],
      ['Two', 0],
      ['Three', 0],
      ['Four', 0],
      ['Five', 0],
      ['Six', 2],
    ]);
  });

  it('decodes references, also doubly escaped ones, and drops markup and invisible characters', () => {
    expect(shown('<p class="a">Tom &amp;amp; Jerry&#8217;s&nbsp;&nbsp;trip<b></b></p>')).toEqual([
      'Tom & Jerry’s trip',
    ]);
    expect(shown('\u200backnowl\u00adedged\ufeff')).toEqual(['acknowledged']);
  });

  it('leaves signs that are no markup', () => {
    expect(shown('5 < 6 and a <- b, x <y and AT&T, R&D;')).toEqual(['5 < 6 and a <- b, x <y and AT&T, R&D;']);
    expect(shown('<저작권자 ⓒ 한빛일보>')).toEqual(['<저작권자 ⓒ 한빛일보>']);
  });

  it('composes letters and repairs only provable mojibake', () => {
    expect(shown('Pa\u0308a\u0308sky la\u0308ssig')).toEqual(['Pääsky lässig']);
    expect(shown('Chinaâ€™s cafÃ© and a naïve façade')).toEqual(['China’s café and a naïve façade']);
  });

  it('maps every character back to where it came from', () => {
    const text = 'x &lt;b&gt; <i>y</i>  z';
    const [block] = blocksOf(text);
    expect(block?.text).toBe('x <b> y z');
    const from = [...(block?.text ?? '')].map((_, i) => text[block?.map[i] ?? -1]);
    expect(from.join('')).toBe('x &b& y z');
    expect(block?.map.at(-1)).toBe(text.length);
  });

  it('joins lines wrapped at a column and words split there, but no lists and no headers', () => {
    const wrapped = [
      'From: list@example.org',
      'Subject: [List] A subject line that is nearly as long as the column is wide',
      'Reply-To: list@example.org',
      '',
      'President Obama on Monday signed an order that lets the Treasury freeze the',
      'assets of anyone who trades arms or takes part in the illicit busi-',
      'nesses that are said to fill the pockets of the leadership, or in third-',
      'country trade, as third-country trade is called by those who watch it and',
      'write about it.',
      '',
      'The order names a bureaucracy known as Office 39, which officials describe',
      'as a slush fund for the ruling family, along with a general of the Bureau.',
    ].join('\n');
    const text = shown(wrapped);
    expect(text).toHaveLength(5);
    expect(text[3]).toContain('the illicit businesses that');
    expect(text[3]).toContain('or in third-country trade');
    expect(text[4]).toMatch(/^The order names .* of the Bureau\.$/);
  });

  it('hides scripts', () => {
    expect(shown('Before\n<script>\nvar a = 1;\n</script>\nAfter')).toEqual(['Before', 'After']);
  });
});
