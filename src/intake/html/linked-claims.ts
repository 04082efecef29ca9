/** Claims in linked data: the article's own object, its headline, dates, authors and publisher. */

import { decodeHTML } from 'entities';
import type { Claim, Claimed } from './claim.ts';
import type { Element } from './dom.ts';
import { isRecord, type LinkedObject, linkedObjects } from './json-ld.ts';

const ARTICLE = /(?:Article|Posting|Report|Blog|Review)$/;
const PAGE = /^(?:WebPage|ItemPage)$/;
const OUTLET = /^(?:NewsMediaOrganization|Organization|Corporation|WebSite|Periodical|Newspaper)$/;

/** Fields of an article's object. */
const FIELDS: readonly (readonly [field: string, about: Claimed])[] = [
  ['headline', 'title'],
  ['name', 'title'],
  ['datePublished', 'published'],
  ['dateCreated', 'published'],
  ['dateModified', 'modified'],
  ['author', 'author'],
  ['creator', 'author'],
  ['publisher', 'publisher'],
  ['articleSection', 'section'],
  ['description', 'description'],
  ['articleBody', 'body'],
  ['url', 'url'],
  ['inLanguage', 'language'],
];

/** A page's own object dates the article as its template does; its other fields may be those of the whole site. */
function trustOf(about: Claimed, isArticle: boolean): number {
  if (isArticle) return 0.9;
  return about === 'published' || about === 'modified' ? 0.7 : 0.5;
}

/** Claims of all linked data of a page, those of its article first. */
export function* linkedClaims(source: string, root: Element): Generator<Claim> {
  const objects = linkedObjects(source, root);
  const byId = new Map<string, LinkedObject>();
  for (const object of objects) {
    const id = object.fields['@id'];
    if (typeof id === 'string' && Object.keys(object.fields).length > 1) byId.set(id, object);
  }
  const articles = objects.filter(({ types }) => types.some((type) => ARTICLE.test(type)));
  const pages = objects.filter(({ types }) => types.some((type) => PAGE.test(type)));
  const others = articles.length > 0 ? [] : objects.filter(isDated);
  for (const object of [...articles.slice(0, 3), ...pages.slice(0, 2), ...others.slice(0, 1)]) {
    const isArticle = articles.includes(object);
    for (const [field, about] of FIELDS) {
      if (field === 'name' && (!isArticle || object.fields.headline !== undefined)) continue;
      if (field === 'dateCreated' && object.fields.datePublished !== undefined) continue;
      if (field === 'creator' && object.fields.author !== undefined) continue;
      for (const value of valuesOf(object.fields[field], about, byId)) {
        const place = placeOf(source, object, value);
        yield {
          about,
          value,
          source: `JSON-LD ${field}`,
          ...place,
          trust: trustOf(about, isArticle) - (articles.indexOf(object) > 0 ? 0.3 : 0),
        };
      }
    }
  }
  for (const object of objects) {
    const { name } = object.fields;
    if (typeof name === 'string' && object.types.some((type) => OUTLET.test(type)))
      yield {
        about: 'publisher',
        value: plain(name),
        source: `JSON-LD ${object.types[0]}`,
        ...placeOf(source, object, name),
        trust: 0.5,
      };
  }
}

/** Parts of a page that have dates of their own. */
const PART = /(?:Object|Comment|Person|Event|Offer|Rating|Review|Article|Posting|Page)$/;

/** An object with a day of publication, such as instructions or a recipe, that stands for the page. */
function isDated({ types, fields }: LinkedObject): boolean {
  return fields.datePublished !== undefined && !types.some((type) => PART.test(type));
}

/** The strings a field says: itself, the names of the objects it holds or refers to. */
function valuesOf(field: unknown, about: Claimed, byId: ReadonlyMap<string, LinkedObject>): string[] {
  return [field].flat().flatMap((item): string[] => {
    if (typeof item === 'string') {
      const referred = byId.get(item)?.fields.name;
      const value = typeof referred === 'string' ? referred : item;
      return (about === 'author' || about === 'publisher') && /^https?:/.test(value) ? [] : [plain(value)];
    }
    if (!isRecord(item)) return [];
    const id = item['@id'];
    const name =
      item.name ?? item['@value'] ?? (typeof id === 'string' ? byId.get(id)?.fields.name : undefined);
    return [name]
      .flat()
      .filter((one): one is string => typeof one === 'string')
      .map(plain);
  });
}

/** JSON needs no character references, yet templates write them. */
function plain(value: string): string {
  return (value.includes('&') ? decodeHTML(value) : value).replace(/\s+/g, ' ').trim();
}

/** Where the value stands in its script, written plainly or escaped; the whole script where it cannot be found. */
function placeOf(
  source: string,
  { start, end }: LinkedObject,
  value: string,
): { start: number; end: number } {
  const escaped = JSON.stringify(value).slice(1, -1);
  for (const form of [value, escaped, escaped.replaceAll('/', '\\/')]) {
    const at = form === '' || form.length > 1000 ? -1 : source.indexOf(form, start);
    if (at >= 0 && at < end) return { start: at, end: at + form.length };
  }
  return { start, end };
}
