/**
 * YAML read strictly: every scalar is text, every fault has its line.
 */

import { isMap, isScalar, LineCounter, parseDocument, stringify } from 'yaml';
import type { z } from 'zod';

/** A fault in a YAML text: where and what. */
export interface YamlFault {
  readonly kind: 'syntax' | 'field';
  /** Line in the YAML text, counted from 1. */
  readonly line: number;
  readonly reason: string;
}

export type YamlResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly YamlFault[] };

/**
 * Parses YAML in the failsafe schema, where `0123`, `12:30` and `no` stay the text they are, and validates it.
 * Aliases and tags are refused: no article needs them, and they are how small files grow large.
 */
export function parseYaml<T>(text: string, schema: z.ZodType<T>): YamlResult<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, uniqueKeys: true });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    return failed(broken.map((e) => fault('syntax', lineAt(e.pos[0]), firstLine(e.message))));
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 }) ?? {};
  } catch (error) {
    return failed([fault('syntax', 1, firstLine(String(error)))]);
  }
  const checked = schema.safeParse(value);
  if (checked.success) return { ok: true, value: checked.data };
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path));
  return failed(checked.error.issues.flatMap((issue) => faultsOf(issue, lineOf)));
}

/** Writes data as YAML; what another reader might take for a number, date or truth value is quoted. */
export function writeYaml(data: object): string {
  return stringify(data, { version: '1.1', lineWidth: 0, minContentWidth: 0, aliasDuplicateObjects: false });
}

function failed(faults: readonly YamlFault[]): { ok: false; faults: readonly YamlFault[] } {
  return { ok: false, faults };
}

function fault(kind: YamlFault['kind'], line: number, reason: string): YamlFault {
  return { kind, line, reason };
}

function faultsOf(issue: z.core.$ZodIssue, lineOf: (path: readonly PropertyKey[]) => number): YamlFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => fault('field', lineOf([...issue.path, key]), `unknown field "${key}"`));
  }
  const name = issue.path.map(String).join('.');
  return [fault('field', lineOf(issue.path), name === '' ? issue.message : `"${name}": ${issue.message}`)];
}

/** Where the key at a path stands; the nearest enclosing key where the path itself is missing. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last);
      if (pair !== undefined && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, length), true) as { range?: readonly number[] } | undefined;
    if (node?.range?.[0] !== undefined) return node.range[0];
  }
  return 0;
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
}
