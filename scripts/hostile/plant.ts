/** Hostile strings in every place of an archive that a stranger may fill. */

import { writeYaml } from '../../src/article/yaml.ts';
import { storyOf } from '../archive/story.ts';
import { htmlDump, textDump, type Words } from './dumps.ts';

/** Files of a content folder by their paths in it. */
export type Planted = ReadonlyMap<string, string>;

/** How an article is made of a bunch of strings: its source, and whether a sidecar says the same once more, to the letter. */
const KINDS = [
  { ending: 'txt', dump: textDump, sidecar: true },
  { ending: 'txt', dump: textDump, sidecar: false },
  { ending: 'html', dump: htmlDump, sidecar: true },
  { ending: 'html', dump: htmlDump, sidecar: false },
] as const;

/** Kinds of records of the gazetteer, by their files; the bunches take turns. */
const RECORDS = ['people', 'organisations', 'places'] as const;

/** A name that the articles of a bunch mention, so that the record which bears it has a page. */
const mentioned = (number: number): string => `Vexatia${number}land`;

/** Longest a field made of several strings may be, as its writer sees to; what is longer by itself stays whole. */
const FIELD = 3_000;

/**
 * A content folder in which every string stands as headline, dek, kicker, body, caption, credit, byline, place, outlet, agency,
 * section, address, value and reason of a sidecar, name and alias of the gazetteer and of an outlet, and name of a file; in txt
 * and in HTML, told by a sidecar or found in the dump.
 * @param bunch how many strings share a field; each bunch makes four articles
 */
export function plant(strings: readonly string[], bunch: number): Planted {
  const files = new Map<string, string>([['archive.yaml', settings(strings)]]);
  const bunches = inBunches(strings, bunch);
  for (const [number, some] of bunches.entries()) {
    for (const [at, kind] of KINDS.entries()) {
      const words = wordsOf(some, number, at);
      const path = `sources/${number}-${at}/${fileName(some, at)}`;
      files.set(`${path}.${kind.ending}`, kind.dump(words));
      if (kind.sidecar) files.set(`${path}.yaml`, sidecarOf(words));
    }
    files.set(`outlets/hostile-${number}.yaml`, outletOf(some, number));
  }
  for (const [at, kind] of RECORDS.entries()) {
    const own = bunches.flatMap((some, number) =>
      number % RECORDS.length === at ? [recordOf(some, number, kind)] : [],
    );
    if (own.length > 0) files.set(`gazetteer/${kind}.yaml`, writeYaml(own));
  }
  return files;
}

/** Strings in bunches of so many; one ends sooner where its field would grow too long. */
function inBunches(strings: readonly string[], most: number): string[][] {
  const bunches: string[][] = [];
  let length = 0;
  for (const string of strings) {
    const last = bunches.at(-1);
    if (last !== undefined && last.length < most && length + string.length < FIELD) last.push(string);
    else {
      bunches.push([string]);
      length = 0;
    }
    length += string.length + 1;
  }
  return bunches;
}

function wordsOf(strings: readonly string[], number: number, at: number): Words {
  const story = storyOf('hostile', number * KINDS.length + at);
  return { field: strings.join(' '), strings, story, name: mentioned(number), day: 1 + (number % 28) };
}

function settings(strings: readonly string[]): string {
  const few = strings.slice(0, 5).join(' ').slice(0, FIELD);
  return writeYaml({
    title: `Archive ${few}`,
    description: few,
    baseUrl: 'https://hostile.example/archive/',
    contact: strings[0] ?? 'Nobody',
  });
}

function sidecarOf({ field, strings }: Words): string {
  const told = (value: unknown) => ({ value, reason: `Told: ${field}` });
  return writeYaml({
    url: addressOf(field),
    retrieved: '2019-05-20',
    corrections: {
      ...Object.fromEntries(
        ['title', 'outlet', 'agency', 'place', 'section', 'kicker', 'dek', 'retrievedFrom'].map((name) => [
          name,
          told(field),
        ]),
      ),
      authors: told(strings.map((string) => `${string} `)),
      captions: told(strings.map((string) => ({ text: string, credit: string, rights: string }))),
    },
  });
}

/** An address that is one, with a string in it as it is; where it would be none, with the string encoded. */
function addressOf(string: string): string {
  const line = string.replaceAll(/\s+/g, '');
  const raw = `https://hostile.example/${line}?q=${line}#${line}`;
  return URL.canParse(raw) ? raw : `https://hostile.example/?q=${encodeURIComponent(wellFormed(string))}`;
}

function outletOf(strings: readonly string[], number: number): string {
  const name = strings[0]?.trim() || 'None';
  return writeYaml({
    id: `hostile-${number}`,
    name,
    kind: 'newspaper',
    aliases: strings.filter((each) => each.trim() !== ''),
  });
}

function recordOf(strings: readonly string[], number: number, kind: (typeof RECORDS)[number]): object {
  const field = strings.join(' ');
  const name = `${mentioned(number)} ${field}`;
  const names = strings.filter((string) => string.trim() !== '');
  const record = {
    id: `hostile-${number}`,
    name,
    aliases: [mentioned(number), ...names],
    note: `Noted ${field}`,
  };
  if (kind === 'people')
    return { ...record, roles: [{ title: name, note: name, from: '2004', verified: 'true' }] };
  return kind === 'places' ? { ...record, type: 'city' } : record;
}

/** Longest name of a file that is tried, in bytes: some room is left for endings. */
const NAME = 180;

/** A name of a file as near to the strings as a file system allows. Each of the four articles of a bunch takes its own of them. */
function fileName(strings: readonly string[], at: number): string {
  const own = strings.filter((_, index) => index % KINDS.length === at);
  const text = (own.length === 0 ? strings : own).join(' ').replaceAll('/', '\u2215').replaceAll('\0', '');
  let name = `n ${text}`;
  while (Buffer.byteLength(name) > NAME)
    name = Array.from(name)
      .slice(0, -Math.ceil((Buffer.byteLength(name) - NAME) / 4))
      .join('');
  return name;
}

/** A text as a file holds it: UTF-8 has no lone halves of surrogate pairs. */
const wellFormed = (text: string): string => Buffer.from(text).toString();
