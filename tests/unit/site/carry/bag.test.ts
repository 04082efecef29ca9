import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bagFiles } from '../../../../src/site/carry/bag.ts';
import { digestOfText } from '../../../../src/site/carry/digest.ts';
import { LOCAL } from './support/meta.ts';

const SITE = {
  'index.html': '<p>Home',
  'data/quotes.csv': 'a,b\r\n',
  'data/articles.jsonl': '{}\n',
  'data/50%\nlost.txt': '',
};

const digested = Object.entries(SITE).map(([path, text]) => ({ path, ...digestOfText(text) }));
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function bag(files = digested): Record<string, string> {
  return Object.fromEntries(bagFiles(files, LOCAL).map(({ path, text }) => [path, text]));
}

/** A manifest as paths with their hashes. */
function entries(manifest: string | undefined): Record<string, string> {
  const lines = (manifest ?? '').split('\n').filter(Boolean);
  return Object.fromEntries(
    lines.map((line) => {
      const [, hash = '', path = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      return [decodeURIComponent(path), hash];
    }),
  );
}

describe('bagFiles', () => {
  it('list every file with its hash: the data as payload, all else as tag files', () => {
    const files = bag();
    expect(entries(files['manifest-sha256.txt'])).toEqual({
      'data/quotes.csv': sha256('a,b\r\n'),
      'data/articles.jsonl': sha256('{}\n'),
      'data/50%\nlost.txt': sha256(''),
    });
    expect(entries(files['tagmanifest-sha256.txt'])).toEqual({
      'index.html': sha256('<p>Home'),
      'bagit.txt': sha256(files['bagit.txt'] ?? ''),
      'bag-info.txt': sha256(files['bag-info.txt'] ?? ''),
      'manifest-sha256.txt': sha256(files['manifest-sha256.txt'] ?? ''),
    });
  });

  it('state the version, the encoding, and the size of the payload', () => {
    const files = bag();
    expect(files['bagit.txt']).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    expect(files['bag-info.txt']).toContain('Payload-Oxum: 8.3\n');
    expect(files['bag-info.txt']).not.toContain('External-Identifier');
  });

  it('are the same whatever the order of the files', () => {
    expect(bag(digested.toReversed())).toEqual(bag());
  });

  it('keep a hostile title on its line', () => {
    const [, info] = bagFiles(digested, { ...LOCAL, title: 'X\nPayload-Oxum: 0.0' });
    expect(info?.text.match(/^Payload-Oxum/gm)).toHaveLength(1);
  });
});
