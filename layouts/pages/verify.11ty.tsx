import type { PageData } from '../../src/site/eleventy.ts';
import { type PagesOf, page, template } from '../../src/site/pages.ts';
import { Link, usePage } from '../parts/context.tsx';
import { renderPage } from '../parts/Page.tsx';

export const pages: PagesOf<null> = () => [page('verify.html', null)];
export const data = template<null>('verify');

/** Compares files that the reader picks with the hashes of this build. A script does it; without one, a command is named. */
export function render(props: PageData<null>): string {
  return renderPage(props, {
    kind: 'verify',
    title: 'Check files',
    description: 'Compares files that you pick with the hashes of this archive, in your browser.',
    scripts: ['hashes', 'verify'],
    children: <Verify />,
  });
}

function Verify() {
  const { href } = usePage();
  return (
    <div class="plain">
      <header class="page-head">
        <h1>Check files</h1>
        <p class="lede">
          Files that you pick are compared with the SHA-256 that this build of the archive recorded. They are
          read in your browser and sent to no one.
        </p>
      </header>
      <div data-verify hidden>
        <p>
          <label>
            The folder of a copy of this site, unpacked where it is a ZIP{' '}
            <input type="file" data-verify-folder multiple />
          </label>
        </p>
        <p>
          <label>
            Or single files of it <input type="file" data-verify-files multiple />
          </label>
        </p>
        <p role="status" data-verify-status />
        <ul data-verify-faults />
      </div>
      <p data-verify-without>
        This needs scripts, and a page opened from a folder or over https. Without them, in a copy of the
        site: <code>sha256sum --check --quiet *manifest-sha256.txt</code>
      </p>
      <p>
        The hashes are those of <a href={href('manifest-sha256.txt')}>manifest-sha256.txt</a> and{' '}
        <a href={href('tagmanifest-sha256.txt')}>tagmanifest-sha256.txt</a>; the hash of a source stands on
        its source page. Who could change this site could change its hashes too: compare with a copy got
        another way, or with a hash you noted before. What else there is to take away:{' '}
        <Link to="data.html">data</Link>.
      </p>
    </div>
  );
}
