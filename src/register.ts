/** The register of outlets: those known by name and address only, many to a file, as `Name, other name — domain domain`. */
import { z } from 'zod';
import type { Outlet } from './types.ts';

const ENTRY = /^(?<names>.+?) — (?<domains>\S.*)$/u;

/** What a line of the register says. `Name (Country)` tells namesakes apart; pages print the name alone. */
function read(entry: string): Pick<Outlet, 'name' | 'aliases' | 'domains'> | null {
  const { names, domains } = ENTRY.exec(entry)?.groups ?? {};
  if (names === undefined || domains === undefined) return null;
  const [name = '', ...aliases] = names.split(/, /).map((part) => part.replace(/ \([^()]*\)$/u, '').trim());
  const hosts = domains.split(/\s+/);
  if (name === '' || hosts.some((host) => !/^[\w.-]+\.[a-z]{2,}(?:\/\S*)?$/u.test(host))) return null;
  return { name, aliases, domains: hosts };
}

const idOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const entry = z.string().refine((text) => read(text) !== null, {
  error: ({ input }) => `"${String(input)}" is not "Name, other name — domain domain"`,
});

/** A file of the register: lists of lines by kind of outlet, read as profiles. */
export const registerSchema = z.record(z.string(), z.array(entry)).transform((kinds) => {
  // Namesakes in a script that ids are not written in can stand at one address.
  const taken = new Map<string, number>();
  return Object.entries(kinds).flatMap(([kind, entries]) =>
    entries.flatMap((text): Outlet[] => {
      const found = read(text);
      if (found === null) return [];
      const id = idOf(`${found.domains[0]} ${found.name}`);
      const count = (taken.get(id) ?? 0) + 1;
      taken.set(id, count);
      return [{ id: count === 1 ? id : `${id}-${count}`, kind, ...found, tells: [], hints: [], carries: [] }];
    }),
  );
});
