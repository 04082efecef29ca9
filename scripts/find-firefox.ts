/**
 * Finds a Firefox that runs, for the test that it answers as Chromium does, and installs Debian's where there is none.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['firefox-esr', 'firefox'];
const PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/usr/lib/firefox-esr/firefox-esr',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];
const MINUTE = 60_000;

/** What a person can do when no Firefox could be found or installed. */
export const FIREFOX_REMEDY =
  'One test needs Firefox, and none could be found or installed. Install it (Debian: sudo apt-get install firefox-esr) or set FIREFOX_PATH.';

/** The path of a Firefox that runs: FIREFOX_PATH, then PATH, then the usual places; null where there is none. */
export function findFirefox(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const wanted = process.env.FIREFOX_PATH;
  return (wanted ? [wanted] : [...onPath, ...PLACES]).find(runs) ?? null;
}

/** Installs Debian's package. Returns its path, or null where it could not be had. `deadline` is in milliseconds since 1970. */
export function installFirefox(deadline: number): string | null {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
  for (const args of [
    ['apt-get', 'update', '-q'],
    ['apt-get', 'install', '-q', '-y', '--no-install-recommends', 'firefox-esr'],
  ]) {
    const [command = '', ...rest] = [...sudo, ...args];
    const timeout = Math.max(1, Math.min(6 * MINUTE, deadline - Date.now()));
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync(command, rest, { timeout, env, stdio: ['ignore', 2, 2] });
  }
  return findFirefox();
}

function runs(path: string): boolean {
  return (
    existsSync(path) && spawnSync(path, ['--version'], { timeout: MINUTE / 2, stdio: 'ignore' }).status === 0
  );
}
