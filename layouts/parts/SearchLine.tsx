import { usePage } from './context.tsx';

/** The one search line: leads to the search page with what was typed. */
export function SearchLine() {
  const { href } = usePage();
  return (
    <search>
      <form class="search-line" action={href('search.html')} method="get">
        <label for="q">Search the archive</label>
        <input type="search" id="q" name="q" autoComplete="off" spellcheck={false} />
        <button type="submit">Search</button>
      </form>
    </search>
  );
}
