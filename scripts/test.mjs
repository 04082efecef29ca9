/**
 * `npm test`: every test, the browser ones in a real Chromium, which is found or installed.
 * Ends with one plain line, `N passed, N failed`, and exits 0 only where nothing failed.
 * Arguments are handed to vitest: `npm test -- --project unit`.
 */
let result = { passed: 0, failed: 1, notes: [] };
try {
  const { tsImport } = await import('tsx/esm/api');
  const { runTests } = await tsImport('./run-tests.ts', import.meta.url);
  result = await runTests(process.argv.slice(2));
} catch (error) {
  console.error(error);
  if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')
    console.error('Packages are missing. Run: npm ci');
}
for (const note of result.notes) console.error(note);
console.log(`${result.passed} passed, ${result.failed} failed`);
process.exitCode = result.failed === 0 ? 0 : 1;
