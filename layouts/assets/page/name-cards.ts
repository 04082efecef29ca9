/** The small card of a name: what the page says of it below the text, shown where the name stands. */

/** Milliseconds that a pointer rests on a name before its card opens, and may be away before it closes. */
const OPEN_AFTER = 250;
const CLOSE_AFTER = 200;

export function showNameCards(): void {
  const prose = document.querySelector<HTMLElement>('.prose');
  if (prose === null || prose.querySelector('[data-name]') === null) return;
  const card = document.createElement('div');
  card.className = 'name-card';
  card.id = 'name-card';
  card.setAttribute('role', 'tooltip');
  card.hidden = true;
  document.body.append(card);
  let shown: HTMLElement | null = null;
  let timer = 0;

  const close = (): void => {
    shown?.removeAttribute('aria-describedby');
    shown = null;
    card.hidden = true;
  };
  const open = (name: HTMLElement): void => {
    const about = document.querySelector(`[data-card="${CSS.escape(name.dataset.name ?? '')}"]`);
    if (about === null) return;
    close();
    card.replaceChildren(...[...about.childNodes].map((node) => node.cloneNode(true)));
    // The name itself is the link; the card is read with it and needs no stop of its own.
    for (const link of card.querySelectorAll('a')) link.tabIndex = -1;
    card.hidden = false;
    place(card, name);
    name.setAttribute('aria-describedby', card.id);
    shown = name;
  };
  const later = (work: () => void, after: number): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(work, after);
  };
  const nameAt = (target: EventTarget | null): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>('[data-name]') : null;

  prose.addEventListener('pointerover', (event) => {
    const name = event.pointerType === 'mouse' ? nameAt(event.target) : null;
    if (name !== null && name !== shown) later(() => open(name), OPEN_AFTER);
  });
  prose.addEventListener('pointerout', (event) => {
    if (nameAt(event.target) !== null) later(close, CLOSE_AFTER);
  });
  card.addEventListener('pointerover', () => window.clearTimeout(timer));
  card.addEventListener('pointerout', () => later(close, CLOSE_AFTER));
  prose.addEventListener('focusin', (event) => {
    const name = nameAt(event.target);
    if (name?.matches(':focus-visible')) open(name);
  });
  prose.addEventListener('focusout', () => later(close, 0));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && shown !== null) close();
  });
}

/** Puts the card below the name, within the page. */
function place(card: HTMLElement, name: HTMLElement): void {
  const [box] = name.getClientRects();
  if (box === undefined) return;
  const most = document.documentElement.clientWidth - card.offsetWidth - 16;
  card.style.left = `${Math.max(8, Math.min(box.left, most)) + window.scrollX}px`;
  card.style.top = `${box.bottom + 6 + window.scrollY}px`;
}
