type Theme = 'auto' | 'day' | 'night';

const KEY = 'dateline-theme';
const root = document.documentElement;

/** Day, night, or as the system says. */
function current(): Theme {
  const theme = root.dataset.theme;
  return theme === 'day' || theme === 'night' ? theme : 'auto';
}

function choose(theme: Theme): void {
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The choice then holds for this page only.
  }
  for (const button of switches()) button.textContent = `Theme: ${theme}`;
}

function switches(): NodeListOf<HTMLButtonElement> {
  return document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]');
}

/** Shows the switch in the masthead and makes it step through the themes. */
export function enableThemeSwitch(): void {
  for (const button of switches()) {
    button.textContent = `Theme: ${current()}`;
    button.hidden = false;
    button.addEventListener('click', stepTheme);
  }
}

/** The next theme: from what the system says to the other one, so that each step but the last is seen, then back to the system. */
export function stepTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const order: readonly Theme[] = dark ? ['auto', 'day', 'night'] : ['auto', 'night', 'day'];
  choose(order[(order.indexOf(current()) + 1) % order.length] ?? 'auto');
}
