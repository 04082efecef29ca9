/**
 * For the page of missing addresses alone, whose links start from the root of a host. It is asked for from beside that page, so that where
 * it runs, the folder above it is the site: opened from a folder, or under a path that the build was not told of, the links lead there.
 */
const site = new URL('../', (document.currentScript as HTMLScriptElement).src).href;
const root = document.querySelector('link[rel=stylesheet]')?.getAttribute('href')?.split('assets/')[0] ?? '/';

if (new URL(root, location.href).href !== site) {
  for (const link of document.querySelectorAll('a[href^="/"]')) {
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith(root)) link.setAttribute('href', site + href.slice(root.length));
  }
}
