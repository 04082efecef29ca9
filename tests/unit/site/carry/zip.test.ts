import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBuffer } from 'yauzl';
import { writeZip, type ZipEntry } from '../../../../src/site/carry/zip.ts';

const CONTENT = {
  'index.html': '<p>Home</p>'.repeat(400),
  'data/z.csv': 'a,b\r\n',
  'articles/회담.html': '회담',
  'assets/type.woff2': 'wOF2'.repeat(300),
};

let folder: string;
let entries: ZipEntry[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-zip-'));
  entries = Object.keys(CONTENT).map((path, index) => ({ path, file: join(folder, `${index}`) }));
  await Promise.all(Object.values(CONTENT).map((text, index) => writeFile(join(folder, `${index}`), text)));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Found {
  readonly text: string;
  readonly method: number;
}

/** Every file of a ZIP, in its order, as another program reads it. */
async function unzip(bytes: Buffer): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  const zip = await promisify<Buffer, { lazyEntries: true }, import('yauzl').ZipFile>(fromBuffer)(bytes, {
    lazyEntries: true,
  });
  await new Promise<void>((resolve, reject) => {
    zip.on('end', resolve).on('error', reject);
    zip.on('entry', (entry: import('yauzl').Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          found.set(entry.fileName, { text, method: entry.compressionMethod });
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
  return found;
}

describe('writeZip', () => {
  it('holds every file below one folder, in the order of their paths', async () => {
    const target = join(folder, 'whole.zip');
    const digest = await writeZip(entries, 'archive', target);
    const bytes = await readFile(target);
    expect(digest).toEqual({
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    const found = await unzip(bytes);
    expect([...found.keys()]).toEqual([
      'archive/articles/회담.html',
      'archive/assets/type.woff2',
      'archive/data/z.csv',
      'archive/index.html',
    ]);
    for (const [path, text] of Object.entries(CONTENT)) expect(found.get(`archive/${path}`)?.text).toBe(text);
  });

  it('compresses text, and leaves what is compressed already', async () => {
    const target = join(folder, 'compressed.zip');
    await writeZip(entries, 'archive', target);
    const found = await unzip(await readFile(target));
    expect(found.get('archive/index.html')?.method).toBe(8);
    expect(found.get('archive/assets/type.woff2')?.method).toBe(0);
  });

  it('is the same, byte by byte, in any order, on any day, in any time zone', async () => {
    const first = await writeZip(entries, 'archive', join(folder, 'a.zip'));
    await Promise.all(entries.map(({ file }) => utimes(file, 1_000_000_000, 1_000_000_000)));
    expect(await writeZip(entries.toReversed(), 'archive', join(folder, 'b.zip'))).toEqual(first);
    expect(await zippedIn('America/Anchorage', join(folder, 'c.zip'))).toEqual(first);
  });

  it('says so where a file is missing', async () => {
    const missing = { path: 'x.html', file: join(folder, 'none') };
    await expect(writeZip([...entries, missing], 'archive', join(folder, 'd.zip'))).rejects.toThrow('ENOENT');
  });
});

/** The digest of the ZIP written by another process, in another time zone. */
async function zippedIn(zone: string, target: string): Promise<unknown> {
  const module = new URL('../../../../src/site/carry/zip.ts', import.meta.url).href;
  const code = `import { writeZip } from ${JSON.stringify(module)};
    console.log(JSON.stringify(await writeZip(${JSON.stringify(entries)}, 'archive', ${JSON.stringify(target)})));`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', code],
    { env: { ...process.env, TZ: zone } },
  );
  return JSON.parse(stdout);
}
