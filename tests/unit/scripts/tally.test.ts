import { describe, expect, it } from 'vitest';
import { tally } from '../../../scripts/run-tests.ts';

const file = (status: string, ...tests: readonly string[]) => ({
  name: 'x.test.ts',
  status,
  assertionResults: tests.map((test) => ({ status: test, fullName: test })),
});

const report = (success: boolean, ...testResults: ReturnType<typeof file>[]) => ({ success, testResults });

describe('the figures of a run', () => {
  it('count what passed and what failed', () => {
    const result = tally(report(false, file('passed', 'passed'), file('failed', 'passed', 'failed')), 1);
    expect(result).toMatchObject({ passed: 2, failed: 1 });
  });

  it('are all passed only where vitest says so too', () => {
    expect(tally(report(true, file('passed', 'passed')), 0)).toMatchObject({ passed: 1, failed: 0 });
    expect(tally(report(true, file('passed', 'passed')), 1)).toMatchObject({ passed: 1, failed: 1 });
    expect(tally(report(false, file('passed', 'passed')), 0)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('count a file that could not be loaded', () => {
    expect(tally(report(false, file('passed', 'passed'), file('failed')), 1)).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  it('count a skipped test as failed', () => {
    const skipped = report(true, file('passed', 'passed', 'skipped', 'pending', 'todo'));
    expect(tally(skipped, 0)).toMatchObject({ passed: 1, failed: 3 });
    expect(tally(skipped, 0).notes).toContain('Not run, which counts as failed: todo');
  });

  it('never say that nothing failed where nothing ran', () => {
    expect(tally(report(true), 0)).toMatchObject({ passed: 0, failed: 1 });
    expect(tally(null, null)).toMatchObject({ passed: 0, failed: 1 });
  });
});
