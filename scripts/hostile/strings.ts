/**
 * The project's own hostile strings: what has broken sites, by where it bites. Made, not collected, so that every form meets every
 * context; the same list at every run. What obeys a form of its own (mended tags, Markdown, templates, front matter, lines of data,
 * control characters, paths) is listed in `forms.json`.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Read, not imported: some loaders of JSON take no lone halves of surrogate pairs. */
const FORMS = Object.values(
  JSON.parse(readFileSync(join(import.meta.dirname, 'forms.json'), 'utf8')) as Record<string, string[]>,
).flat();

/** What is run where markup is live. Nothing of the product is called so. */
const CALL = 'alert(1)';

/** Elements, each of which loads or runs something in some browser, and plain ones that may bear a handler. */
const ELEMENTS = (
  'a abbr applet area article audio b base bgsound blink body button canvas center custom-x details dialog div dl embed ' +
  'fieldset font form frame frameset iframe image img input isindex keygen link marquee math menu meta meter noframes noscript ' +
  'object option p param plaintext portal pre script select slot source style svg table template textarea title track video xmp xss'
).split(' ');

const HANDLERS = (
  'onabort onafterscriptexecute onanimationend onanimationstart onauxclick onbeforeinput onbeforescriptexecute onbeforetoggle ' +
  'onbegin onblur oncanplay onclick oncontentvisibilityautostatechange oncut ondblclick ondrag onend onerror onfinish onfocus ' +
  'onfocusin onfullscreenchange onhashchange onkeydown onload onloadstart onmessage onmouseover onmousewheel onpageshow onpaste ' +
  'onpointerenter onpointerrawupdate onpopstate onrepeat onresize onscroll onscrollend onscrollsnapchange onsecuritypolicyviolation ' +
  'onselect onshow onstart onsubmit ontoggle ontouchstart ontransitionend ontransitionrun onunhandledrejection onunload onwheel'
).split(' ');

/** Text and attributes that a string may have to break out of, by what closes each. */
const OPENINGS = [
  ...[
    '',
    '">',
    "'>",
    '`>',
    '-->',
    '--!>',
    ']]>',
    '*/',
    '\n',
    '\r\n\r\n',
    '\u2028',
    '\0',
    '%0a',
    '\\";',
    "\\';",
    '${',
    '//',
    '<<',
    '<!--',
  ],
  ...[
    'title',
    'textarea',
    'style',
    'script',
    'noscript',
    'template',
    'iframe',
    'xmp',
    'svg',
    'math',
    'option',
    'p',
    'body',
  ].map((name) => `</${name}>`),
];

/** Ways to write a tag that filters miss and browsers read. */
const TAGS: readonly ((name: string, attributes: string) => string)[] = [
  (name, attributes) => `<${name} ${attributes}>`,
  (name, attributes) => `<${name.toUpperCase()}/${attributes.replaceAll(' ', '/')}>`,
  (name, attributes) => `<${name}\n${attributes}\n//`,
  (name, attributes) => `<${name}\f${attributes}`,
  (name, attributes) => `<<${name} x="><${name} ${attributes}>`,
];

/** Schemes that run or carry a document, in the spellings a browser mends. */
const SCHEMES = [
  ...[
    'javascript:',
    'JaVaScRiPt:',
    'java\tscript:',
    'java\nscript:',
    ' javascript:',
    '\u0001javascript:',
    'javascript\t:',
    '\u00a0javascript:',
  ],
  ...[
    '&#106;avascript:',
    '&#x6A;avascript:',
    '&#0000106avascript:',
    'javascript&colon;',
    'jav&#x09;ascript:',
    'jav&NewLine;ascript:',
  ],
  ...[
    'vbscript:',
    'livescript:',
    'mocha:',
    'view-source:javascript:',
    'feed:javascript:',
    'jar:javascript:',
    'data:text/html,',
  ],
  ...[
    'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
    'data:image/svg+xml,<svg/onload=alert(1)>',
    'blob:',
    'filesystem:',
  ],
  ...[
    '//evil.example/',
    '\\\\evil.example\\',
    '/\\evil.example/',
    'https:evil.example/',
    'http://a@evil.example/',
    'javascript://a.example/%0a',
  ],
];

/** Every string: about four thousand. */
export function hostileStrings(): string[] {
  const made = [...handlers(), ...breakouts(), ...SCHEMES.flatMap(inAddresses), ...FORMS, ...long()];
  return [...new Set(made)];
}

/** A sample of so many, spread over the whole list. */
export function hostileSample(count: number): string[] {
  const all = hostileStrings();
  return Array.from(
    { length: Math.min(count, all.length) },
    (_, at) => all[Math.floor((at * all.length) / count)] ?? '',
  );
}

/** Each element with each handler, the ways of writing them in turn. */
function handlers(): string[] {
  return ELEMENTS.flatMap((name, row) =>
    HANDLERS.map((handler, column) => {
      const tag = TAGS[(row + column) % TAGS.length] as (typeof TAGS)[number];
      return tag(name, `src=x autofocus tabindex=1 style=animation-name:x ${handler}=${CALL}`);
    }),
  );
}

/** Scripts behind everything that may have to be closed first. */
function breakouts(): string[] {
  const scripts = [
    `<script>${CALL}</script>`,
    `<ScRiPt src=//evil.example/x.js></sCrIpT >`,
    `<img src=x onerror=${CALL}>`,
    `<svg><script href=data:,${CALL} />`,
    `" onfocus=${CALL} autofocus x="`,
    `' style='background:url(javascript:${CALL})' x='`,
  ];
  return OPENINGS.flatMap((opening) => scripts.map((script) => opening + script));
}

/** An address wherever one is followed or loaded. */
function inAddresses(scheme: string): string[] {
  const address = `${scheme}${CALL}`;
  return [
    ...[
      address,
      `[x](${address})`,
      `![x](${address})`,
      `<${address}>`,
      `[x](<${address}>)`,
      `[x]: ${address}\n\n[x]`,
    ],
    ...[
      `<a href="${address}">x</a>`,
      `<a xlink:href='${address}'>x</a>`,
      `<form action="${address}"><input type=submit>`,
    ],
    ...[
      `<iframe src="${address}">`,
      `<object data=${address}>`,
      `<embed src=${address}>`,
      `<base href="${address}">`,
    ],
    ...[`<meta http-equiv=refresh content="0;url=${address}">`, `<link rel=stylesheet href="${address}">`],
    ...[
      `<svg><a xlink:href="${address}"><text y=9>x</a>`,
      `<math href="${address}">x</math>`,
      `<button formaction="${address}">x`,
    ],
    ...[
      `<svg><use href="${address}#x">`,
      `<svg><animate attributeName=href values="${address}">`,
      `<img srcset="${address} 1x">`,
    ],
  ];
}

/** What is long, or deep. */
function long(): string[] {
  return [
    'A',
    '<b>',
    '<',
    '&',
    '"',
    '[',
    '](',
    '*_',
    '`',
    '> ',
    '- ',
    '{{',
    '\u202e',
    '\u0301',
    'é',
    '\u{1f469}\u200d',
    '#',
    '|',
  ].map((sign) => sign.repeat(Math.ceil(2_400 / sign.length)));
}
