/** A report as somebody's scraper left it: with menus, buttons and boxes around it and in the middle, in some encoding. */

import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { MIRROR } from './outlets.ts';
import { type Random, randomFrom } from './random.ts';
import { type Story, storyOf, title } from './story.ts';
import { FORMS, TOPICS } from './words.ts';

export interface GeneratedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Share of the reports that are another's, copied by a mirror. */
const COPIES = 0.06;

/** The files of a report: its dump, and for some the sidecar beside it. */
export function dumpFiles(seed: string, number: number): GeneratedFile[] {
  const random = randomFrom(seed, 'dump', number);
  const copied = number > 10 && random.chance(COPIES);
  const story = storyOf(seed, copied ? random.between(0, number - 1) : number);
  const folder = `${story.day.getUTCFullYear()}`;
  const stem = `${folder}/${String(number).padStart(6, '0')}-${story.paper.id.slice(0, 12)}`;
  const files = [dumpFile(random, stem, story, copied)];
  if (random.chance(0.25))
    files.push({ name: `${stem}.yaml`, bytes: encode(sidecarOf(random, story, copied)) });
  return files;
}

function dumpFile(random: Random, stem: string, story: Story, copied: boolean): GeneratedFile {
  const form = random.next();
  if (form < 0.08) return { name: `${stem}.html`, bytes: encode(pageOf(random, story)) };
  const text = textOf(random, story, copied);
  if (form < 0.1) return { name: `${stem}.txt.gz`, bytes: gzipSync(text, { level: 1 }) };
  if (form < 0.14) return { name: `${stem}.txt`, bytes: iconv.encode(text, 'windows-1252') };
  if (form < 0.15) return { name: `${stem}.txt`, bytes: iconv.encode(text, 'utf-16le', { addBOM: true }) };
  return { name: `${stem}.txt`, bytes: encode(text) };
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Plain text with the furniture of a page, some of it in the middle of the report. */
function textOf(random: Random, story: Story, copied: boolean): string {
  const [opening = '', ...rest] = story.paragraphs;
  const body = [`${datelineOf(story)}${opening}`];
  for (const paragraph of rest) {
    if (random.chance(0.12)) body.push(boxOf(random));
    body.push(random.chance(0.1) ? hardWrapped(paragraph) : paragraph);
  }
  if (story.caption !== null)
    body.splice(random.between(1, body.length), 0, `${story.caption}. Photo: ${story.agency ?? 'Archive'}`);
  const head = [
    ...(copied
      ? [`${MIRROR.name} — copied from ${story.paper.domain}`, 'Posted 4 days ago · 1,204 views']
      : []),
    story.paper.name,
    'Home  |  World  |  Politics  |  Business  |  Sport  |  Culture',
    ...(random.chance(0.5) ? ['Sign in', 'Subscribe', 'Search'] : []),
    ...(random.chance(0.3) ? ['We use cookies to improve your experience. Accept all cookies'] : []),
    story.headline,
    ...(story.author === null ? [] : [`By ${story.author}`]),
    ...(random.chance(0.75) ? [dateLine(random, story.day)] : []),
    ...(random.chance(0.6) ? ['Share on Facebook', 'Share on Twitter', 'Email', 'Print'] : []),
  ];
  const tail = [
    ...(random.chance(0.5) ? ['Related stories', ...related(random, 4)] : []),
    ...(random.chance(0.3) ? ['Comments (12)', 'Log in to comment'] : []),
    ...(random.chance(0.4) ? ['Sign up for our newsletter', 'Enter your email address'] : []),
    ...(random.chance(0.1) ? ['Type the characters you see in the picture below', 'I am not a robot'] : []),
    `© ${story.day.getUTCFullYear()} ${story.paper.name}. All rights reserved.`,
    'Terms of use  |  Privacy policy  |  Contact us',
  ];
  return `${[...head, ...body, ...tail].join('\n\n')}\n`;
}

function datelineOf({ place, agency }: Story): string {
  return agency === null ? `${place} — ` : `${place} (${agency}) - `;
}

function dateLine(random: Random, day: Date): string {
  const month = FORMS.MONTHS[day.getUTCMonth()] ?? '';
  const [date, year] = [day.getUTCDate(), day.getUTCFullYear()];
  return random.pick([
    `${month} ${date}, ${year}`,
    `Published: ${date} ${month} ${year}`,
    `${FORMS.WEEKDAYS[day.getUTCDay()]}, ${month} ${date}, ${year} 10:${random.between(10, 59)}`,
    `Published ${day.toISOString().slice(0, 10)}`,
  ]);
}

/** What stands in the middle of a report and is no part of it. */
function boxOf(random: Random): string {
  return random.pick([
    'Advertisement',
    'Story continues below advertisement',
    `READ MORE: ${related(random, 1)[0]}`,
    'Subscribe to our newsletter',
    'Follow us on Twitter',
    ['Most read', ...related(random, 3)].join('\n'),
  ]);
}

function related(random: Random, n: number): string[] {
  return Array.from({ length: n }, () => `Five things to know about the ${random.pick(TOPICS)}`);
}

function hardWrapped(paragraph: string): string {
  return paragraph.replace(/(.{60,72})\s/g, '$1\n');
}

function pageOf(random: Random, story: Story): string {
  const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const paragraphs = story.paragraphs.map((text) => `<p>${escaped(text)}</p>`);
  const day = story.day.toISOString().slice(0, 10);
  return `<!DOCTYPE html><html lang="${story.paper.language}"><head><meta charset="utf-8"><title>${escaped(story.headline)} | ${story.paper.name}</title>
<meta property="og:site_name" content="${story.paper.name}"><meta property="article:published_time" content="${day}T09:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav><main><article><h1>${escaped(story.headline)}</h1>
${story.author === null ? '' : `<p class="byline">By ${story.author}</p>`}<time datetime="${day}">${day}</time>
${paragraphs.join('\n<aside class="ad">Advertisement</aside>\n'.repeat(random.between(0, 1)) || '\n')}
</article><aside class="related"><h2>Related stories</h2><ul>${related(random, 5)
    .map((text) => `<li><a href="#">${text}</a></li>`)
    .join('')}</ul></aside></main><footer>© ${story.paper.name}</footer></body></html>\n`;
}

function sidecarOf(random: Random, { paper, day, headline, place }: Story, copied: boolean): string {
  const host = copied ? MIRROR.domain : paper.domain;
  const path = headline
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .slice(0, 60);
  const lines = [
    `url: https://${host}/${day.getUTCFullYear()}/${path}`,
    `retrieved: ${day.getUTCFullYear() + 1}-02-03`,
  ];
  if (random.chance(0.1)) {
    lines.push(
      'corrections:',
      '  place:',
      `    value: ${title(place)}`,
      '    reason: As the print edition has it.',
    );
  }
  return `${lines.join('\n')}\n`;
}
