import type { ArticleView } from '../../src/site/view.ts';
import { shellQuoted } from '../../src/site/words.ts';

/** The hash of a source and how anyone can check it. */
export function Fixity({ article }: { article: ArticleView }) {
  const { source, sha256 } = article.record;
  return (
    <section aria-labelledby="fixity">
      <h2 id="fixity">Is it unchanged?</h2>
      <p>When the file was taken in, its SHA-256 was</p>
      <p class="hash">{sha256}</p>
      <p>
        Compare it with what your own machine says of the file, in the folder{' '}
        <span class="file">sources</span> of the archive’s content:
      </p>
      <p class="hash">
        <code>sha256sum {shellQuoted(source)}</code>
      </p>
    </section>
  );
}
