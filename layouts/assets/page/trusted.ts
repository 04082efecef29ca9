/**
 * Addresses and pages that the site's own scripts may hand to the browser where the policy of the pages demands Trusted Types:
 * a browser that has them takes no bare text there. In others the text is handed over as it is.
 */

/** What a browser with Trusted Types has on `window`; no list of types names it yet. */
interface Factory {
  createPolicy(name: string, rules: Readonly<Record<string, (text: string) => string>>): Policy;
}
interface Policy {
  // A trusted value goes where text goes; its type is the browser's own.
  readonly createScriptURL: (text: string) => string;
  readonly createHTML: (text: string) => string;
}

/** The root of the site, told from where this script lies: known only while it is first run. */
const root = new URL('..', (document.currentScript as HTMLScriptElement).src).href;

/**
 * Makes what trusts the address of a script below the root of the site, and throws at any other.
 * @param name one of the names that the policy of the pages lists; a page may use each once
 */
export function trustedScripts(name: string): (address: string) => string {
  const rule = (address: string): string => {
    const { href, pathname } = new URL(address, document.baseURI);
    if (!href.startsWith(root) || !pathname.endsWith('.js'))
      throw new TypeError(`no script of this site: ${href}`);
    return href;
  };
  return policy(name, { createScriptURL: rule })?.createScriptURL ?? rule;
}

/** Makes what trusts a page that is parsed to be read, and never shown: such a page runs nothing. */
export function trustedReading(name: string): (html: string) => string {
  const rule = (html: string): string => html;
  return policy(name, { createHTML: rule })?.createHTML ?? rule;
}

function policy(name: string, rules: Parameters<Factory['createPolicy']>[1]): Policy | null {
  const { trustedTypes } = window as unknown as { readonly trustedTypes?: Factory };
  if (trustedTypes === undefined) return null;
  const made = trustedTypes.createPolicy(name, rules);
  return {
    createScriptURL: (text) => made.createScriptURL(text),
    createHTML: (text) => made.createHTML(text),
  };
}
