const THEMES = ['auto', 'day', 'night'] as const;
type Theme = (typeof THEMES)[number];

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

/** Shows the switch in the masthead and makes it step through auto, day and night. */
export function enableThemeSwitch(): void {
  for (const button of switches()) {
    button.textContent = `Theme: ${current()}`;
    button.hidden = false;
    button.addEventListener('click', () => {
      choose(THEMES[(THEMES.indexOf(current()) + 1) % THEMES.length] ?? 'auto');
    });
  }
}

/** Turns day to night and night to day. */
export function flipTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const shown = current() === 'auto' ? (dark ? 'night' : 'day') : current();
  choose(shown === 'night' ? 'day' : 'night');
}
