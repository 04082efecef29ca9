/**
 * Front matter and content, split and joined. The only module that imports gray-matter.
 *
 * gray-matter runs JavaScript front matter if it is let, joins text by parsing it again, and remembers inputs
 * when called without options. So: the opening line is checked before it sees the text, every engine but YAML
 * throws, it is always called with options, and it stringifies objects, never bare text.
 */

import matter from 'gray-matter';
import type { z } from 'zod';
import { parseYaml, writeYaml, type YamlFault } from './yaml.ts';

/** More front matter than this is none: gray-matter's time grows with the square of its blank lines. */
const MAX_CHARACTERS = 200_000;
const MAX_LINES = 5_000;

export interface FrontMatterFault {
  readonly kind: YamlFault['kind'] | 'none' | 'code' | 'size';
  /** Line in the whole text, counted from 1. */
  readonly line: number;
  readonly reason: string;
}

export type Split<T> =
  | { readonly ok: true; readonly data: T; readonly content: string; readonly contentLine: number }
  | { readonly ok: false; readonly faults: readonly FrontMatterFault[] };

/** Carries YAML faults out through gray-matter, which knows only exceptions. */
class Faults extends Error {
  readonly faults: readonly YamlFault[];
  constructor(faults: readonly YamlFault[]) {
    super('front matter');
    this.faults = faults;
  }
}

/** Splits a text into front matter, validated by `schema`, and the content after it. Never throws. */
export function splitFrontMatter<T extends object>(text: string, schema: z.ZodType<T>): Split<T> {
  const refused = refusal(text);
  if (refused !== null) return { ok: false, faults: [refused] };
  try {
    const file = matter(
      { content: text },
      {
        language: 'yaml',
        engines: { ...refusingEngines, yaml: { parse: parseInto(schema), stringify: writeYaml } },
      },
    );
    const contentLine = lineCount(text.slice(0, text.length - file.content.length));
    // gray-matter does not parse a block that is empty but for comments, and says so by this flag.
    const { isEmpty } = file as { isEmpty?: boolean };
    const data = isEmpty === true ? parseInto(schema)('') : (file.data as T);
    return { ok: true, data, content: file.content, contentLine };
  } catch (error) {
    if (!(error instanceof Faults)) throw error;
    // The first line of the YAML that gray-matter hands over is the rest of the opening line.
    return { ok: false, faults: error.faults };
  }
}

/** Joins data and content into one text, front matter first. Content may hold anything, `---` lines too. */
export function joinFrontMatter(data: object, content: string): string {
  return matter.stringify({ content }, data, {
    language: 'yaml',
    engines: { ...refusingEngines, yaml: { parse: () => ({}), stringify: writeYaml } },
  });
}

function parseInto<T extends object>(schema: z.ZodType<T>) {
  return (yaml: string): T => {
    const result = parseYaml(yaml, schema);
    if (!result.ok) throw new Faults(result.faults);
    return result.value;
  };
}

/** Engines for the languages gray-matter knows by itself or by alias; the opening-line check comes first. */
const refuse = (): never => {
  throw new Faults([{ kind: 'syntax', line: 1, reason: 'front matter may only be YAML' }]);
};
const refusing = { parse: refuse, stringify: refuse };
const refusingEngines = {
  js: refusing,
  javascript: refusing,
  coffee: refusing,
  coffeescript: refusing,
  cson: refusing,
  json: refusing,
  toml: refusing,
};

/** Why gray-matter must not see this text; null where it may. */
function refusal(text: string): FrontMatterFault | null {
  const opening = /^---([^\r\n]*)(?:\r?\n|$)/.exec(text);
  if (opening === null) {
    return { kind: 'none', line: 1, reason: 'the file does not begin with a "---" line' };
  }
  const language = (opening[1] ?? '').trim();
  if (language !== '' && language.toLowerCase() !== 'yaml') {
    const reason = `front matter in "${language.slice(0, 40)}" is refused: it may only be YAML`;
    return { kind: 'code', line: 1, reason };
  }
  const end = text.indexOf('\n---', 3);
  if (end === -1) return { kind: 'none', line: 1, reason: 'the front matter is not closed by a "---" line' };
  const block = text.slice(0, end);
  if (block.length > MAX_CHARACTERS || lineCount(block) > MAX_LINES) {
    const reason = `the front matter has more than ${MAX_LINES} lines or ${MAX_CHARACTERS} characters`;
    return { kind: 'size', line: 1, reason };
  }
  return null;
}

/** Lines begun in a text, by every line end that `^` knows in a regular expression. */
function lineCount(text: string): number {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).length;
}
