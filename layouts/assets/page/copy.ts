/** Shows the copy buttons and makes them work; where the clipboard is refused, selects the text for the reader to copy. */
export function enableCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const text = button.parentElement?.querySelector<HTMLElement>('.cite-text') ?? null;
    if (text === null) continue;
    button.hidden = false;
    button.addEventListener('click', () => void copy(button, text));
  }
}

async function copy(button: HTMLButtonElement, text: HTMLElement): Promise<void> {
  const status = button.closest('details')?.querySelector('[data-copied]');
  try {
    await write(text);
    if (status) status.textContent = 'Copied.';
  } catch {
    getSelection()?.selectAllChildren(text);
    if (status) status.textContent = 'The browser does not let this page copy. The text is selected.';
  }
}

/** Plain, and with its italics for programs that take them. */
async function write(text: HTMLElement): Promise<void> {
  const plain = text.textContent ?? '';
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(plain);
  const as = (type: string, content: string) => new Blob([content], { type });
  const item = new ClipboardItem({
    'text/plain': as('text/plain', plain),
    'text/html': as('text/html', new XMLSerializer().serializeToString(text)),
  });
  return navigator.clipboard.write([item]);
}
