/** Features of a block taken by itself: its words, its place in the tree, and what the rules say of it. */
import type { Hint, Landmark } from '../../types.ts';
import type { LineEvidence } from '../evidence.ts';
import type { PageLine } from '../page.ts';

const HINTS: readonly Hint[] = [
  'body',
  'title',
  'dek',
  'byline',
  'date',
  'caption',
  'share',
  'related',
  'comments',
  'ad',
  'newsletter',
  'nav',
  'tags',
  'paywall',
  'embed',
  'aside',
  'meta',
  'quote',
];
const LANDMARKS: readonly Landmark[] = [
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'figure',
  'article',
  'main',
  'list',
  'quote',
  'table',
  'details',
];
const ROLES = ['text', 'heading', 'list', 'quote', 'table', 'caption', 'code', 'control'] as const;
const TAGS = ['p', 'div', 'span', 'section', 'li', 'td', 'article', 'h2', 'h3'] as const;
/** Groups of labels that the rules give. */
const LABELS = [
  ['caption', 'credit', 'rights'],
  ['byline', 'date', 'note', 'agency'],
  ['share', 'follow'],
  ['related', 'nav', 'section'],
  ['newsletter', 'paywall', 'cookie', 'comments'],
  ['copyright', 'contact', 'metadata', 'ad', 'tags'],
] as const;

/** What stands for a hint that no element above gives. */
const FAR = 30;

/** Names of the features below, in their order; the weights file repeats them, so that the two cannot part. */
export const OWN_FEATURES: readonly string[] = [
  'words',
  'length',
  'terminal',
  'colon',
  'stops',
  'separators',
  'capitals',
  'all-caps',
  'digits',
  'quoted',
  'mark',
  'prose',
  'sentences',
  'commas',
  'question',
  'ellipsis',
  'small-start',
  'address',
  'links',
  'emphasis',
  'depth',
  'declared',
  'hidden',
  'level',
  ...ROLES.map((role) => `role-${role}`),
  ...TAGS.map((tag) => `tag-${tag}`),
  ...LANDMARKS.map((landmark) => `in-${landmark}`),
  ...HINTS.map((hint) => `hint-${hint}`),
  'furniture',
  'caption',
  'opens',
  'duplicate',
  'cuts',
  ...LABELS.map(([first]) => `label-${first}`),
];

/** The features of one block. */
export function ownFeatures({ block, shape, text, cuts }: PageLine, evidence: LineEvidence): number[] {
  const { structure } = block;
  const head = text.slice(0, 2000);
  const { furniture } = evidence;
  const said = furniture !== null && furniture.strength >= 1 ? furniture.label : null;
  const flag = (is: boolean): number => (is ? 1 : 0);
  return [
    Math.log1p(shape.words),
    Math.log1p(text.length),
    flag(shape.terminal),
    flag(shape.colon),
    shape.stops,
    Math.min(8, shape.separators),
    shape.capitals,
    flag(shape.allCaps),
    shape.digits,
    flag(shape.quoted),
    flag(shape.mark !== ''),
    shape.prose,
    Math.min(8, count(head, /[.!?。！？…](?=\s|["”’)]|$|\p{Script=Han})/gu)),
    Math.min(10, count(head, /[,，、;]/g)),
    flag(/[?？]$/.test(text)),
    flag(/(?:\.\.\.|…)$/.test(text)),
    flag(/^\p{Ll}/u.test(text)),
    flag(/https?:\/\/|www\.|@\w/i.test(head)),
    structure?.links ?? 0,
    structure?.emphasis ?? 0,
    structure?.depth ?? 0,
    flag(structure?.declared === true),
    flag(structure?.hidden === true),
    structure?.level ?? 0,
    ...ROLES.map((role) => flag(structure?.role === role)),
    ...TAGS.map((tag) => flag(structure?.tag === tag)),
    ...LANDMARKS.map((landmark) => flag(structure?.inside.has(landmark) === true)),
    ...HINTS.map((hint) => structure?.hints[hint] ?? FAR),
    furniture?.strength ?? 0,
    evidence.caption,
    flag(evidence.opens !== null),
    flag(evidence.duplicate),
    Math.min(3, cuts.length),
    ...LABELS.map((group) => flag((group as readonly string[]).includes(said ?? ''))),
  ];
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
