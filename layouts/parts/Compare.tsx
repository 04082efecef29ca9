import type { Member } from '../../src/site/stories/pages.ts';
import { count, number } from '../../src/site/words.ts';
import { ShortDate } from './Certainty.tsx';
import { Link } from './context.tsx';

/** Sentences shown of one telling. */
const SHOWN = 40;

/** Tellings of one event side by side: of each, what no other one says. */
export function Compare({ members }: { members: readonly Member[] }) {
  if (members.length === 0) return null;
  return (
    <section class="held" aria-labelledby="compare">
      <h2 id="compare">
        Side by side <span class="quiet">{count(members.length, 'article')}</span>
      </h2>
      <div class="compare">
        {members.map((member) => (
          <Telling key={member.article.slug} member={member} />
        ))}
      </div>
      <p class="limits">
        They were put together because their dates lie within two days and they share many words that few
        other articles have. A sentence is listed as said by one alone where no sentence of the others, nor
        two that follow one another, has half of its words. The same thing said in other words is listed too;
        a difference within an otherwise like sentence is not, nor is a sentence of three words or fewer that
        tell something.
      </p>
    </section>
  );
}

function Telling({ member: { article, sentences, only, copies, versions } }: { member: Member }) {
  const outlet = article.outlet?.name ?? 'Outlet unknown';
  const rest = only.length - SHOWN;
  return (
    <article class="telling" data-item>
      <h3>{outlet}</h3>
      <p class="telling-title">
        <Link to={article.path} lang={article.lang} dir={article.dir}>
          {article.title}
        </Link>
      </p>
      <p class="quiet telling-facts">
        <ShortDate date={article.date} />
        <span>{count(sentences, 'sentence')}</span>
        {versions > 0 && <span>last of {count(versions, 'version')}</span>}
        {copies > 0 && <span>{count(copies, 'copy', 'copies')}</span>}
      </p>
      <h4>{only.length === 0 ? 'Says nothing that no other says' : `Only here: ${number(only.length)}`}</h4>
      {only.length > 0 && (
        <ul class="only" lang={article.lang} dir={article.dir}>
          {only.slice(0, SHOWN).map(({ text, path }) => (
            <li key={`${path} ${text}`}>
              <Link to={path}>{text}</Link>
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && <p class="quiet">{count(rest, 'more sentence')} in the article.</p>}
    </article>
  );
}
