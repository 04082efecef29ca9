/** Every file of a built site, read by a parser of its kind, with what is live in it. */

import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { parseDocument } from 'yaml';
import { liveInBib, liveInRis } from './live-citations.ts';
import { liveInCsv, liveInJson, liveInJsonLines, liveInXml } from './live-data.ts';
import { type Live, liveInPage } from './live-markup.ts';
import { liveInShard } from './live-shard.ts';

/** Something live, and the file it is in. */
export interface Finding extends Live {
  readonly file: string;
}

export interface SiteReport {
  readonly findings: readonly Finding[];
  /** How many files of each ending were parsed. */
  readonly parsed: ReadonlyMap<string, number>;
}

type Oracle = (bytes: Buffer, path: string) => Live[] | Promise<Live[]>;

const ofText =
  (oracle: (text: string, path: string) => Live[] | Promise<Live[]>): Oracle =>
  (bytes, path) =>
    oracle(bytes.toString('utf8'), path);

const ORACLES: Readonly<Record<string, Oracle>> = {
  '.html': ofText(liveInPage),
  '.atom': ofText(liveInXml),
  '.xml': ofText(liveInXml),
  '.json': ofText(liveInJson),
  '.jsonl': ofText(liveInJsonLines),
  '.csv': ofText(liveInCsv),
  '.ris': ofText(liveInRis),
  '.bib': ofText(liveInBib),
  '.cff': ofText(liveInYaml),
  '.md': ofText(liveInTwin),
  '.txt': ofText(liveInPlain),
};

/** What a template language makes of the sums among the generated strings; it stands nowhere unless one has run. */
export const RUN = ['62615533', 'DATELINE\u200bRAN'];

/** Parses every file of a site but its typefaces, styles, own scripts and the archive of all of it. */
export async function checkSite(folder: string): Promise<SiteReport> {
  const findings: Finding[] = [];
  const parsed = new Map<string, number>();
  const paths = await readdir(folder, { recursive: true, encoding: 'utf8' });
  for (const path of paths.map((each) => each.split(sep).join('/')).sort()) {
    const oracle = oracleOf(path);
    if (oracle === null) continue;
    const bytes = await readFile(join(folder, path)).catch(() => null);
    if (bytes === null) continue;
    const ending = extname(path);
    parsed.set(ending, (parsed.get(ending) ?? 0) + 1);
    for (const live of await oracle(bytes, path)) findings.push({ ...live, file: path });
    if (ending === '.js') continue;
    const ran = RUN.find((sign) => bytes.includes(sign));
    if (ran !== undefined) findings.push({ file: path, what: 'a template language has run', text: ran });
  }
  return { findings, parsed };
}

function oracleOf(path: string): Oracle | null {
  if (path.startsWith('search/') && path.endsWith('.js')) return liveInShard;
  return ORACLES[extname(path)] ?? null;
}

function liveInYaml(text: string): Live[] {
  const { errors, warnings } = parseDocument(text);
  return [...errors, ...warnings].map(({ message }) => ({ what: 'broken YAML', text: message }));
}

/** The Markdown of an article: whoever renders it by the CommonMark rules gets no raw markup of a stranger from its front matter. */
function liveInTwin(text: string): Live[] {
  const end = text.indexOf('\n---', 3);
  if (!text.startsWith('---\n') || end === -1)
    return [{ what: 'front matter that is no YAML', text: text.slice(0, 80) }];
  return liveInYaml(text.slice(4, end));
}

/** A text file holds lines, each of which is shown as it is; no control character may end one or hide another. */
function liveInPlain(text: string): Live[] {
  return text.includes('\0') ? [{ what: 'NUL in a text file', text: '' }] : [];
}
