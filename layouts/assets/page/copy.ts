/** Shows the copy buttons and makes them work; where the clipboard is refused, selects the text for the reader to copy. */
export function enableCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const status = button.closest('details')?.querySelector('[data-copied]');
  try {
    await navigator.clipboard.writeText(button.dataset.copy ?? '');
    if (status) status.textContent = 'Copied.';
  } catch {
    const text = button.parentElement?.querySelector('.cite-text');
    if (text) getSelection()?.selectAllChildren(text);
    if (status) status.textContent = 'The browser does not let this page copy. The text is selected.';
  }
}
