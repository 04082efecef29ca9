/** The register of outlets: those known by name and address only, many to a file, as `Name, other name — domain domain`. */
import { z } from 'zod';
import type { Outlet } from './types.ts';

const ENTRY = /^(?<names>.+?) — (?<domains>\S.*)$/u;

/** One line of the register. `Name (Country)` tells namesakes apart; pages print the name alone. */
function outletOf(entry: string, kind: string): Outlet | null {
  const { names, domains } = ENTRY.exec(entry)?.groups ?? {};
  if (names === undefined || domains === undefined) return null;
  const [name = '', ...aliases] = names.split(/, /).map((part) => part.replace(/ \([^()]*\)$/u, '').trim());
  const hosts = domains.split(/\s+/);
  if (name === '' || hosts.some((host) => !/^[\w.-]+\.[a-z]{2,}(?:\/\S*)?$/u.test(host))) return null;
  return {
    id: idOf(`${hosts[0]} ${name}`),
    name,
    kind,
    aliases,
    domains: hosts,
    tells: [],
    hints: [],
    carries: [],
  };
}

const idOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** A file of the register: lists of lines by kind of outlet, read as profiles. */
export const registerSchema = z.record(z.string(), z.array(z.string())).transform((kinds, context) => {
  const outlets: Outlet[] = [];
  const taken = new Map<string, number>();
  for (const [kind, entries] of Object.entries(kinds)) {
    for (const [index, entry] of entries.entries()) {
      const outlet = outletOf(entry, kind);
      if (outlet !== null) {
        // Namesakes in a script that ids are not written in, at one address.
        const count = (taken.get(outlet.id) ?? 0) + 1;
        taken.set(outlet.id, count);
        outlets.push(count === 1 ? outlet : { ...outlet, id: `${outlet.id}-${count}` });
      } else
        context.addIssue({
          code: 'custom',
          path: [kind, index],
          message: `"${entry}" is not "Name, other name — domain domain"`,
        });
    }
  }
  return outlets;
});
