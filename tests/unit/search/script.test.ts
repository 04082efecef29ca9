import { createContext, runInContext } from 'node:vm';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { toSearchData } from '../../../src/search/documents.ts';
import { fromGlobal, toScript } from '../../../src/search/script.ts';
import { article } from './articles.ts';

const hostile = '</script><script>alert(1)</script><!-- "\\" \u2028 \u2029 ` \\u003c \ud83d\ude00';
const data = toSearchData([article({ slug: 'x', title: hostile, outlet: hostile, markdown: 'Plain.\n' })]);

describe('the script of the search data', () => {
  it('leaves the data as it was', () => {
    const window = {};
    runInContext(toScript(data), createContext({ window }));
    expect(fromGlobal(window)).toEqual(data);
  });

  it('cannot be left from inside', () => {
    const tree = parseFragment(`<script>${toScript(data)}</script>`);
    expect(tree.childNodes).toHaveLength(1);
    expect(toScript(data).split('\n')).toHaveLength(2);
  });

  it('is missed where it was not loaded', () => {
    expect(() => fromGlobal({})).toThrow('not loaded');
  });
});
