/** Where an element stands: what holds of everything in it, handed down the tree. */
import type { Hint, Landmark, Structure } from '../../types.ts';
import type { Element } from './dom.ts';
import { LANDMARKS, ROLES } from './elements.ts';
import { hintsOf } from './hints.ts';

/** What an element hands down to what it holds. */
export interface Place {
  readonly element: Element;
  readonly above: Place | null;
  readonly inside: ReadonlySet<Landmark>;
  /** Depth of the nearest element with each hint. */
  readonly hinted: Readonly<Partial<Record<Hint, number>>>;
  readonly declared: boolean;
  readonly hidden: boolean;
  readonly role: Structure['role'];
  readonly level: number;
}

const ROLE_OF: Readonly<Record<string, Structure['role']>> = {
  li: 'list',
  dt: 'list',
  dd: 'list',
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
  tr: 'table',
  pre: 'code',
  button: 'control',
};

const NOT_SHOWN = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const HEADING = /^h([1-6])$/;

/** Whether an element is hidden from view by its attributes or by what its classes say. */
function isHidden({ attributes, name }: Element, hints: readonly Hint[]): boolean {
  if (attributes.hidden !== undefined && attributes.hidden !== 'false') return true;
  if (attributes['aria-hidden'] === 'true' && name !== 'div' && name !== 'section') return true;
  return hints.includes('hidden') || NOT_SHOWN.test(attributes.style ?? '');
}

/** The place of an element in that of the one above it. */
export function placeIn(above: Place | null, element: Element): Place {
  const { name, attributes } = element;
  const hints = hintsOf(`${attributes.class ?? ''} ${attributes.id ?? ''}`.trim());
  const landmark = ROLES[attributes.role ?? ''] ?? LANDMARKS[name];
  const level = Number(HEADING.exec(name)?.[1] ?? (attributes.role === 'heading' ? '2' : '0'));
  return {
    element,
    above,
    inside:
      landmark === undefined || above?.inside.has(landmark)
        ? (above?.inside ?? new Set())
        : new Set([...(above?.inside ?? []), landmark]),
    hinted:
      hints.length === 0
        ? (above?.hinted ?? {})
        : { ...above?.hinted, ...Object.fromEntries(hints.map((hint) => [hint, element.depth])) },
    declared: above?.declared === true || attributes.itemprop?.toLowerCase() === 'articlebody',
    hidden: above?.hidden === true || isHidden(element, hints),
    role: level > 0 ? 'heading' : (ROLE_OF[name] ?? above?.role ?? 'text'),
    level: level > 0 ? level : (above?.level ?? 0),
  };
}

/** Levels looked up for `ancestors`. */
const REACH = 12;

/** The structure of a block that stands in a place. */
export function structureOf(place: Place, links: number, emphasis: number): Structure {
  const { element } = place;
  const ancestors: number[] = [];
  for (let up = place.above; up !== null && ancestors.length < REACH; up = up.above)
    ancestors.push(up.element.id);
  const hints: Partial<Record<Hint, number>> = {};
  for (const [hint, depth] of Object.entries(place.hinted)) hints[hint as Hint] = element.depth - depth;
  return {
    tag: element.name,
    role: place.role,
    level: place.level,
    links,
    emphasis,
    inside: place.inside,
    hints,
    depth: element.depth,
    ancestors,
    signature: `${mark(place.above?.element)}>${mark(element)}`,
    declared: place.declared,
    hidden: place.hidden,
  };
}

function mark(element: Element | undefined): string {
  return element === undefined ? '' : `${element.name}.${(element.attributes.class ?? '').slice(0, 80)}`;
}
