import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateline, dumpOf, folderWith } from './dateline.ts';

const KEYS = [
  ...[
    'source',
    'title',
    'date',
    'dateBasis',
    'dateEvidence',
    'publisher',
    'retrievedFrom',
    'agency',
    'author',
  ],
  ...['place', 'section', 'language', 'body', 'captions', 'duplicateOf', 'rejected'],
];

const OTHER_DUMP = [
  'Ministers to vote on the budget',
  '',
  'By Anna Example',
  '',
  'The cabinet will vote on Friday on a budget that raises spending on schools and roads, the treasury said in a statement.',
  '',
  'Opposition parties called the plan a gift to the cities, and asked for a hearing before the summer recess begins.',
  '',
  'A vote had been planned for March, but was put off when two ministers asked for more time to read the figures.',
].join('\n');

let folder: string;
beforeAll(async () => {
  folder = await folderWith({
    'b/second.txt': dumpOf('Envoys agree on a list of points'),
    'b/deeper/third.txt': OTHER_DUMP,
    'b/second.yaml': 'corrections:\n  title: {value: Not read, reason: extract judges the dump alone}',
    'b/second.gold.json': '{}',
    'b/picture.png': 'not a dump',
    'a.txt': dumpOf('Envoys agree on a list of points', 'The envoys of the two sides met once again'),
    'empty.txt': '',
    'notes.docx': 'PK',
  });
});
afterAll(() => rm(folder, { recursive: true }));

async function records(args: readonly string[]) {
  const run = await dateline(['extract', '--json', ...args], folder);
  const lines = run.out
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '');
  return { ...run, records: lines.map((line) => JSON.parse(line)) };
}

describe('extract --json', { timeout: 60_000 }, () => {
  it('prints one record a line in the order given, folders by name, dumps only', async () => {
    const run = await records(['b', 'a.txt']);
    expect(run.records.map(({ source }) => source)).toEqual(['third.txt', 'second.txt', 'a.txt']);
    for (const record of run.records) expect(Object.keys(record)).toEqual(KEYS);
    expect(run.code).toBe(0);
  });

  it('says which files of a folder it passed over', async () => {
    const { err } = await records(['b']);
    expect(err).toMatch(
      /^b: warning: 2 files were not read: picture\.png, second\.gold\.json \[files-passed-over\]/,
    );
    expect(err.trimEnd().split('\n')).toHaveLength(2);
  });

  it.each([
    ['empty', {}, /^\S+: warning: there is no dump in it \[no-dumps\]/],
    [
      'without dumps',
      { 'page.html.bak': 'x', NOEXT: 'x' },
      /NOEXT, page\.html\.bak.*there is no dump in it/s,
    ],
  ])('says that a folder %s gives nothing', async (_, files, expected) => {
    const nothing = await folderWith(files);
    const run = await records([nothing]);
    await rm(nothing, { recursive: true });
    expect(run.records).toEqual([]);
    expect(run.err).toMatch(expected);
  });

  it('gives a record for a path that leads nowhere, and does the rest', async () => {
    const run = await records(['nowhere', 'nowhere.txt', 'a.txt']);
    expect(run.records.map(({ source, rejected }) => [source, rejected === null])).toEqual([
      ['nowhere', false],
      ['nowhere.txt', false],
      ['a.txt', true],
    ]);
    expect(
      run.err.match(/nowhere\S*: error: there is no file of that name \[unreadable-file\]/g),
    ).toHaveLength(2);
    expect(run.code).toBe(1);
  });

  it('gives the body as plain paragraphs, without the furniture', async () => {
    const [record] = (await records(['a.txt'])).records;
    expect(record).toMatchObject({
      title: 'Envoys agree on a list of points',
      language: 'en',
      rejected: null,
    });
    expect(record.body.split('\n\n')).toHaveLength(4);
    expect(record.body).not.toMatch(/Business|Copyright/);
  });

  it('names the text that another copies', async () => {
    const { records: found } = await records(['a.txt', 'b/second.txt', 'b/deeper/third.txt']);
    expect(found.map(({ duplicateOf }) => duplicateOf !== null).sort()).toEqual([false, false, true]);
  });

  it('gives a record with the reason for a file it refuses, and ends with 1', async () => {
    const run = await records(['empty.txt', 'notes.docx', 'a.txt']);
    expect(run.records.map(({ rejected }) => rejected === null)).toEqual([false, false, true]);
    expect(run.records[0]).toMatchObject({ title: null, body: null, captions: [], dateEvidence: null });
    expect(run.err).toMatch(/empty\.txt: error: .*\[empty-file\]/);
    expect(run.err).toMatch(/notes\.docx: error: .*\[source-unsupported\]/);
    expect(run.code).toBe(1);
  });

  it('does not follow a link out of a folder, but gives a record for it in its place', async () => {
    await symlink('/etc/hostname', join(folder, 'b/deeper/out.txt'));
    await symlink('/etc', join(folder, 'b/deeper/whole'));
    const run = await records(['b/deeper']);
    expect(run.records.map(({ source, rejected }) => [source, rejected === null])).toEqual([
      ['out.txt', false],
      ['third.txt', true],
      ['whole', false],
    ]);
    for (const record of run.records) expect(Object.keys(record)).toEqual(KEYS);
    expect(run.err).toMatch(/out\.txt: error: .*\[source-symlink\]\n {2}remedy: Copy the file/);
    expect(run.err).toMatch(/whole: error: .*\[source-symlink\]\n {2}remedy: Copy the folder/);
    expect(run.code).toBe(1);
  });

  it('writes characters that turn a line around as escapes', async () => {
    const turned = await folderWith({ 'a\u202ecod.txt': dumpOf('Envoys agree on a list of points') });
    const { out, records: found } = await records([turned]);
    await rm(turned, { recursive: true });
    expect(out).not.toContain('\u202e');
    expect(found[0].source).toBe('a\u202ecod.txt');
  });
});

describe('extract', { timeout: 60_000 }, () => {
  it('prints for people, and shows control characters instead of obeying them', async () => {
    const loud = await folderWith({ 'loud.txt': dumpOf('Envoys \x1b[31magree on a list of points') });
    const { out, code } = await dateline(['extract', join(loud, 'loud.txt')], folder);
    await rm(loud, { recursive: true });
    expect(out).toContain('── loud.txt');
    expect(out).not.toContain('\x1b');
    expect(code).toBe(0);
  });

  it('shows characters that turn a line around instead of obeying them', async () => {
    const turned = await folderWith({ 'a\u202etxt.doc': 'x', 'b\u2067.txt': '' });
    const files = ['a\u202etxt.doc', 'b\u2067.txt'].map((name) => join(turned, name));
    const { out, err } = await dateline(['extract', ...files], folder);
    await rm(turned, { recursive: true });
    expect(out + err).not.toMatch(/\p{Bidi_Control}/u);
    expect(out).toContain('── a\\u202etxt.doc');
    expect(err).toContain('b\\u2067.txt: error');
  });
});
