/** Brings the filter of the source view to life: shows only the lines that hold text of one kind. */
export function enableLedgerFilter(): void {
  const filter = document.querySelector<HTMLElement>('[data-ledger-filter]');
  const ledger = document.querySelector<HTMLElement>('[data-ledger]');
  const status = document.querySelector<HTMLElement>('[data-ledger-count]');
  if (!filter || !ledger || !status) return;
  filter.hidden = false;
  filter.addEventListener('change', () => {
    const kind = filter.querySelector<HTMLInputElement>('input:checked')?.value ?? 'all';
    const shown = show(ledger, kind);
    status.textContent = kind === 'all' ? '' : `${shown} ${shown === 1 ? 'line' : 'lines'}`;
  });
}

function show(ledger: HTMLElement, kind: string): number {
  ledger.dataset.show = kind;
  let shown = 0;
  for (const line of ledger.querySelectorAll<HTMLElement>('li')) {
    line.hidden = kind !== 'all' && !(line.dataset.kinds ?? '').split(' ').includes(kind);
    if (!line.hidden) shown += 1;
  }
  return shown;
}
