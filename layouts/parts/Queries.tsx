const QUERIES = [
  ['lavrov sanctions', 'both words, in any form; where the archive has no such word, the nearest it has'],
  ['"joint statement"', 'these words in this order'],
  ['rice OR grain', 'either'],
  ['sanctions -relief', 'without a word'],
  ['sanct*', 'words that begin so'],
  ['outlet:tass', 'one field: outlet, agency, lang, person, place, country, organisation, document, topic'],
  ['before:2018 on:2018-06', 'by date: years, months, days; ranges, such as on:2018-06/2019'],
  ['DPRK', 'a name finds all spellings of it, in any script'],
] as const;

/** What can be typed into the search line. */
export function Queries() {
  return (
    <dl class="keys keys-wide">
      {QUERIES.map(([query, what]) => (
        <div key={query}>
          <dt>
            <code>{query}</code>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
