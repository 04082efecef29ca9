import type { Slip } from '../../src/site/quotes/slips.ts';
import { ShortDate } from './Certainty.tsx';
import { Link } from './context.tsx';

/** Quotations by the articles they stand in; `of` is the page of a speaker who need not be linked to. */
export function QuoteSlips({ slips, of = null }: { slips: readonly Slip[]; of?: string | null }) {
  return (
    <ol class="slips">
      {byArticle(slips).map((held) => (
        <ArticleSlips key={held[0]?.article.slug} slips={held} of={of} />
      ))}
    </ol>
  );
}

/** Slips of one article follow one another. */
function byArticle(slips: readonly Slip[]): Slip[][] {
  const groups: Slip[][] = [];
  for (const slip of slips) {
    const last = groups.at(-1);
    if (last?.[0]?.article.slug === slip.article.slug) last.push(slip);
    else groups.push([slip]);
  }
  return groups;
}

function ArticleSlips({ slips, of }: { slips: readonly Slip[]; of: string | null }) {
  const article = slips[0]?.article;
  if (article === undefined) return null;
  return (
    <li class="slips-article" data-item>
      <p class="slips-where">
        <ShortDate date={article.date} />
        <span>
          <Link to={article.path} lang={article.lang} dir={article.dir}>
            {article.title}
          </Link>{' '}
          <span class="quiet slips-outlet">{article.outlet?.name ?? 'outlet unknown'}</span>
        </span>
      </p>
      <ul class="slips-list">
        {slips.map((slip) => (
          <QuoteSlip key={slip.anchor ?? slip.words} slip={slip} of={of} />
        ))}
      </ul>
    </li>
  );
}

function QuoteSlip({ slip, of }: { slip: Slip; of: string | null }) {
  const { article, words, goesOn, anchor, themes } = slip;
  return (
    <li class="slip">
      <blockquote class="slip-words" lang={article.lang} dir={article.dir ?? 'auto'}>
        <Link to={anchor === null ? article.path : `${article.path}#${anchor}`}>“{words}”</Link>
      </blockquote>
      <p class="slip-said">
        <Speaker slip={slip} of={of} /> <Manner slip={slip} />
        {goesOn && <span class="quiet"> The words go on in the article.</span>}
      </p>
      {themes.length > 0 && (
        <p class="slip-themes">
          <span class="unseen">Themes: </span>
          {themes.map(({ name, path }, index) => (
            <>
              {index > 0 && ', '}
              <Link to={path}>{name}</Link>
            </>
          ))}
        </p>
      )}
    </li>
  );
}

function Speaker({ slip: { speakers, name }, of }: { slip: Slip; of: string | null }) {
  if (name === null) return <span class="slip-unknown">Speaker not plainly said</span>;
  if (speakers.length === 0) return <b>{name}</b>;
  return (
    <b>
      {speakers.map((speaker, index) => (
        <>
          {index > 0 && (index === speakers.length - 1 ? ' and ' : ', ')}
          {speaker.path === of ? speaker.name : <Link to={speaker.path}>{speaker.name}</Link>}
        </>
      ))}
    </b>
  );
}

const FIELDS = {
  title: 'in the headline',
  kicker: 'above the headline',
  dek: 'in the standfirst',
  body: null,
  caption: 'in a caption',
};

/** As printed: what the article calls the speaker there, the verb; then who was spoken to, and who passed the words on. */
function Manner({ slip: { verb, addressee, through, called, where } }: { slip: Slip }) {
  const place = FIELDS[where];
  const further = [
    addressee === null ? null : `to ${addressee}`,
    through === null ? null : `through ${through}`,
    place,
  ].filter((part) => part !== null);
  return (
    <span class="slip-manner">
      {called !== null && <>(“{called}”) </>}
      {verb !== null && <i>{verb}</i>}
      {further.length > 0 && `${verb === null && called === null ? '' : ', '}${further.join(', ')}`}
    </span>
  );
}
