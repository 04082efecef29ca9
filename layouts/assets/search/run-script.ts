/** Runs scripts of the site in the page: shards where they cannot be fetched, and what only some readers need. */

import { trustedScripts } from '../page/trusted.ts';

/** Made when it is first needed: a page has each policy once, whichever of its scripts are made of this module. */
let trusted: ((address: string) => string) | null = null;

/** Runs the script at an address, which leaves no element behind. Rejects where there is none. */
export function runScript(address: string, charset = 'utf-8'): Promise<void> {
  trusted ??= trustedScripts('dateline-search');
  const source = trusted(address);
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.charset = charset;
    script.src = source;
    script.onload = () => {
      script.remove();
      resolve();
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`the script ${address} is not there`));
    };
    document.head.append(script);
  });
}
