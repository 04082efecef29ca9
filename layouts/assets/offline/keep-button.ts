/** The button by which a reader keeps the whole archive, and what it tells meanwhile. */

import { buildOnHost, cachesOf, KEPT, OtherBuild } from './build.ts';
import { isAnyWhole, keepWhole, type Progress } from './keep.ts';

interface Parts {
  readonly words: HTMLElement;
  readonly start: HTMLButtonElement;
  readonly forget: HTMLButtonElement;
  readonly progress: HTMLProgressElement;
  readonly status: HTMLElement;
}

export function enableKeeping(root: string): void {
  const box = document.querySelector('[data-keep]');
  if (box === null) return;
  const part = <T extends HTMLElement>(name: string): T => {
    const found = box.querySelector<T>(`[data-keep-${name}]`);
    if (found === null) throw new Error(`no ${name} to keep the archive by`);
    return found;
  };
  const parts: Parts = {
    words: part('words'),
    start: part('start'),
    forget: part('forget'),
    progress: part('progress'),
    status: part('status'),
  };
  parts.start.addEventListener('click', () => void keep(root, parts));
  parts.forget.addEventListener('click', () => void forget(root, parts));
  // Where no worker ever comes, or nothing may be held, such as in a private window, the page stays as it is.
  navigator.serviceWorker.ready.then(() => show(root, parts)).catch(() => undefined);
}

/** Shows what can be done. */
async function show(root: string, { words, start, forget }: Parts): Promise<void> {
  const whole = await isAnyWhole(root);
  words.textContent = whole
    ? 'The whole archive is on this device. It can be read and searched here without a network.'
    : 'What you have opened stays readable here without a network. The whole archive, with its search, can be kept too; the downloads of this page are left out.';
  start.hidden = whole;
  forget.hidden = !whole;
}

async function keep(root: string, parts: Parts): Promise<void> {
  const { start, progress, status } = parts;
  start.disabled = true;
  progress.hidden = false;
  progress.removeAttribute('value');
  status.textContent = 'The archive is being fetched.';
  let last: Progress = { done: 0, of: 0, bytes: 0 };
  try {
    // Browsers that are short of room clear what was not asked to stay.
    await navigator.storage?.persist?.();
    await keepWhole(root, await buildOnHost(root), (now) => {
      last = now;
      progress.max = now.of;
      progress.value = now.done;
    });
    await show(root, parts);
    status.textContent = `${number(last.of)} files are kept.`;
    parts.forget.focus();
  } catch (error) {
    status.textContent = `${reasonOf(error)} ${number(last.done)} of ${number(last.of)} files are kept.`;
  } finally {
    start.disabled = false;
    progress.hidden = true;
  }
}

const number = (value: number): string => new Intl.NumberFormat('en-GB').format(value);

function reasonOf(error: unknown): string {
  if (error instanceof OtherBuild) {
    return 'The host has another build of the archive now, or changes its files on the way: load this page again.';
  }
  if (error instanceof DOMException && error.name === 'QuotaExceededError') {
    return 'There is no more room for it in this browser.';
  }
  return 'The network failed. Press again to go on.';
}

async function forget(root: string, parts: Parts): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  for (const name of await caches.keys()) {
    if (!name.startsWith(cachesOf(root))) continue;
    await (await caches.open(name)).delete(root + KEPT);
  }
  active?.postMessage('forget');
  await show(root, parts);
  parts.status.textContent = 'It was removed.';
  parts.start.focus();
}
