/** What the names of elements mean for reading. */
import type { Landmark } from '../../types.ts';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements whose content no reader sees. */
export const UNSEEN = set(
  'script style noscript template head title meta link object embed applet svg math canvas map area iframe frame frameset noframes audio video source track param select option optgroup datalist textarea input dialog',
);

/** Elements that stand in a line of text; all others begin and end a block. */
export const INLINE = set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr picture amp-img g-img o:p nobr',
);

/** Elements a break inside which is a mere space. */
export const UNBROKEN = set('h1 h2 h3 h4 h5 h6 figcaption td th a label button caption');

export const EMPHASIS = set('b strong em i u big mark font');

export const LANDMARKS: Readonly<Record<string, Landmark>> = {
  nav: 'nav',
  menu: 'nav',
  header: 'header',
  footer: 'footer',
  aside: 'aside',
  form: 'form',
  fieldset: 'form',
  button: 'form',
  figure: 'figure',
  article: 'article',
  main: 'main',
  ul: 'list',
  ol: 'list',
  dl: 'list',
  blockquote: 'quote',
  table: 'table',
  details: 'details',
};

/** The same by ARIA role. */
export const ROLES: Readonly<Record<string, Landmark>> = {
  navigation: 'nav',
  menu: 'nav',
  menubar: 'nav',
  banner: 'header',
  contentinfo: 'footer',
  complementary: 'aside',
  dialog: 'aside',
  alertdialog: 'aside',
  search: 'form',
  form: 'form',
  button: 'form',
  figure: 'figure',
  article: 'article',
  main: 'main',
};
