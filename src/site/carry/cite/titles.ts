/** Headlines between quotation marks. */

const ENDS_SENTENCE = /[.?!…。？！]$/u;

/** A sentence's full stop, where it has no end of its own. */
export function sentence(text: string): string {
  return ENDS_SENTENCE.test(text) ? text : `${text}.`;
}

/** The headline in double marks; those it has itself become single ones. `stop` goes inside, as American styles have it. */
export function quoted(title: string, stop = ''): string {
  const inner = singleMarks(title);
  const ended = stop === '.' ? sentence(inner) : `${inner}${stop}`;
  return `“${ended}”`;
}

/** Double marks become single ones: curved ones as they are turned, straight ones by turns. */
function singleMarks(title: string): string {
  let open = false;
  return title.replaceAll(/[“”„"]/g, (mark) => {
    if (mark === '"') {
      open = !open;
      return open ? '‘' : '’';
    }
    return mark === '”' ? '’' : '‘';
  });
}
