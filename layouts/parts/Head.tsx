import type { HeadTag } from '../../src/site/head.ts';
import { relativeTo } from '../../src/site/links.ts';
import { usePage } from './context.tsx';
import { LinkedData } from './Markup.tsx';
import type { PageProps } from './Page.tsx';

/**
 * What a page may load and do: its own scripts, styles and fonts, nothing from elsewhere, nothing inline. Browsers take `'self'` of
 * a page opened from a folder to mean that folder's files.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  // Where the browser has Trusted Types, text becomes a script or markup by these alone: layouts/assets/page/trusted.ts.
  "require-trusted-types-for 'script'",
  'trusted-types dateline-search dateline-worker dateline-offline',
].join('; ');

export function Head({ title, description, ...more }: Omit<PageProps, 'kind' | 'children'>) {
  const { head = [], linked = [], scripts = [] } = more;
  const { site, href, rooted = false } = usePage();
  const whole = title === site.meta.title ? title : `${title} · ${site.meta.title}`;
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={POLICY} />
      <title>{whole}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="description" content={description} />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      {site.meta.visibility === 'private' && <meta name="robots" content="noindex" />}
      {head.map((tag) => (
        <Tag tag={tag} />
      ))}
      {linked.length > 0 && <LinkedData things={linked} />}
      {site.meta.baseUrl !== null && (
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href={href('opensearch.xml')}
          title={site.meta.title}
        />
      )}
      <link rel="icon" href={href('assets/icon.svg')} type="image/svg+xml" />
      <link rel="stylesheet" href={href('assets/site.css')} />
      {rooted && <Beside />}
      <script src={href('assets/theme.js')} />
      {['page', ...scripts].map((name) => (
        <script key={name} src={href(`assets/${name}.js`)} defer />
      ))}
    </head>
  );
}

/** What the page for missing addresses loads once more from beside it: opened from a folder, it has no root to start from. */
function Beside() {
  const href = relativeTo(usePage().path);
  return (
    <>
      <link rel="stylesheet" href={href('assets/site.css')} />
      <script src={href('assets/rebase.js')} defer />
    </>
  );
}

function Tag({ tag }: { tag: HeadTag }) {
  const { href } = usePage();
  if (tag.kind === 'alternate')
    return <link rel="alternate" type={tag.type} href={href(tag.path)} title={tag.title} />;
  if (tag.kind === 'refresh') return <meta http-equiv="refresh" content={tag.content} />;
  if (tag.kind === 'link') return <link rel={tag.rel} href={tag.href} />;
  if (tag.kind === 'property') return <meta property={tag.name} content={tag.content} />;
  return <meta name={tag.name} content={tag.content} />;
}
