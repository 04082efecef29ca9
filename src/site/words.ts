/** Made when they are first asked for: in a browser each takes as long as running a whole script. */
let counting: Intl.NumberFormat | null = null;
let languages: Intl.DisplayNames | null = null;

/** A whole number for a reader: `2,000`. */
export function number(value: number): string {
  if (value > -1000 && value < 1000 && Number.isInteger(value)) return String(value);
  counting ??= new Intl.NumberFormat('en-GB');
  return counting.format(value);
}

/** A size for a reader, in steps of a thousand: `812 bytes`, `12 KB`, `3.4 MB`. */
export function size(bytes: number): string {
  if (bytes < 1_000) return count(bytes, 'byte');
  const step = bytes < 999_500 ? 1 : bytes < 999_500_000 ? 2 : 3;
  const value = bytes / 1_000 ** step;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${['', 'KB', 'MB', 'GB'][step]}`;
}

/** A count with its noun: `1 article`, `2,000 articles`. */
export function count(value: number, noun: string, plural = `${noun}s`): string {
  return `${number(value)} ${value === 1 ? noun : plural}`;
}

/** A share for a reader: `0 %`, `less than 1 %`, `37 %`. */
export function share(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0 %';
  const percent = (part / whole) * 100;
  return percent < 1 ? 'less than 1 %' : `${Math.round(percent)} %`;
}

/** A word or phrase with a capital at its beginning. */
export function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** Names in a row: `A`, `A and B`, `A, B and C`. */
export function list(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** English name of a language given by its BCP 47 tag; the tag itself where it is not one. */
export function languageName(tag: string): string {
  const known = named.get(tag);
  if (known !== undefined) return known;
  if (!TAG.test(tag)) return tag;
  languages ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });
  const name = languages.of(tag) ?? tag;
  named.set(tag, name);
  return name;
}

/** Names of the languages asked for before: an archive has few, and finding one takes as long as a small page. */
const named = new Map<string, string>();

/** The tag for a `lang` attribute, and nothing where it would not be valid. */
export function languageTag(tag: string | null): string | undefined {
  return tag !== null && TAG.test(tag) ? tag : undefined;
}

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Direction of a language's script, for a `dir` attribute. */
export function direction(tag: string | null): 'rtl' | undefined {
  return tag !== null && RIGHT_TO_LEFT.has(tag.split('-', 1)[0] ?? '') ? 'rtl' : undefined;
}

/** Text cut at the end of a word, at most `limit` characters, with an ellipsis where something is left out. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  return `${space > limit / 2 ? cut.slice(0, space) : cut}…`;
}

/** A word for a POSIX shell that stands for itself, whatever it holds: a reader may paste it. */
export function shellQuoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
