/**
 * How soon a change shows: `npm run bench:watch -- --articles N [--times T]`. Makes an archive from a seed, starts `dateline serve` on it,
 * and drops one dump after another into it; prints the milliseconds from a file's close until a page that is told to reload
 * has been fetched again, the median and the longest.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dumpFiles } from './archive/dump.ts';
import { generateArchive } from './generate-archive.ts';

const LAUNCHER = resolve(import.meta.dirname, '../src/dateline.mjs');
const SEED = 'bench';
/** The first changes find a process that has not yet made any page; they are told apart. */
const WARMING = 3;

/** Starts the server and waits for the address it says. */
function start(folder: string): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, [LAUNCHER, 'serve', '--port', '4870'], { cwd: folder });
  let said = '';
  return new Promise((done, failed) => {
    const hear = (text: Buffer): void => {
      said += text;
      const url = /serving (\S+)/.exec(said)?.[1];
      if (url !== undefined) done({ child, url });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => failed(new Error(`dateline serve ended with ${code}:\n${said}`)));
  });
}

function open(url: string): Promise<IncomingMessage> {
  return new Promise((done, failed) => get(url, done).once('error', failed));
}

/** Drops report `number`, and says how long it took until its page was there and told of. */
async function timeOf(folder: string, url: string, events: IncomingMessage, number: number): Promise<number> {
  const reloaded = new Promise((done) => events.once('data', done));
  for (const { name, bytes } of dumpFiles(SEED, number)) {
    const path = join(folder, 'content/sources', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  const closed = performance.now();
  await reloaded;
  for await (const _ of await open(url));
  return performance.now() - closed;
}

async function measure(articles: number, times: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-watch-'));
  try {
    await generateArchive(join(folder, 'content'), articles, SEED);
    const { child, url } = await start(folder);
    const events = await open(new URL('/.dateline/events', url).href);
    await new Promise((done) => events.once('data', done));
    const taken: number[] = [];
    for (let number = 0; number < times + WARMING; number += 1) {
      taken.push(await timeOf(folder, url, events, articles + number));
      await new Promise((done) => setTimeout(done, 500));
    }
    child.removeAllListeners('exit');
    child.kill('SIGTERM');
    await new Promise((done) => child.once('exit', done));
    const later = taken.slice(WARMING).sort((a, b) => a - b);
    const [middle = 0, longest = 0] = [later[later.length >> 1], later.at(-1)];
    const first = taken.slice(0, WARMING).map((ms) => ms.toFixed(0));
    console.log(
      `${articles} articles: median ${middle.toFixed(0)} ms, longest ${longest.toFixed(0)} ms of ${times}; the first ${first.join(', ')} ms`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '100' }, times: { type: 'string', default: '9' } },
});
await measure(Number(values.articles), Number(values.times));
