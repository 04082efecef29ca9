import { embeddedJson, graph } from '../../src/site/carry/json-ld/embed.ts';

interface MarkupProps {
  /** HTML made by `src/site/markdown.ts`, which sanitises it. Nothing else may be passed. */
  readonly html: string;
  readonly lang?: string | undefined;
  readonly dir?: 'rtl' | undefined;
}

/** An article's text. This module is the one place where HTML enters a page unescaped. */
export function Markup({ html, lang, dir }: MarkupProps) {
  return <div class="prose" lang={lang} dir={dir} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** What a page is of, for search engines, as JSON-LD: data, which no browser runs. */
export function LinkedData({ things }: { things: readonly object[] }) {
  const __html = embeddedJson(graph(...things));
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html }} />;
}
