/**
 * The gazetteer, from its YAML files: the package's own records, and those of the content folder on top, by id.
 */

import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import type { Entity, Gazetteer } from '../../archive-types.ts';
import { parseYaml, type YamlResult } from '../../article/yaml.ts';
import { compiled } from '../../compiled.ts';
import { problem } from '../../problems.ts';
import type { Outlet, Problem } from '../../types.ts';
import { FILES, referencesOf, SOURCES } from './schema.ts';

const PACKAGE = join(dirname(fileURLToPath(import.meta.url)), '../../../content/gazetteer');

/** Zod's name for a fault that is told by us. */
const OWN = 'custom';

/** Kinds of outlets that are no papers, agencies or stations. */
const INSTITUTIONS = new Set(['government', 'institute']);

export interface GazetteerReading {
  readonly gazetteer: Gazetteer;
  readonly problems: readonly Problem[];
}

/** A file that was read: its text, for the lines of faults, and its records. */
interface Sheet {
  readonly file: string;
  readonly text: string;
  readonly schema: z.ZodType<Entity[]>;
  readonly records: readonly Entity[];
}

/**
 * Reads the gazetteer. A file that is not in its form is a problem, with the line of each fault, and is left out;
 * so is a record that bears the id of a record of another kind. A reference to what does not exist is told.
 * @param content folder whose `gazetteer/` overlays the package's own; none gives the package's alone
 * @param outlets whose names may hold names that are not theirs, such as `The Washington Post`
 */
export async function loadGazetteer(
  content: string | null,
  outlets: readonly Outlet[],
): Promise<GazetteerReading> {
  const problems: Problem[] = [];
  const folders = [PACKAGE, ...(content === null ? [] : [resolve(content, 'gazetteer')])];
  const sources = new Map<string, string>();
  const entities = new Map<string, Entity>();
  const sheets: Sheet[] = [];
  for (const folder of new Set(folders)) {
    const cited = await readYaml(join(folder, 'sources.yaml'), SOURCES, problems);
    for (const [name, words] of Object.entries(cited?.value ?? {})) sources.set(name, words);
    for (const [name, schema] of Object.entries(FILES)) {
      const file = join(folder, name);
      const read = await readYaml<Entity[]>(file, schema, problems);
      if (read === null) continue;
      sheets.push({ file, text: read.text, schema, records: read.value });
      for (const record of read.value) {
        const before = entities.get(record.id);
        if (before === undefined || before.kind === record.kind) entities.set(record.id, record);
      }
    }
  }
  for (const sheet of sheets) problems.push(...faultsAmong(sheet, entities, sources));
  // A government is known by the names of its country and offices.
  const others = outlets
    .filter(({ kind }) => !INSTITUTIONS.has(kind))
    .flatMap(({ name, aliases }) => [name, ...aliases]);
  return { gazetteer: { entities: [...entities.values()], sources, others }, problems };
}

/** A YAML file in its form; null where there is none, or where it has faults, which are then told. */
async function readYaml<T>(
  file: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): Promise<{ readonly text: string; readonly value: T } | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') problems.push(problem('gazetteer-fault', file, message));
    return null;
  }
  if (isBlank(text)) return null;
  const read = () => parseYaml(text, schema);
  // The package's own takes longer to read than most articles, and hardly ever changes.
  const own =
    dirname(file) === PACKAGE ? compiled(`gazetteer-${basename(file)}`, [text], () => soundOf(read())) : null;
  if (own !== null) return { text, value: own };
  const result = read();
  if (result.ok) return { text, value: result.value };
  for (const { line, reason } of result.faults)
    problems.push(problem('gazetteer-fault', file, reason, { line }));
  return null;
}

function soundOf<T>(result: YamlResult<T>): T | null {
  return result.ok ? result.value : null;
}

/** Nothing but comments and white space: a file kept for later. */
function isBlank(text: string): boolean {
  return text.split('\n').every((line) => /^\s*(?:#|$)/.test(line));
}

/** Records of a file whose ids are taken, or which refer to what is not there. */
function faultsAmong(
  { file, text, schema, records }: Sheet,
  entities: ReadonlyMap<string, Entity>,
  sources: ReadonlyMap<string, string>,
): Problem[] {
  const faults = [...faultsOf(records, entities, sources)];
  if (faults.length === 0) return [];
  // Read once more, so that each fault gets its line.
  const strict = schema.superRefine((_, context) => {
    for (const { path, message } of faults) context.addIssue({ code: OWN, path: [...path], message });
  });
  const result = parseYaml(text, strict);
  if (result.ok) return [];
  return result.faults.map(({ line, reason }) => problem('gazetteer-fault', file, reason, { line }));
}

/** What is wrong with records beside others: where in the file, and why. */
function* faultsOf(
  records: readonly Entity[],
  entities: ReadonlyMap<string, Entity>,
  sources: ReadonlyMap<string, string>,
): Generator<{ readonly path: readonly (string | number)[]; readonly message: string }> {
  const seen = new Set<string>();
  for (const [at, entity] of records.entries()) {
    const { id } = entity;
    const holder = entities.get(id);
    if (seen.has(id)) yield { path: [at, 'id'], message: `there is another record "${id}" in this file` };
    else if (holder?.kind !== entity.kind)
      yield { path: [at, 'id'], message: `"${id}" is the id of a ${holder?.kind}` };
    seen.add(id);
    for (const { path, to, kind } of referencesOf(entity)) {
      const known = kind === 'source' ? sources.has(to) : entities.get(to)?.kind === kind;
      if (!known) yield { path: [at, ...path], message: `there is no ${kind} "${to}"` };
    }
  }
}
