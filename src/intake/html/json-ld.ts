/** Linked data in a page of HTML: the objects of its `application/ld+json` scripts. */
import { type Element, elementsIn } from './dom.ts';

/** An object of linked data, and the script it stands in. */
export interface LinkedObject {
  readonly types: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly start: number;
  readonly end: number;
}

/** Most objects read and deepest nesting followed: pages of shops carry thousands. */
const MOST = 500;
const DEEPEST = 8;
/** Fields that lead to other pages, not to the one at hand. */
const ELSEWHERE = new Set([
  'itemListElement',
  'hasPart',
  'isRelatedTo',
  'relatedLink',
  'citation',
  'mentions',
  'about',
  'comment',
  'review',
  'potentialAction',
  'subjectOf',
  'liveBlogUpdate',
]);

/** The objects of all scripts of linked data, outer ones before those they hold. */
export function linkedObjects(source: string, root: Element): LinkedObject[] {
  const found: LinkedObject[] = [];
  for (const script of elementsIn(root)) {
    if (script.name !== 'script' || !/^application\/(?:[\w.]+\+)?json/i.test(script.attributes.type ?? ''))
      continue;
    if (!/ld\+json/i.test(script.attributes.type ?? '')) continue;
    const [first, last] = [script.children[0], script.children.at(-1)];
    if (first === undefined || last === undefined) continue;
    collect(readJson(source.slice(first.start, last.end)), first.start, last.end, 0, found);
  }
  return found;
}

function collect(value: unknown, start: number, end: number, depth: number, found: LinkedObject[]): void {
  if (depth > DEEPEST || found.length >= MOST) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, start, end, depth + 1, found);
    return;
  }
  if (!isRecord(value)) return;
  found.push({ types: typesOf(value), fields: value, start, end });
  for (const [key, inner] of Object.entries(value))
    if (!ELSEWHERE.has(key) && typeof inner === 'object') collect(inner, start, end, depth + 1, found);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(fields: Readonly<Record<string, unknown>>): string[] {
  const type = fields['@type'] ?? fields.type;
  return [type]
    .flat()
    .filter((name): name is string => typeof name === 'string')
    .map((name) => name.replace(/^.*[/#:]/, ''));
}

/** JSON as pages write it: in a comment or CDATA, with bare line ends in strings, or a stray comma or semicolon. */
function readJson(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*|\/\/)?\s*(?:<!\[CDATA\[)?(?:\s*\*\/)?/, '')
    .replace(/(?<![\s;])[\s;]+$/, '')
    .replace(/(?:\*\/|-->)$/, '')
    .trimEnd()
    .replace(/\]\]>$/, '')
    .trimEnd()
    .replace(/\/[*/]$/, '');
  for (const candidate of [text, bare, mended(bare)]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // The next way of reading it may do.
    }
  }
  return null;
}

function mended(json: string): string {
  return json
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,\s*([}\]])/g, '$1')
    .replace(/\\(?!["\\/bfnrtu])/g, '');
}
