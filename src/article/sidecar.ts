/** The file beside a dump: where it came from, and what a person has corrected. */

import { splitSource } from '../intake/formats/endings.ts';
import { problem } from '../problems.ts';
import type { Outcome } from '../types.ts';
import { type Sidecar, sidecarSchema } from './schema.ts';
import { parseYaml } from './yaml.ts';

export const NO_SIDECAR: Sidecar = { url: null, retrieved: null, corrections: {} };

/** A sidecar longer than this, in characters, is none. */
const MAX_SIDECAR_LENGTH = 200_000;

/** The name of the sidecar of a dump: the dump's path with `.yaml` for its ending (and for `.gz` behind it). */
export function sidecarPath(source: string): string {
  const { file, locator } = splitSource(source);
  const name = file.replace(/\.gz$/i, '').replace(/\.[^./]+$/, '');
  return locator === null ? `${name}.yaml` : `${name}#${locator}.yaml`;
}

/** Reads the text of a sidecar. `file` names it in problems. Never throws. */
export function parseSidecar(text: string, file: string): Outcome<Sidecar> {
  if (text.length > MAX_SIDECAR_LENGTH) {
    return { ok: false, problems: [problem('sidecar-unreadable', file, `it has ${text.length} characters`)] };
  }
  const result = parseYaml(text.replace(/^\uFEFF/, ''), sidecarSchema);
  if (result.ok) return { ok: true, value: result.value, problems: [] };
  const problems = result.faults.map(({ kind, line, reason }) =>
    problem(kind === 'syntax' ? 'sidecar-bad-yaml' : 'sidecar-bad-field', file, reason, { line }),
  );
  return { ok: false, problems };
}
