import type { EventView } from '../../src/site/events.ts';
import { Link } from './context.tsx';

/** What is told of an event that nobody checked, or not all of it. */
const CAUTIONS = { true: null, partial: 'Checked only in part', false: 'Not checked' } as const;

interface EventsProps {
  readonly events: readonly EventView[];
  /** Whether each date is written out: where the day does not stand beside the list. */
  readonly dated: boolean;
  /** Where the coverage of an event's date stands; null where there is none. */
  readonly to?: ToCoverage;
}

type ToCoverage = (event: EventView) => string | null;

/** Events of the gazetteer, each with where it was, how far it was checked, and the articles that name it. */
export function Events({ events, dated, to }: EventsProps) {
  return (
    <ul class="events">
      {events.map((event) => (
        <Event key={event.id} event={event} dated={dated || isLong(event)} to={to?.(event) ?? null} />
      ))}
    </ul>
  );
}

/** What the mark of events means, where there are any, and the line of days without coverage, where they stand beside it. */
export function EventLegend({ shown, days }: { shown: boolean; days: boolean }) {
  if (!shown) return null;
  return (
    <p class="event-legend quiet">
      An event of the gazetteer, with its place and what it was checked against.
      {days && <span class="event-legend-wide"> A dashed line: nothing held of that day.</span>}
    </p>
  );
}

/** An event of several days, or one of which no day is known. */
const isLong = ({ date }: EventView): boolean =>
  date.certainty === 'bounded' || date.words.startsWith('about');

function Event({ event, dated, to }: { event: EventView; dated: boolean; to: string | null }) {
  const { name, date, verified, note } = event;
  const caution = CAUTIONS[verified];
  return (
    <li class={dated ? 'event event-dated' : 'event'}>
      {dated && (
        <p class="event-when">
          {to === null ? (
            <When date={date} />
          ) : (
            <Link to={to}>
              <When date={date} />
            </Link>
          )}
        </p>
      )}
      <div>
        <p class="event-name">
          <span class="unseen">Event: </span>
          {name}
        </p>
        <p class="quiet">
          <WhereFrom event={event} />
        </p>
        {(caution !== null || note !== null) && (
          <p class="quiet">
            {caution !== null && <span class="event-caution">{caution}. </span>}
            {note !== null && <>{note}.</>}
          </p>
        )}
        <Named event={event} />
      </div>
    </li>
  );
}

function When({ date }: Pick<EventView, 'date'>) {
  return <time dateTime={date.iso ?? undefined}>{date.words}</time>;
}

/** Where it was, and who says so. */
function WhereFrom({ event: { place, sources } }: { event: EventView }) {
  return (
    <>
      {place !== null && (place.path === null ? place.name : <Link to={place.path}>{place.name}</Link>)}
      {place !== null && sources.length > 0 && ' · '}
      {sources.length > 0 && <span class="event-source">{sources.map(hostOf).join(', ')}</span>}
    </>
  );
}

/** Of a source its host: the data of the archive give it whole. */
function hostOf(source: string): string {
  return source.split(/[/\s]/, 1)[0]?.replace(/^www\./, '') ?? source;
}

function Named({ event: { named, more } }: { event: EventView }) {
  if (named.length === 0) return null;
  return (
    <p class="event-named">
      <span class="quiet">Named in</span>{' '}
      {named.map(({ path, title, lang, dir }, index) => (
        <>
          {index > 0 && ' · '}
          <Link to={path} lang={lang} dir={dir}>
            {title}
          </Link>
        </>
      ))}
      {more > 0 && <span class="quiet"> and {more} more</span>}
    </p>
  );
}
