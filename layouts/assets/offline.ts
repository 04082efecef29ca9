/** Keeping the archive on the device, where the browser can; and what is on it, where a page is not. */

import { enableKeeping } from './offline/keep-button.ts';
import { showVisited } from './offline/visited.ts';

const script = document.currentScript as HTMLScriptElement;
const root = new URL('..', script.src).href;
const able = location.protocol.startsWith('http') && 'serviceWorker' in navigator && 'caches' in window;

if (able) {
  enableKeeping(root);
  showVisited(root).catch(() => undefined);
}
