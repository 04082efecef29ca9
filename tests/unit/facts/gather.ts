import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { clean } from '../../../src/clean/index.ts';
import { gatherFacts } from '../../../src/facts/index.ts';
import { dumpFromBytes, toBlocks } from '../../../src/intake/index.ts';
import { type Knowledge, loadKnowledge } from '../../../src/knowledge.ts';
import type { Dump, Evidence, Facts } from '../../../src/types.ts';

let knowledge: Knowledge | null = null;

/** The package's own profiles and phrases. */
export async function knownHere(): Promise<Knowledge> {
  if (knowledge) return knowledge;
  const loaded = await loadKnowledge();
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  knowledge = loaded.value;
  return knowledge;
}

/** A dump and what is found in it. */
export interface Gathered {
  readonly dump: Dump;
  readonly facts: Facts;
}

type Given = Parameters<typeof gatherFacts>[2];

/** Facts of a text, read as a file of that name. */
export async function gatherText(text: string, given?: Given, name = 'dump.txt'): Promise<Gathered> {
  const known = await knownHere();
  const read = dumpFromBytes(name, new TextEncoder().encode(text), name.endsWith('.html') ? 'html' : 'text');
  if (!read.ok) throw new Error(read.problems[0]?.reason ?? 'unreadable');
  const dump = read.value;
  return { dump, facts: gatherFacts(clean(dump, toBlocks(dump), known), known, given) };
}

/** Facts of one of the archive's own sources. */
export async function gatherSource(name: string, given?: Given): Promise<Gathered> {
  const path = new URL(`../../../content/sources/${name}`, import.meta.url);
  return gatherText(readFileSync(path, 'utf8'), given, basename(name));
}

/** All evidence of all facts. */
export function allEvidence(facts: Facts): Evidence[] {
  return Object.values(facts).flatMap((fact) => ('evidence' in fact ? fact.evidence : []));
}
