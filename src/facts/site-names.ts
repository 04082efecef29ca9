import { once } from './lexicon.ts';
import { isMenuWord } from './menu-words.ts';
import { isPapery, outletWords } from './outlets.ts';
import { type Candidate, fromPiece, type PublisherClues, said } from './publisher-clues.ts';

/** The site's name behind a headline that is printed elsewhere without it: `Headline – The Daily`. */
export function* suffixes({ page, outlets, mirror }: PublisherClues): Generator<Candidate> {
  if (mirror?.ownsShell) return;
  const head = page.pieces.filter((p) => p.zone === 'head');
  const lines = new Set(head.map((p) => p.text));
  for (const piece of head) {
    if (piece.text.length > 240) continue;
    const match = /^(.{16,}?)\s+[|–—-]\s+([^|–—]{2,40})$/u.exec(piece.text);
    if (!match?.[1] || !match[2] || !lines.has(match[1])) continue;
    const known = outlets.named(match[2]);
    if (!known && (match[2].split(' ').length > 4 || isMenuWord(match[2]))) continue;
    const name = known?.name ?? match[2];
    const from = piece.text.length - match[2].length;
    const reason = 'It stands behind the headline, as sites put their names.';
    yield fromPiece(page, piece, from, piece.text.length, said('title suffix', name, reason), 6);
  }
}

const abouting = once(() => new Set(outletWords().about.map((words) => words.split(' ', 1)[0] ?? '')));

/** `About RTB`, `Subscribe to the Harlan Falls Courier` in the furniture. */
export function* abouts({ page, outlets, mirror }: PublisherClues): Generator<Candidate> {
  if (mirror?.ownsShell) return;
  for (const piece of page.pieces) {
    if (piece.zone === 'body' || piece.text.length > 50) continue;
    const lower = page.lower[piece.index] ?? '';
    if (!abouting().has(lower.split(' ', 1)[0] ?? '')) continue;
    const words = outletWords().about.filter((w) => lower.startsWith(`${w} `));
    const lead = words.reduce((a, b) => (b.length > a.length ? b : a), '');
    const name = piece.text.slice(lead.length + 1);
    if (!lead || name.split(' ').length > 5 || !(outlets.named(name) || isPapery(name))) continue;
    const reason = 'The page speaks of itself under this name.';
    const s = said('about', outlets.named(name)?.name ?? name, reason);
    yield fromPiece(page, piece, lead.length + 1, piece.text.length, s, 2);
  }
}
