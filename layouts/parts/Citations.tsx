import { type CitationForm, citationForms } from '../../src/site/carry/cite/forms.ts';
import { type Run, recordId } from '../../src/site/citations.ts';
import type { ArticleView } from '../../src/site/view.ts';
import { usePage } from './context.tsx';

/** The citation drawer: each form in both variants, ready to select, with copy buttons where scripts run, and as files. */
export function Citations({ article }: { article: ArticleView }) {
  const { site } = usePage();
  const forms = citationForms(article, site.meta);
  return (
    <details class="cite" id="cite">
      <summary>Cite this article</summary>
      <fieldset class="cite-choice">
        <legend class="unseen">Cite the article</legend>
        <label>
          <input type="radio" name="cite-variant" id="cite-published" checked /> as it was published
        </label>
        <label>
          <input type="radio" name="cite-variant" id="cite-held" /> as held in this archive
        </label>
      </fieldset>
      <Forms forms={forms} variant="published" />
      <Forms forms={forms} variant="held" />
      <p class="cite-note">
        <Certainty article={article} /> The record here is <span class="file">{recordId(article)}</span>.
      </p>
      <Files article={article} />
      <p class="quiet" role="status" data-copied />
    </details>
  );
}

type Variant = 'published' | 'held';

/** The forms of one variant; the style sheet shows those of the variant that is chosen. */
function Forms({ forms, variant }: { forms: readonly CitationForm[]; variant: Variant }) {
  return (
    <dl class={`cite-${variant}`}>
      {forms.map((form) => (
        <div key={form.style}>
          <dt>{form.style}</dt>
          <dd>
            <span class="cite-text">{form[variant].map(run)}</span>
            <button type="button" data-copy hidden>
              Copy<span class="unseen"> the {form.style} form</span>
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const run = (part: Run) => (typeof part === 'string' ? part : <i key={part.italic}>{part.italic}</i>);

/** What is copied along with a date that the source does not state. */
function Certainty({ article: { date } }: { article: ArticleView }) {
  if (date.certainty === null) return <>Nothing in the source dates it, and each form says so.</>;
  if (date.certainty === 'stated' && !date.byHand) return <>The date is printed in the source.</>;
  return <>The date is {date.certaintyWord}; the brackets that say so are copied with it.</>;
}

function Files({ article }: { article: ArticleView }) {
  const { href } = usePage();
  return (
    <p class="cite-files">
      Files:{' '}
      <a href={href(article.risPath)} download>
        RIS
      </a>{' '}
      and{' '}
      <a href={href(article.cslPath)} download>
        CSL-JSON
      </a>{' '}
      for Zotero and others,{' '}
      <a href={href(article.bibPath)} download>
        BibLaTeX
      </a>{' '}
      for LaTeX only.
    </p>
  );
}
