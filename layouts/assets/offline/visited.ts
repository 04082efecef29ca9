/** On the page that stands in for one that is not on the device: which was asked for, and which ones are there. */

import { trustedReading } from '../page/trusted.ts';
import { cachesOf } from './build.ts';

const readable = trustedReading('dateline-offline');

/** Most pages that are listed. */
const MOST = 50;

export async function showVisited(root: string): Promise<void> {
  const again = document.querySelector<HTMLElement>('[data-again]');
  const list = document.querySelector<HTMLElement>('[data-visited]');
  if (again === null || list === null) return;
  const asked = decode(location.hash.slice(1));
  const link = again.querySelector('a');
  if (asked !== '' && link !== null) {
    // Only below the root: an address of another kind would lead elsewhere.
    const address = new URL(asked, root).href;
    link.href = address.startsWith(root) ? address : root;
    again.hidden = false;
  }
  const items = await pagesHeld(root);
  list.hidden = items.length === 0;
  list.querySelector('ul')?.replaceChildren(...items);
}

async function pagesHeld(root: string): Promise<HTMLLIElement[]> {
  const items: HTMLLIElement[] = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith(cachesOf(root))) continue;
    const cache = await caches.open(name);
    const pages = (await cache.keys()).filter(({ url }) => url.endsWith('.html'));
    for (const { url } of pages.filter((page) => page.url !== `${root}offline.html`).slice(0, MOST)) {
      const text = await (await cache.match(url))?.text();
      items.push(itemOf(url, text === undefined ? url : titleOf(text)));
    }
  }
  return items;
}

/** The title of a page without that of the archive, which all have. */
function titleOf(html: string): string {
  const { title } = new DOMParser().parseFromString(readable(html), 'text/html');
  const archive = document.title.slice(document.title.indexOf(' · '));
  return title.endsWith(archive) ? title.slice(0, -archive.length) : title;
}

function itemOf(url: string, title: string): HTMLLIElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  const item = document.createElement('li');
  item.append(link);
  return item;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
