import { CODE, DASH, LOWER } from '../signs.ts';
import type { LineRule } from './rule.ts';

export const codeRemnant: LineRule = {
  kind: 'line',
  name: 'code-remnant',
  label: 'metadata',
  why: 'Script, style or names of layout classes that leaked into the text.',
  examples: [
    'for-phone-only',
    'medium-wide-browser',
    '(adsbygoogle = window.adsbygoogle || []).push({});',
    'var googletag = googletag || {};',
    '.entry { color: red; }',
  ],
  nearMisses: ['anti-sanctions', 'He typed a code; it worked.', 'long-term'],
  gate: [
    { signs: [DASH], first: LOWER },
    { signs: [CODE] },
    {
      list: 'code',
    },
  ],
  match: ({ text }) => {
    if (text.length > 2000) return /^(?:function|var|window\.|\{")/.test(text) ? 3.6 : 0;
    if (/^[a-z]+(?:-[a-z]+){2,}$/.test(text)) return 3;
    const signs = (text.match(/[{}();=]|\|\|/g) ?? []).length;
    if (
      /^(?:var |let |const |function\b|window\.|document\.|googletag|\(function|if \(|\$\()/.test(text) &&
      signs >= 3
    )
      return 3.6;
    if (/\.push\(|adsbygoogle|googletag\.|document\.(?:write|getElement)/.test(text)) return 3.6;
    return /^[.#@]?[\w-]+\s?\{[^}:]*:[^}]*\}/.test(text) ? 3 : 0;
  },
};
