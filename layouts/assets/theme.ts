/**
 * Runs before the page is painted: sets day or night as the reader chose, so that nothing flashes, and asks early for the two fonts every
 * page needs. They are not asked for by tags of the page, since a page opened from a folder may not preload a font.
 */
const folder = (document.currentScript as HTMLScriptElement).src.replace(/(?<![^/])[^/]*$/, '');

try {
  const choice = localStorage.getItem('dateline-theme');
  if (choice === 'day' || choice === 'night') document.documentElement.dataset.theme = choice;
} catch {
  // A browser that keeps nothing follows the system.
}

if (location.protocol !== 'file:') {
  for (const name of ['newsreader-latin-wght-normal', 'libre-franklin-latin-wght-normal']) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
    link.href = `${folder}${name}.woff2`;
    document.head.append(link);
  }
}
