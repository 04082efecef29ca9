/**
 * Arrow keys between the search field and its results.
 */

/** Down from the field goes to the first result; down and up move among results; up from the first goes back. */
export function moveByArrows(field: HTMLInputElement, list: HTMLElement): void {
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const links = [...list.querySelectorAll<HTMLAnchorElement>('li a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const next = at + step;
    if (next >= links.length || (at === -1 && step === -1)) return;
    event.preventDefault();
    if (next < 0) field.focus();
    else links[next]?.focus();
  };
  field.addEventListener('keydown', move);
  list.addEventListener('keydown', move);
}
