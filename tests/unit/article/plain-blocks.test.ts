/** The trees of plain prose are those that remark makes, whatever the text. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Heading, Paragraph, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { plainMarkdown, treeOf } from '../../../src/article/plain-blocks.ts';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();
const parse = (markdown: string): Root => processor.parse(markdown);

/** A tree without positions, but for where its links start. */
function bare(tree: Root): unknown {
  visit(tree, (node) => {
    const start = node.type === 'link' ? node.position?.start.offset : undefined;
    delete node.position;
    if (start !== undefined) Object.assign(node, { start });
  });
  return tree;
}

function expectSame(markdown: string): void {
  expect(bare(treeOf(markdown, parse)), JSON.stringify(markdown)).toEqual(bare(parse(markdown)));
}

const RUNS = Number(process.env.RUNS ?? 400);

/** Pieces in which prose and markup meet. */
const PIECES = [
  ...[
    'RIGA (dpa) - The office',
    'said ',
    ' on',
    ' ',
    '  ',
    '\t',
    '\n',
    '\n\n',
    '\n \n',
    '\r\n',
    '\u2028',
    '\u00a0',
  ],
  ...[
    '# ',
    '## ',
    '#',
    ' #',
    '- ',
    '+ ',
    '* ',
    '-',
    '---',
    '===',
    '=',
    '1. ',
    '12) ',
    '1999. ',
    '3.5',
    '> ',
    '>',
    '    ',
  ],
  ...[
    '*',
    '**',
    '_',
    '`',
    '```',
    '~~',
    '~~~',
    '|',
    ':--',
    ':',
    '|-|',
    '[',
    ']',
    '](',
    ')',
    ']: x',
    '[^1]',
    '[^1]: ',
  ],
  ...[
    '<',
    '<b>',
    '<div>',
    '<!-- ',
    ' -->',
    '&',
    '&amp;',
    '\\',
    '!',
    '![',
    'www.a.org',
    'W.b',
    'http://a.org/b',
    'HTTPS://',
  ],
  ...[
    'a@b.org',
    '@',
    'mailto:',
    'xmpp:',
    '“We',
    '„Wir',
    'é',
    '漢字',
    '😀',
    '\0',
    '\ufeff',
    '\u000b',
    '\u200b',
    '.',
    '1',
    '\\\n',
  ],
];

it('makes the tree that remark makes, of prose and markup in any order', () => {
  const texts = fc.array(
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 6 })),
    {
      maxLength: 24,
    },
  );
  fc.assert(
    fc.property(texts, (pieces) => expectSame(pieces.join(''))),
    { numRuns: RUNS },
  );
});

it('does not parse what is plain, and parses of the rest only the blocks that need it', () => {
  const parsed: string[] = [];
  const told = (markdown: string): Root => {
    parsed.push(markdown);
    return parse(markdown);
  };
  treeOf('RIGA (dpa) - One\nand two.\n\n## A heading\n\nIn 1999, 3.5 per cent (no more).\n', told);
  expect(parsed).toEqual([]);
  treeOf('One.\n\nTwo *three*.\n\nFour.\n', told);
  expect(parsed).toEqual(['Two *three*.']);
});

it('makes the trees of the articles of this archive', () => {
  const folder = join(import.meta.dirname, '../../../content/articles');
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.md')))
    expectSame(readFileSync(join(folder, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
});

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '*', listItemIndent: 'one' })
  .freeze();

it('writes what remark writes, of text and markup in any order', () => {
  const texts = fc.array(fc.constantFrom(...PIECES, 'it', 'then', '“So”'), { minLength: 1, maxLength: 5 });
  const blocks = fc.array(fc.tuple(fc.boolean(), texts), { minLength: 1, maxLength: 3 });
  let plain = 0;
  fc.assert(
    fc.property(blocks, (given) => {
      const children = given.map(([isHeading, pieces]): Paragraph | Heading => {
        const text = [{ type: 'text' as const, value: pieces.join('').replace(/\s+/g, ' ').trim() }];
        return isHeading
          ? { type: 'heading', depth: 2, children: text }
          : { type: 'paragraph', children: text };
      });
      const written = plainMarkdown(children);
      plain += written === null ? 0 : 1;
      if (written !== null) expect(written).toBe(writer.stringify({ type: 'root', children }));
    }),
    { numRuns: 5 * RUNS },
  );
  expect(plain).toBeGreaterThan(RUNS / 20);
});
