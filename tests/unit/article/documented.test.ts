import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readArchiveMeta } from '../../../src/archive/meta.ts';
import { parseSidecar } from '../../../src/article/sidecar.ts';
import { folderWith } from '../cli/dateline.ts';

/** The YAML examples of a page, as a reader would copy them. */
function examplesIn(page: string): readonly string[] {
  const text = readFileSync(page, 'utf8');
  return [...text.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, yaml]) => yaml ?? '');
}

const examples = ['README.md', 'docs/content.md'].flatMap((page) =>
  examplesIn(page).map((yaml) => ({ page, yaml })),
);
const sidecars = examples.filter(({ yaml }) => yaml.includes('corrections:'));
const settings = examples.filter(({ yaml }) => /^title:/m.test(yaml));

describe('the examples of the documentation', () => {
  it('are sidecars and settings, and nothing else', () => {
    expect([sidecars.length, settings.length]).toEqual([2, 1]);
    expect(examples).toHaveLength(3);
  });

  it.each(sidecars)('$page: the sidecar is read as it is printed', ({ yaml }) => {
    const outcome = parseSidecar(yaml, 's.yaml');
    expect(outcome.problems).toEqual([]);
    expect(outcome).toMatchObject({ value: { corrections: { authors: { value: expect.any(Array) } } } });
  });

  it.each(settings)('$page: the settings are read as they are printed', async ({ yaml }) => {
    const folder = await folderWith({ 'archive.yaml': yaml });
    const { problems, meta } = await readArchiveMeta(folder);
    await rm(folder, { recursive: true });
    expect(problems).toEqual([]);
    expect(yaml).toContain(`title: ${meta.title}`);
  });
});
