/**
 * Runs every test and reports the figures. Called by `scripts/test.mjs`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, installBrowser, REMEDY } from './find-browser.ts';
import { FIREFOX_REMEDY, findFirefox, installFirefox } from './find-firefox.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Longest a whole run may take, in milliseconds, installation of a browser and all; and a long run. */
const LIMIT = 19 * 60_000;
const LONG_LIMIT = 12 * 60 * 60_000;

/** What came of a run. `failed` counts tests that failed, were skipped, or could not be loaded. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** What a reader of the two figures would not guess. */
  readonly notes: readonly string[];
}

/** The part of vitest's JSON report that is counted. */
interface Report {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/**
 * Runs vitest with the given arguments (`[]` for every test) and counts what it reports.
 * A run that ends without a report, by a crash or by the time limit, counts as one failure.
 * `--long` among them tries properties and faults on many more examples, new ones at every run.
 */
export async function runTests(args: readonly string[]): Promise<Tally> {
  const long = args.includes('--long');
  if (long) process.env.DATELINE_LONG = '1';
  const limit = long ? LONG_LIMIT : LIMIT;
  const deadline = Date.now() + limit;
  const browser = findBrowser() ?? installBrowser(deadline);
  if (browser === null) {
    return { passed: 0, failed: 1, notes: [REMEDY] };
  }
  if ((findFirefox() ?? installFirefox(deadline)) === null) console.error(FIREFOX_REMEDY);
  const folder = mkdtempSync(join(tmpdir(), 'dateline-tests-'));
  try {
    const file = join(folder, 'report.json');
    const status = await runVitest(
      args.filter((arg) => arg !== '--long'),
      file,
      browser,
      limit,
      deadline,
    );
    return tally(readReport(file), status);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Counts a report. `status` is the exit code of vitest, null where it was killed. */
export function tally(report: Report | null, status: number | null): Tally {
  if (report === null) {
    const note = `vitest ended without a report (exit code ${status ?? 'none: it was stopped'}).`;
    return { passed: 0, failed: 1, notes: [note] };
  }
  let passed = 0;
  let failed = 0;
  const notes: string[] = [];
  for (const file of report.testResults) {
    const rest = file.assertionResults.filter((test) => test.status !== 'passed');
    passed += file.assertionResults.length - rest.length;
    failed += rest.length;
    for (const test of rest) {
      if (test.status !== 'failed') notes.push(`Not run, which counts as failed: ${test.fullName}`);
    }
    // A file that could not be loaded, or whose set-up failed, has failed without a failed test.
    if (file.status === 'failed' && rest.length === 0) failed += 1;
  }
  // Errors outside any test (unhandled rejections, a failed global set-up) show in the exit code alone.
  if (failed === 0 && (status !== 0 || !report.success || passed === 0)) {
    failed = 1;
    notes.push('No test failed, yet the run did: see the errors above.');
  }
  return { passed, failed, notes };
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return null;
  }
}

/** Runs vitest in a process group of its own, so that stopping it leaves no worker and no browser behind. */
function runVitest(args: readonly string[], file: string, browser: string, limit: number, deadline: number) {
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const options = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args];
  const child = spawn(process.execPath, [vitest, ...options], {
    cwd: ROOT,
    env: { ...process.env, CHROME_PATH: browser },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  });
  const stop = () => {
    if (child.pid === undefined) return;
    try {
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  const timer = setTimeout(() => {
    console.error(`Stopped: the tests took longer than ${limit / 60_000} minutes.`);
    stop();
  }, deadline - Date.now());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop();
      process.exit(1);
    });
  }
  return new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', (code) => resolve(code));
  }).finally(() => clearTimeout(timer));
}
