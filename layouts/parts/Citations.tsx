import { citationText, cite } from '../../src/site/citations.ts';
import type { ArticleView } from '../../src/site/view.ts';
import { usePage } from './context.tsx';

/** The citation drawer: each form of citation, ready to select, with a copy button where scripts run. */
export function Citations({ article }: { article: ArticleView }) {
  const { site, href } = usePage();
  return (
    <details class="cite" id="cite">
      <summary>Cite this article</summary>
      <dl>
        {cite(article, site).map((citation) => (
          <div key={citation.style}>
            <dt>{citation.style}</dt>
            <dd>
              <span class="cite-text">
                {citation.runs.map((run) =>
                  typeof run === 'string' ? run : <i key={run.italic}>{run.italic}</i>,
                )}
              </span>
              <button type="button" data-copy={citationText(citation)} hidden>
                Copy<span class="unseen"> the {citation.style} form</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <p class="cite-files">
        For Zotero and others: <a href={href(article.risPath)}>RIS</a>,{' '}
        <a href={href(article.cslPath)}>CSL-JSON</a>
      </p>
      <p class="quiet" role="status" data-copied />
    </details>
  );
}
