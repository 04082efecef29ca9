interface MarkupProps {
  /** HTML made by `src/site/markdown.ts`, which sanitises it. Nothing else may be passed. */
  readonly html: string;
  readonly lang?: string | undefined;
  readonly dir?: 'rtl' | undefined;
}

/** An article's text. The one place where HTML enters a page unescaped. */
export function Markup({ html, lang, dir }: MarkupProps) {
  return <div class="prose" lang={lang} dir={dir} dangerouslySetInnerHTML={{ __html: html }} />;
}
