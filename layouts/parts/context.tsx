import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Href } from '../../src/site/links.ts';
import type { Frame } from '../../src/site/view.ts';

/** What every part of a page may need: whose archive it is, where the page stands, and links as seen from there. */
export interface PageContextValue {
  readonly site: Frame;
  readonly path: string;
  readonly href: Href;
  /** True of the page for missing addresses, whose links start from the root of the host. */
  readonly rooted?: boolean;
}

export const PageContext = createContext<PageContextValue | null>(null);

export function usePage(): PageContextValue {
  const value = useContext(PageContext);
  if (value === null) throw new Error('A part is rendered outside a page.');
  return value;
}

interface LinkProps {
  /** Path of the target from the root of the site, such as `articles/x.html`. */
  readonly to: string;
  readonly children: ComponentChildren;
  readonly lang?: string | undefined;
  readonly dir?: 'rtl' | undefined;
  readonly rel?: string;
  readonly class?: string;
}

/** A link within the site, relative to the page it stands on; marked when it leads to that page. */
export function Link({ to, children, ...rest }: LinkProps) {
  const { href, path } = usePage();
  return (
    <a href={href(to)} aria-current={to === path ? 'page' : undefined} {...rest}>
      {children}
    </a>
  );
}
