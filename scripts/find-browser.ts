/**
 * Finds a Chromium that runs, for the browser tests, and installs one where there is none.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const PLACES = [
  ...['/usr/bin', '/usr/local/bin', '/usr/lib/chromium', '/snap/bin', '/opt/google/chrome'].flatMap(
    (folder) => NAMES.map((name) => join(folder, name)),
  ),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const MINUTE = 60_000;

/** What a person can do when no browser could be found or installed. */
export const REMEDY = [
  'The browser tests need Chromium or Chrome, and none could be found or installed. Do one of these, then run the tests again:',
  '  sudo apt-get install chromium              (Debian)',
  '  npx playwright-core install --with-deps chromium',
  '  CHROME_PATH=/path/to/chrome npm test       (one that is already there)',
].join('\n');

/**
 * The path of a Chromium or Chrome that runs.
 * Looks at CHROME_PATH, then PATH, then the usual places, then the cache of Playwright.
 * Returns null where there is none. Throws where CHROME_PATH is set to something that does not run:
 * whoever set it means that browser and no other.
 */
export function findBrowser(): string | null {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (!runs(wanted)) throw new Error(`CHROME_PATH is set to ${wanted}, which does not run as a browser.`);
    return wanted;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES, ...playwrightCache()].find(runs) ?? null;
}

/**
 * Installs a browser: Playwright's own Chromium first, Debian's `chromium` after that.
 * Returns its path, or null where neither could be had. `deadline` is in milliseconds since 1970.
 */
export function installBrowser(deadline: number): string | null {
  const left = (most: number) => Math.max(1, Math.min(most, deadline - Date.now()));
  const playwright = fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url));

  say('No Chromium or Chrome found. Trying the one Playwright offers.');
  if (run(process.execPath, [playwright, 'install', '--no-shell', 'chromium'], left(4 * MINUTE))) {
    // The download may lack system libraries, which only an administrator can install.
    const ready = findBrowser();
    if (ready) return ready;
    runAsRoot(process.execPath, [playwright, 'install-deps', 'chromium'], left(5 * MINUTE));
    const mended = findBrowser();
    if (mended) return mended;
  }

  if (!onSystem('apt-get')) return null;
  say('Trying the package `chromium` of the system.');
  runAsRoot('apt-get', ['update', '-q'], left(3 * MINUTE));
  runAsRoot('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], left(8 * MINUTE));
  return findBrowser();
}

/** Every Chromium in the cache of Playwright, whatever its revision. */
function playwrightCache(): string[] {
  const root = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => name.startsWith('chromium'))
    .flatMap((name) =>
      ['chrome-linux', 'chrome-linux64', 'chrome-headless-shell-linux64'].flatMap((folder) =>
        ['chrome', 'headless_shell', 'chrome-headless-shell'].map((file) => join(root, name, folder, file)),
      ),
    );
}

/** Whether the file exists and starts; a browser without its libraries does not. */
function runs(path: string): boolean {
  return (
    existsSync(path) && spawnSync(path, ['--version'], { timeout: MINUTE / 2, stdio: 'ignore' }).status === 0
  );
}

function run(command: string, args: readonly string[], timeout: number): boolean {
  const env = {
    ...process.env,
    DEBIAN_FRONTEND: 'noninteractive',
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000',
  };
  // Both streams go to standard error: standard output ends with the line of figures and nothing else.
  return spawnSync(command, args, { timeout, env, stdio: ['ignore', 2, 2] }).status === 0;
}

/** Runs a command as root, through `sudo` where needed; false where neither is possible. */
function runAsRoot(command: string, args: readonly string[], timeout: number): boolean {
  if (process.getuid?.() === 0) return run(command, args, timeout);
  if (!onSystem('sudo')) return false;
  return run('sudo', ['--non-interactive', command, ...args], timeout);
}

function onSystem(command: string): boolean {
  return !spawnSync(command, ['--version'], { stdio: 'ignore' }).error;
}

function say(message: string): void {
  process.stderr.write(`${message}\n`);
}
