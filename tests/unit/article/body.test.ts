import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyFromMarkdown, bodyToMarkdown } from '../../../src/article/body.ts';
import { plainText } from '../../../src/article/plain-text.ts';
import { oneLine } from '../../../src/article/text.ts';
import type { BodyUnit } from '../../../src/types.ts';
import { runs } from '../../support/runs.ts';

const KINDS = [
  'paragraph',
  'subhead',
  'list',
  'quote',
  'table',
] as const satisfies readonly BodyUnit['kind'][];

/** Text as nasty as it comes: any Unicode, and much of what Markdown, HTML and YAML give a meaning. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...['---', '# ', '## ', '> ', '- ', '* ', '+ ', '1. ', '1) ', '```', '~~~', '    ', '\t', '|', '\\'],
        ...['**', '__', '_', '`', '[', ']', '(', ')', '<', '>', '![', '](x)', '[^1]', '[^1]: ', '[x] ', '~'],
        ...['<script>', '</p>', '<!--', '&amp;', '&lt;', '&#0;', '{{ x }}', '{% y %}', '$$', ':::', '==='],
        ...['http://a.b/c', 'www.a.b', 'me@a.b', 'word', ' ', '\n', '\r\n', '.', '!', '#', '=', '-', ':--'],
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join('')),
);

const units = fc.array(fc.record({ kind: fc.constantFrom(...KINDS), text: nasty }), { maxLength: 6 });

describe('the Markdown of a body', () => {
  it('gives back every unit, in order, as it went in', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(units, (given) => {
        // A table's cells are told apart by `|`, so only how they are spaced may change.
        const tidy = (text: string) =>
          oneLine(text)
            .replace(/\s*\|\s*/g, ' | ')
            .trim();
        const expected = given.map((unit) => tidy(unmarked(unit).text)).filter((text) => /[^|\s]/.test(text));
        const returned = bodyFromMarkdown(bodyToMarkdown(given)).map((unit) => tidy(unit.text));
        expect(returned.filter((text) => /[^|\s]/.test(text)).map(bare)).toEqual(expected.map(bare));
      }),
      runs(300),
    );
  });

  it('keeps the kind of every unit that is not a table', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), nasty, (kind, text) => {
        fc.pre(kind !== 'table' && oneLine(text) !== '');
        const unit = unmarked({ kind, text: oneLine(text) });
        expect(bodyFromMarkdown(bodyToMarkdown([{ kind, text }]))).toEqual([unit]);
      }),
      runs(300),
    );
  });

  it.each([
    ['a rule', '---'],
    ['front matter', '--- js alert(1) ---'],
    ['a heading', '# not a heading'],
    ['a long run', '*'.repeat(500)],
    ['a fence', '```` four'],
    ['a template', '{{ page.date }} {% include "x" %}'],
    ['markup', '<script>alert(1)</script><img src=x onerror=y>'],
    ['an entity', '&lt;b&gt; &amp;nbsp;'],
  ])('writes %s as text', (_, text) => {
    expect(bodyFromMarkdown(bodyToMarkdown([{ kind: 'paragraph', text }]))).toEqual([
      { kind: 'paragraph', text },
    ]);
  });

  it('joins items, quoted paragraphs and rows that follow one another', () => {
    const body: BodyUnit[] = [
      { kind: 'subhead', text: 'Who' },
      { kind: 'list', text: 'one' },
      { kind: 'list', text: 'two' },
      { kind: 'quote', text: 'said' },
      { kind: 'quote', text: 'again' },
      { kind: 'table', text: 'Name | Year' },
      { kind: 'table', text: 'Kaesong | 2016' },
    ];
    const markdown = bodyToMarkdown(body);
    expect(markdown).toBe(
      [
        '## Who',
        '',
        '- one',
        '- two',
        '',
        '> said',
        '>',
        '> again',
        '',
        '| Name    | Year |',
        '| ------- | ---- |',
        '| Kaesong | 2016 |',
        '',
      ].join('\n'),
    );
    expect(bodyFromMarkdown(markdown)).toEqual(body);
  });

  it('writes numbered items as an ordered list, with the numbers they bear', () => {
    const body: BodyUnit[] = [
      { kind: 'list', text: '3. Coal: down.' },
      { kind: 'list', text: '4. Iron: down.' },
      { kind: 'paragraph', text: 'And later:' },
      { kind: 'list', text: '5. Lead: up.' },
    ];
    const markdown = bodyToMarkdown(body);
    expect(markdown).toBe('3. Coal: down.\n4. Iron: down.\n\nAnd later:\n\n5. Lead: up.\n');
    expect(bodyFromMarkdown(markdown)).toEqual(body);
  });

  it('keeps numbers that do not count up as text', () => {
    const body: BodyUnit[] = ['1. Coal', '3. Iron', 'Lead', '04. Tin'].map((text) => ({
      kind: 'list',
      text,
    }));
    expect(bodyToMarkdown(body)).toBe('- 1\\. Coal\n- 3\\. Iron\n- Lead\n- 04\\. Tin\n');
    expect(bodyFromMarkdown(bodyToMarkdown(body))).toEqual(body);
  });

  it('writes lines marked as quoted as quotations, one within another', () => {
    const body: BodyUnit[] = [
      { kind: 'paragraph', text: '> Outer' },
      { kind: 'paragraph', text: '>> Inner' },
      { kind: 'quote', text: '> Outer again' },
      { kind: 'paragraph', text: '>5% of the whole' },
    ];
    const markdown = bodyToMarkdown(body);
    expect(markdown).toBe('> Outer\n>\n> > Inner\n>\n> Outer again\n\n\\>5% of the whole\n');
    expect(bodyFromMarkdown(markdown)).toEqual([
      { kind: 'quote', text: 'Outer' },
      { kind: 'quote', text: '> > Inner' },
      { kind: 'quote', text: 'Outer again' },
      { kind: 'paragraph', text: '>5% of the whole' },
    ]);
  });

  it('shows control characters instead of dropping them', () => {
    expect(bodyToMarkdown([{ kind: 'paragraph', text: 'a\0b\x1bc' }])).toBe('a␀b␛c\n');
  });

  it('reads the text of markup a person has added, and no raw HTML', () => {
    const markdown = 'A *strong* [link](https://a.b) and `code`.\n\n<div>raw</div>\n\n1. first\n2. second\n';
    expect(plainText(bodyFromMarkdown(markdown))).toBe('A strong link and code.\n\n1. first\n\n2. second');
  });
});

/** A unit as it comes back: the marks of a quotation are its kind, and only one within another keeps them. */
function unmarked({ kind, text }: BodyUnit): BodyUnit {
  const line = oneLine(text);
  const marks = kind === 'paragraph' || kind === 'quote' ? (/^>[> ]* /.exec(line)?.[0] ?? '') : '';
  const depth = marks.split('>').length - 1;
  if (depth === 0 || depth > 5) return { kind, text };
  return { kind: 'quote', text: (depth > 1 ? '> '.repeat(depth) : '') + line.slice(marks.length) };
}

/** A row of a table is as wide as its first: empty cells at its ends are no text. */
function bare(text: string): string {
  return text.replace(/^[| ]+|[| ]+$/g, '');
}
