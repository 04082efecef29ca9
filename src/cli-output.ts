/** Standard output and its troubles, and text made safe for a terminal. */

const REFUSED = 1;

/** What a terminal would obey: control characters, marks that reorder a line, and signs that end one. */
const OBEYED = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/** Text of dumps and names of files are hostile to terminals too: what they would obey is shown instead. */
export function printable(text: string): string {
  return text.replace(OBEYED, (sign) => (sign === '\n' || sign === '\t' ? sign : escaped(sign)));
}

/** Such text on one line: the name of a file may hold a line feed, and must not begin a line that looks like one of ours. */
export function printableLine(text: string): string {
  return text.replace(OBEYED, escaped);
}

/** A value as one line of JSON; what JSON leaves of such characters is escaped too. */
export function jsonLine(value: object): string {
  return JSON.stringify(value).replace(OBEYED, (sign) => `\\u${hex(sign, 4)}`);
}

function escaped(sign: string): string {
  return sign.charCodeAt(0) < 0x100 ? `\\x${hex(sign, 2)}` : `\\u${hex(sign, 4)}`;
}

function hex(sign: string, digits: number): string {
  return sign.charCodeAt(0).toString(16).padStart(digits, '0');
}

/**
 * What happens when standard output can no longer be written. A reader that has read enough (`| head`) ends a
 * command that only prints, quietly; work that leaves something behind goes on to its end. Anything else, such as
 * a full disk, is told in one line and makes the exit code 1.
 */
export function watchOutput({ onlyPrints }: { readonly onlyPrints: boolean }): void {
  let told = false;
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') {
      if (onlyPrints) process.exit();
      return;
    }
    if (told) return;
    told = true;
    process.stderr.write(`dateline: standard output cannot be written: ${printable(message)}\n`);
    process.on('exit', () => {
      process.exitCode ||= REFUSED;
    });
    if (onlyPrints) process.exit();
  });
  // There is nobody left to tell.
  process.stderr.on('error', () => undefined);
}
