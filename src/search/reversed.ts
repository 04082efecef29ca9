/** A term from its last character to its first: by this the terms with one ending stand together. */
export function reversed(term: string): string {
  return [...term].reverse().join('');
}
