/** An invented report: who, when, where, in which paper, and what it says. */

import { PAPERS, type Paper } from './outlets.ts';
import { type Random, randomFrom } from './random.ts';
import { BODIES, DOINGS, FIRST, FOREIGN, FORMS, LAST, PLACES, SENTENCES, TOPICS } from './words.ts';

export interface Story {
  readonly headline: string;
  readonly paper: Paper;
  readonly author: string | null;
  readonly agency: string | null;
  readonly place: string;
  /** Day of publication, UTC. */
  readonly day: Date;
  readonly paragraphs: readonly string[];
  readonly caption: string | null;
}

/** The report of a number in the archive of a seed. The same whatever the size of the archive. */
export function storyOf(seed: string, number: number): Story {
  const random = randomFrom(seed, 'story', number);
  const paper = random.pick(PAPERS);
  const topic = random.pick(TOPICS);
  const cast = Array.from({ length: 3 }, () => personOf(random));
  const place = random.pick(PLACES);
  const sentences = FOREIGN[paper.language] ?? SENTENCES;
  const paragraphs = Array.from({ length: random.between(7, 16) }, () =>
    Array.from({ length: random.between(1, 3) }, () => sentenceOf(random, sentences, topic, cast)).join(' '),
  );
  return {
    headline: headlineOf(random, topic, place, cast[0] ?? ''),
    paper,
    author: random.chance(0.6) ? personOf(random) : null,
    agency: random.chance(0.3) ? random.pick(['Reuters', 'AP', 'AFP', 'dpa']) : null,
    place,
    day: new Date(Date.UTC(random.between(2009, 2023), random.between(0, 11), random.between(1, 28))),
    paragraphs,
    caption: random.chance(0.4) ? `${cast[0]} arrives for talks in ${title(place)}` : null,
  };
}

function headlineOf(random: Random, topic: string, place: string, person: string): string {
  const forms = [
    `${capital(random.pick(BODIES).replace(/^the /, ''))} ${pastOf(random)} ${topic} in ${title(place)}`,
    `${person} and the ${topic}: what was said in ${title(place)}`,
    `After ${random.between(2, 40)} hours of talks, ${title(place)} still waits for the ${topic}`,
    `${title(place)} prepares for ${topic} as ${random.pick(BODIES)} meets`,
    `Why the ${topic} matters to ${random.pick(BODIES)}, ${random.between(3, 90)} years on`,
  ];
  return random.pick(forms);
}

const pastOf = (random: Random): string => `to ${random.pick(DOINGS)}`;

function personOf(random: Random): string {
  return `${random.pick(FIRST)} ${random.pick(LAST)}`;
}

function sentenceOf(
  random: Random,
  sentences: readonly string[],
  topic: string,
  cast: readonly string[],
): string {
  const fill: Readonly<Record<string, () => string>> = {
    topic: () => topic,
    other: () => random.pick(TOPICS),
    person: () => (random.chance(0.5) ? random.pick(cast) : personOf(random)),
    place: () => title(random.pick(PLACES)),
    body: () => random.pick(BODIES),
    Body: () => capital(random.pick(BODIES)),
    weekday: () => random.pick(FORMS.WEEKDAYS),
    month: () => random.pick(FORMS.MONTHS),
    n: () => String(random.between(3, 97)),
  };
  const words = random.pick(sentences).replace(/\{(\w+)\}/g, (_, gap: string) => fill[gap]?.() ?? gap);
  return `${words}.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `GENEVA` as `Geneva`. */
export const title = (place: string): string => capital(place.toLowerCase());
