import { viewArticle } from '../../../../../src/site/article-view.ts';
import { openOutletBook } from '../../../../../src/site/outlets.ts';
import type { ArticleView } from '../../../../../src/site/view.ts';
import type { Article, Span } from '../../../../../src/types.ts';
import { archived, outlet } from '../../support/archive.ts';

/** What the pages show of an article with nothing special about it, and what a test wants otherwise. */
export function view(changes: Partial<Article> = {}, text?: string, spans?: readonly Span[]): ArticleView {
  return viewArticle(archived(changes, text, spans), openOutletBook([outlet()]));
}

/** Several articles, each with a slug and a hash of its own. */
export function views(...each: readonly Partial<Article>[]): ArticleView[] {
  return each.map((changes, index) =>
    view({ slug: `article-${index}`, sha256: `${index}`.padStart(64, '0'), ...changes }),
  );
}

/** A few texts as an attacker might put them into a dump: markup, formulas, TeX, line ends, control characters. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</script><script>alert(document.domain)</script>',
  ']]><!ENTITY xxe SYSTEM "file:///etc/passwd">&xxe;',
  "=cmd|' /C calc'!A0",
  '@SUM(1+9)*cmd',
  '-2+3+cmd',
  '+1;=HYPERLINK("http://evil.example","x")',
  '\\input{/etc/passwd} \\write18{id} $x_1$ 100% & #1 ~^',
  '}, author = {Mallory} } @article{x,',
  'unbalanced { brace \\',
  'A\r\nER  - \r\nTY  - BOOK',
  'nul \u0000 bell \u0007 vt \u000b ffff \uffff half \ud800 end',
  '\u202eright to left \u2066override',
  '社會科學院語學研究所 👩‍👩‍👧 Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮',
  '[link](javascript:alert(1)) `code` *bold* <b>',
  ' and others and ',
  '"; DROP TABLE articles; --',
  "'=1+1",
];
