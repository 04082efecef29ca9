/** The page that checks files: reads what the reader picks, and says which of it is what was built. */

import { HASHES_GLOBAL } from '../../src/site/carry/hashes-script-name.ts';
import { find } from './search/elements.ts';
import { compare, type Picked } from './verify/compare.ts';

/** Files that stand beside the hashes and have none in them. */
const APART = new Set(['archive.zip', 'archive.zip.sha256', 'assets/hashes.js']);
/** Most faults that are listed. */
const MOST = 200;

const status = find<HTMLElement>('[data-verify-status]');
const list = find<HTMLElement>('[data-verify-faults]');

const told = (window as unknown as Record<string, Readonly<Record<string, string>> | undefined>)[
  HASHES_GLOBAL
];
if (told !== undefined && globalThis.crypto?.subtle !== undefined) enable(told);

function enable(hashes: Readonly<Record<string, string>>): void {
  find<HTMLElement>('[data-verify]').hidden = false;
  find<HTMLElement>('[data-verify-without]').hidden = true;
  for (const [name, whole] of [
    ['folder', true],
    ['files', false],
  ] as const) {
    const input = find<HTMLInputElement>(`[data-verify-${name}]`);
    input.webkitdirectory = whole;
    // So that the same files can be picked again.
    input.addEventListener('click', () => {
      input.value = '';
    });
    input.addEventListener('change', () => void check([...(input.files ?? [])], whole, hashes));
  }
}

async function check(
  files: readonly File[],
  whole: boolean,
  hashes: Readonly<Record<string, string>>,
): Promise<void> {
  list.replaceChildren();
  status.textContent = 'The files are being read.';
  const picked = files
    .map(pickedOf)
    .filter(({ path }) => !path.startsWith('.') && !(whole && APART.has(path)));
  const { same, faults } = await compare(picked, hashes, whole, (done) => {
    if (done % 20 === 0) status.textContent = `${number(done)} of ${number(picked.length)} files are read.`;
  });
  status.textContent =
    faults.length === 0
      ? `${number(same)} of ${number(picked.length)} files are as they were built. Nothing differs.`
      : `${number(same)} files are as they were built. ${faults.length === 1 ? '1 thing is' : `${number(faults.length)} things are`} wrong:`;
  const shown = faults.slice(0, MOST);
  if (faults.length > MOST) shown.push(`And ${number(faults.length - MOST)} more.`);
  list.replaceChildren(
    ...shown.map((fault) => {
      const item = document.createElement('li');
      item.textContent = fault;
      return item;
    }),
  );
}

/** The path of a file from the folder that was picked on; its name alone where none was. */
function pickedOf(file: File): Picked {
  const inside = file.webkitRelativePath.split('/').slice(1).join('/');
  return { path: inside || file.name, placed: inside !== '', bytes: () => file.arrayBuffer() };
}

const number = (value: number): string => new Intl.NumberFormat('en-GB').format(value);
