import type { Shown } from '../../src/site/stories/condense.ts';
import type { VersionView } from '../../src/site/stories/pages.ts';
import { count } from '../../src/site/words.ts';
import { ShortDate } from './Certainty.tsx';
import { Link } from './context.tsx';

/** Versions of one wire story, oldest first, each with what it changed word by word. */
export function Versions({ chain }: { chain: readonly VersionView[] }) {
  const id = `versions-${chain[0]?.article.slug}`;
  return (
    <section class="held" aria-labelledby={id}>
      <h2 id={id}>
        Versions <span class="quiet">{count(chain.length, 'version')}</span>
      </h2>
      <ol class="versions">
        {chain.map((version, index) => (
          <li key={version.article.slug} class="version" data-item>
            <p class="version-name">{nameOf(version, index)}</p>
            <div class="version-body">
              <p class="telling-title">
                <Link to={version.article.path} lang={version.article.lang} dir={version.article.dir}>
                  {version.article.title}
                </Link>
              </p>
              <p class="quiet telling-facts">
                <ShortDate date={version.article.date} />
                <span>{version.article.outlet?.name ?? 'outlet unknown'}</span>
              </p>
              {index > 0 && <Changes version={version} />}
            </div>
          </li>
        ))}
      </ol>
      <p class="limits">
        In the order of the marks before their headlines, such as (LEAD) and (2nd LD), else of their dates.
        Words struck through stood in the version before; words underlined are new.
      </p>
    </section>
  );
}

function nameOf({ number }: VersionView, index: number): string {
  if (number === null) return index === 0 ? 'Earliest' : `Version ${index + 1}`;
  return number === 0 ? 'First' : `Update ${number}`;
}

function Changes({ version: { article, changes } }: { version: VersionView }) {
  return (
    <p class="changes" lang={article.lang} dir={article.dir}>
      {changes.map((part) => (
        <Part part={part} />
      ))}
    </p>
  );
}

function Part({ part }: { part: Shown }) {
  if (part.kind === 'left out')
    return <span class="left-out"> [{count(part.words, 'word')} unchanged] </span>;
  if (part.kind === 'same') return <>{part.text}</>;
  const Change = part.kind === 'added' ? 'ins' : 'del';
  return (
    <Change>
      <span class="unseen">[{part.kind}: </span>
      {part.text}
      <span class="unseen">]</span>
    </Change>
  );
}
