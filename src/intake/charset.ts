/** The encoding that a page declares of itself. */

/** Bytes searched for the declaration: it must stand in the first kilobyte, and often stands a little later. */
const HEAD = 4096;
const DECLARED =
  /<meta\s[^<>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})|<\?xml\s[^<>]{0,100}?encoding\s*=\s*["']([\w-]{2,30})/i;

/** The charset named in a page's head, in small letters; null where none is. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const match = DECLARED.exec(Buffer.from(bytes.subarray(0, HEAD)).toString('latin1'));
  return (match?.[1] ?? match?.[2])?.toLowerCase() ?? null;
}
