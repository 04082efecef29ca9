/** Dumps and what comes of them, for the properties. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { bodyUnits, clean } from '../../../src/clean/index.ts';
import { gatherFacts } from '../../../src/facts/index.ts';
import { settleLedger } from '../../../src/facts/settle.ts';
import { dumpFromBytes, toBlocks } from '../../../src/intake/index.ts';
import { type Knowledge, loadKnowledge } from '../../../src/knowledge.ts';
import {
  type Cleaned,
  type Dump,
  dispositionOf,
  type Format,
  LABELS,
  type Span,
} from '../../../src/types.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** What Dateline knows, of the package alone. */
export async function knowledge(): Promise<Knowledge> {
  const loaded = await loadKnowledge();
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}

/** The real dumps of the project: its sources and the golden cases. */
export function realDumps(): readonly { readonly name: string; readonly text: string }[] {
  const sources = join(ROOT, 'content/sources');
  const cases = join(ROOT, 'tests/golden/cases');
  const paths = [
    ...readdirSync(sources).map((name) => join(sources, name)),
    ...readdirSync(cases).map((name) => join(cases, name, 'dump.txt')),
  ].filter((path) => path.endsWith('.txt'));
  return paths
    .sort()
    .map((path) => ({ name: path.slice(ROOT.length + 1), text: readFileSync(path, 'utf8') }));
}

/** A text read as a file would be; null where it is refused. */
export function dumpOf(text: string, format: Format = 'text'): Dump | null {
  const read = dumpFromBytes('generated.txt', Buffer.from(text, 'utf8'), format);
  return read.ok ? read.value : null;
}

/** A text cleaned; null where it is refused before. */
export function cleaned(text: string, known: Knowledge, format: Format = 'text'): Cleaned | null {
  const dump = dumpOf(text, format);
  return dump === null ? null : clean(dump, toBlocks(dump), known);
}

/** The paragraphs of the body that a text holds; none where it is refused. */
export function bodyOf(text: string, known: Knowledge): readonly string[] {
  const result = cleaned(text, known);
  return result === null || result.rejected !== null ? [] : bodyUnits(result).map((unit) => unit.text);
}

/** Cleans a dump, gathers its facts, and holds both ledgers against it. */
export function comesThrough(dump: Dump, known: Knowledge): void {
  const result = clean(dump, toBlocks(dump), known);
  tiles(result.spans, dump.text);
  if (result.rejected !== null)
    expect(result.spans.filter(({ label }) => dispositionOf(label) === 'kept')).toEqual([]);
  tiles(settleLedger(result.spans, gatherFacts(result, known)), dump.text);
}

/** Every character in exactly one span, every span with a known label. */
function tiles(spans: readonly Span[], text: string): void {
  let at = 0;
  for (const span of spans) {
    if (span.start !== at || span.end <= span.start) expect(span).toEqual({ ...span, start: at });
    expect(LABELS).toHaveProperty(span.label);
    at = span.end;
  }
  expect(at).toBe(text.length);
}
