import { FULL } from '../offline/build.ts';
import { trustedScripts } from './trusted.ts';

/** The root of the site, told from where this script lies: known only while it is first run. */
const script = document.currentScript as HTMLScriptElement;
const root = new URL('..', script.src).href;

/** Puts the site's worker in charge, so that what is opened stays readable without a network. From a folder there is none, nor any need. */
export function enableOffline(): void {
  if (!location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (data === FULL) sayFull();
  });
  const first = navigator.serviceWorker.controller === null;
  // After all else, so that a first visit does not wait for it.
  window.addEventListener('load', () => {
    navigator.serviceWorker
      .register(trustedScripts('dateline-worker')(`${root}sw.js`), { updateViaCache: 'none' })
      .then(() => navigator.serviceWorker.ready)
      .then(({ active }) => {
        if (first) active?.postMessage([location.href, ...loaded()]);
      })
      // A host that is no secure one has no workers; the page needs none.
      .catch(() => undefined);
  });
}

function loaded(): string[] {
  return performance.getEntriesByType('resource').map(({ name }) => name);
}

/** Says, once a page, that what is opened is not held. */
function sayFull(): void {
  if (document.querySelector('.no-room') !== null) return;
  const words = document.createElement('p');
  words.className = 'no-room';
  words.setAttribute('role', 'alert');
  document.querySelector('footer')?.prepend(words);
  words.textContent =
    'This browser has no more room: what you open now cannot be read again without a network. What it holds already can.';
}
