import { stepTheme } from './theme-switch.ts';

/** What each key does; a key whose target the page does not have does nothing. */
const KEYS: Readonly<Record<string, () => void>> = {
  '/': goToSearch,
  j: () => move(1),
  k: () => move(-1),
  o: openItem,
  '[': () => follow('a[rel~="prev"]'),
  ']': () => follow('a[rel~="next"]'),
  s: () => follow('a.source-link, a.back'),
  c: openCitations,
  d: stepTheme,
  '?': () => follow('.footer a[href$="help.html"]'),
};

/** Listens for the keys, but not while someone types or holds a modifier. */
export function enableKeys(): void {
  document.addEventListener('keydown', (event) => {
    const act = KEYS[event.key];
    if (act === undefined || event.defaultPrevented || holdsModifier(event)) return;
    if (event.target instanceof HTMLElement && isTyping(event.target)) return;
    event.preventDefault();
    act();
  });
}

/** AltGr is how some keyboards type `[` and `]`; it is reported together with Control and Alt. */
function holdsModifier(event: KeyboardEvent): boolean {
  if (event.getModifierState('AltGraph')) return event.metaKey;
  return event.ctrlKey || event.metaKey || event.altKey;
}

function isTyping(target: HTMLElement): boolean {
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return (
    target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type)
  );
}

function goToSearch(): void {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (field === null) follow('.masthead-nav a[href$="search.html"]');
  else field.focus();
}

function follow(selector: string): void {
  document.querySelector<HTMLAnchorElement>(selector)?.click();
}

/** The links of the page's lists, in order: what `j` and `k` step through. */
function items(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-item] a, #results li a')].filter(
    (link) => link.offsetParent !== null && Object.is(link, link.closest('li, tr')?.querySelector('a')),
  );
}

function move(step: number): void {
  const links = items();
  const focused = document.activeElement;
  const place = focused instanceof HTMLElement ? links.indexOf(focused) : -1;
  const next = place < 0 && step < 0 ? links.at(-1) : links[place + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function openItem(): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLAnchorElement && items().includes(focused)) focused.click();
}

function openCitations(): void {
  const drawer = document.querySelector<HTMLDetailsElement>('#cite');
  if (drawer === null) return;
  drawer.open = true;
  drawer.querySelector('summary')?.focus();
  drawer.scrollIntoView({ block: 'nearest' });
}
