/**
 * The site as a bag (BagIt 1.0, RFC 8493): what is in its folder `data/` is the payload, all pages around it are tag files.
 * So a copy of the site can be checked with any BagIt tool, or with `sha256sum --check` on either manifest.
 */

import { byCodeUnit } from '../../article/folder.ts';
import { oneLine } from '../../article/text.ts';
import type { ArchiveMeta } from '../../types.ts';
import { type DigestedFile, digestOfText } from './digest.ts';
import type { TextFile } from './text-file.ts';

export const PAYLOAD = 'data/';

/** The manifest of the pages and all else that is no payload. */
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';

/** The files that make a folder a bag. */
export const BAG_FILES = ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', TAG_MANIFEST] as const;

/**
 * The files that make a site a bag.
 * @param files every other file of the site; a ZIP of it, which would hold itself, must stand outside `data/`
 */
export function bagFiles(files: readonly DigestedFile[], meta: ArchiveMeta): TextFile[] {
  const payload = files.filter(({ path }) => path.startsWith(PAYLOAD));
  const tags = files.filter(({ path }) => !path.startsWith(PAYLOAD));
  const own: TextFile[] = [
    { path: 'bagit.txt', text: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' },
    { path: 'bag-info.txt', text: bagInfo(payload, meta) },
    { path: 'manifest-sha256.txt', text: manifestOf(payload) },
  ];
  const digested = own.map(({ path, text }) => ({ path, ...digestOfText(text) }));
  return [...own, { path: TAG_MANIFEST, text: manifestOf([...tags, ...digested]) }];
}

/** One line a file, `HASH  PATH`, in the order of their paths. */
export function manifestOf(files: readonly DigestedFile[]): string {
  return [...files]
    .sort((a, b) => byCodeUnit(a.path, b.path))
    .map(({ path, sha256 }) => `${sha256}  ${manifestPath(path)}\n`)
    .join('');
}

/** The paths of a manifest, each with its hash. */
export function readManifest(text: string): [path: string, sha256: string][] {
  return text.split('\n').flatMap((line): [string, string][] => {
    const [sha256, path] = [line.slice(0, 64), line.slice(66)];
    if (path === '' || !LINE.test(line)) return [];
    return [[path.includes('%') ? path.replaceAll(/%(?:25|0D|0A)/g, decodeURIComponent) : path, sha256]];
  });
}

const LINE = /^[0-9a-f]{64} {2}/;

/** A path as a manifest writes it: what would end the line, and the sign that says so, by their numbers. */
function manifestPath(path: string): string {
  return path.replaceAll(/[%\r\n]/g, encodeURIComponent);
}

function bagInfo(payload: readonly DigestedFile[], { title, description, baseUrl }: ArchiveMeta): string {
  const octets = payload.reduce((sum, { bytes }) => sum + bytes, 0);
  const fields: readonly (readonly [string, string | null])[] = [
    ['External-Description', [title, description].filter((text) => text !== '').join('. ')],
    ['External-Identifier', baseUrl],
    ['Payload-Oxum', `${octets}.${payload.length}`],
    ['Bag-Software-Agent', 'Dateline'],
  ];
  return fields
    .flatMap(([label, value]) => (value === null ? [] : [`${label}: ${oneLine(value)}\n`]))
    .join('');
}
