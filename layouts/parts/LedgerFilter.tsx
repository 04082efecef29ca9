const KINDS = [
  ['all', 'everything'],
  ['kept', 'kept'],
  ['moved', 'moved'],
  ['removed', 'removed'],
] as const;

/** Shows only lines that hold one kind; brought to life by a script, and hidden without it. */
export function LedgerFilter() {
  return (
    <fieldset class="filter" data-ledger-filter hidden>
      <legend>Show</legend>
      {KINDS.map(([kind, words]) => (
        <label key={kind}>
          <input type="radio" name="kind" value={kind} defaultChecked={kind === 'all'} /> {words}
        </label>
      ))}
      <span class="quiet" role="status" data-ledger-count />
    </fieldset>
  );
}
