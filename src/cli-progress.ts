/** What a command says while it works: a bar on a terminal, a line a stage elsewhere, events for programs, or nothing. */

import { printable, printableLine } from './cli-output.ts';
import { count, say, sayJson, WORDS } from './cli-report.ts';
import type { OnProgress, Progress } from './desk/progress.ts';

export interface Loudness {
  readonly quiet?: true;
  readonly json?: true;
}

/** Sources that are named one by one as they are taken in; of more, the tally at the end tells. */
const MOST_NAMED = 50;
/** The bar is drawn again after this many milliseconds, not for every file. */
const REDRAWN_MS = 100;
const BAR = 24;

const STAGES = {
  reading: { verb: 'reading', noun: 'source' },
  gathering: { verb: 'gathering', noun: 'article' },
  rendering: { verb: 'rendering', noun: 'page' },
} as const;

/** Says how the work goes on, as loud as it is asked to. */
export function progressSayer({ quiet, json }: Loudness): OnProgress {
  if (json) return sayEvent;
  if (quiet) return () => undefined;
  const stage = process.stderr.isTTY ? drawStage() : sayStage();
  let named = 0;
  return (event) => {
    if (event.kind !== 'ingested') {
      stage(event);
      return;
    }
    const { outcome, source, file } = event.item;
    if (outcome === 'unchanged' || named >= MOST_NAMED) return;
    named += 1;
    say(`${WORDS[outcome]}: ${printableLine(source)}${file === null ? '' : ` → ${file}`}`);
  };
}

function sayEvent(event: Progress): void {
  if (event.kind !== 'ingested') {
    sayJson({ event: event.kind, done: event.done, of: event.of });
    return;
  }
  const { source, outcome, file } = event.item;
  if (outcome !== 'unchanged') sayJson({ event: 'ingested', source, outcome, file });
}

type Stage = Exclude<Progress, { readonly kind: 'ingested' }>;

function sayStage(): (event: Stage) => void {
  return ({ kind, done, of }) => {
    if (done === 0 && of > 0) say(`${STAGES[kind].verb} ${count(of, STAGES[kind].noun)}`);
  };
}

function drawStage(): (event: Stage) => void {
  let [began, drawn] = [0, 0];
  return ({ kind, done, of }) => {
    const now = performance.now();
    if (done === 0) began = now;
    if (of === 0 || (done > 0 && done < of && now - drawn < REDRAWN_MS)) return;
    drawn = now;
    process.stderr.write(
      `\r\u001b[K${barOf(kind, done, of, (now - began) / 1000)}${done === of ? '\n' : ''}`,
    );
  };
}

/** `reading  ████░░░░ 1200/10000 sources, 310 a second, 28 s left` */
export function barOf(kind: Stage['kind'], done: number, of: number, seconds: number): string {
  const full = Math.round((done / of) * BAR);
  const rate = done / Math.max(seconds, 0.001);
  const left = done === 0 || done === of ? '' : `, ${Math.ceil((of - done) / rate)} s left`;
  const speed = done === 0 ? '' : `, ${Math.round(rate)} a second`;
  const bar = '█'.repeat(full) + '░'.repeat(BAR - full);
  return printable(
    `${STAGES[kind].verb.padEnd(9)} ${bar} ${done}/${of} ${STAGES[kind].noun}s${speed}${left}`,
  );
}

/** Ends the process at once when it is told to, and says that nothing is lost. */
export function stopOnSignal(): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => {
      process.stderr.write('\nstopped: what was taken in is kept, and the site is as it was\n');
      process.exit(code);
    });
  }
}
