/** One tool on one set of pages: its scores, and the time of the processor it took. */
import type { PageFile } from './pages.ts';
import { type BodyScore, bodyScoreOf, overlapOf } from './score-body.ts';
import { type FactName, factsRight, shareRight } from './score-facts.ts';
import { type Found, plainBody, type Tool } from './tools.ts';

export interface Measured {
  readonly tool: string;
  readonly pages: number;
  /** Pages on which the tool threw; they count as if it had found nothing. */
  readonly failed: number;
  /** Null where no page has a body in the gold. */
  readonly body: BodyScore | null;
  readonly facts: Readonly<Record<FactName, number | null>>;
  /** Share of the days said that are right; null where no page has a day in the gold. */
  readonly datePrecision: number | null;
  /** Pages for each second of the processor, the median of the rounds. */
  readonly speed: number;
}

/** Called after each page with the number of pages done, over all rounds. */
export type OnPage = (done: number) => void;

/** Runs a tool over the pages as often as asked; what it found in the last round is scored. */
export async function measure(
  tool: Tool,
  pages: readonly PageFile[],
  rounds: number,
  onPage: OnPage,
): Promise<Measured> {
  const speeds: number[] = [];
  let found: (Found | null)[] = [];
  for (let round = 0; round < rounds; round++) {
    found = [];
    const before = process.cpuUsage();
    for (const page of pages) {
      found.push(await tool.run(page).catch(() => null));
      onPage(round * pages.length + found.length);
    }
    const { user, system } = process.cpuUsage(before);
    speeds.push((pages.length * 1e6) / (user + system));
  }
  return { tool: tool.name, ...scoresOf(pages, found), speed: median(speeds) };
}

function scoresOf(
  pages: readonly PageFile[],
  found: readonly (Found | null)[],
): Omit<Measured, 'tool' | 'speed'> {
  const bodies = pages.flatMap(({ gold }, i) => {
    const one = found[i] ?? null;
    return gold.body === null ? [] : [overlapOf(gold.body, one === null ? '' : plainBody(one))];
  });
  const nothing = { title: null, date: null, author: null, publisher: null };
  const said = pages.flatMap(({ gold }, i) => {
    const one = found[i] ?? null;
    return one !== null && one.facts === null ? [] : [{ gold: gold.facts, found: one?.facts ?? nothing }];
  });
  const facts = said.map((one) => factsRight(one.gold, one.found));
  const dated = facts.filter((_, i) => /^\d{4}-\d\d-\d\d/.test(said[i]?.found.date ?? ''));
  return {
    pages: pages.length,
    failed: found.filter((one) => one === null).length,
    body: bodies.length === 0 ? null : bodyScoreOf(bodies),
    facts: {
      title: shareRight(facts, 'title'),
      date: shareRight(facts, 'date'),
      authors: shareRight(facts, 'authors'),
      publisher: shareRight(facts, 'publisher'),
    },
    datePrecision: shareRight(dated, 'date'),
  };
}

/** The middle one of some numbers; of an even count the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
  return (low + high) / 2;
}
