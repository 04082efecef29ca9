import { type Candidate, fromPiece, type PublisherClues, said } from './publisher-clues.ts';

/** Phrases and domains that only one outlet prints. */
export function* tells({ page, outlets }: PublisherClues): Generator<Candidate> {
  const plain = (text: string): string => text.replaceAll('’', "'");
  for (const outlet of outlets.telling) {
    for (const tell of outlet.tells) {
      if (!page.words.mayHold(tell.text.toLowerCase())) continue;
      const wanted = plain(tell.text.toLowerCase());
      for (const piece of page.pieces) {
        const at = plain(page.lower[piece.index] ?? '').indexOf(wanted);
        if (at < 0) continue;
        const reason = `Only ${outlet.name} prints these words.`;
        yield fromPiece(page, piece, at, at + tell.text.length, said('outlet-tell', outlet.name, reason), 9);
        break;
      }
    }
  }
}

/** Forms of credit and sign-off that suggest an outlet without naming it. */
export function* hints({ page, outlets }: PublisherClues): Generator<Candidate> {
  for (const outlet of outlets.hinting) {
    for (const hint of outlet.hints) {
      if (!page.words.mayHold(hint.text.toLowerCase())) continue;
      const labels =
        hint.where === 'credit'
          ? ['caption', 'credit']
          : hint.where === 'sidebar'
            ? ['related']
            : ['body', 'agency'];
      for (const piece of page.pieces) {
        if (!labels.includes(piece.label)) continue;
        const at = piece.text.indexOf(hint.text);
        if (at < 0 || /[\p{L}(-]/u.test(piece.text[at - 1] ?? ' ')) continue;
        const reason = `${outlet.name} credits its pictures in this form; the page does not name it, so this is inferred.`;
        yield fromPiece(page, piece, at, at + hint.text.length, said('hint', outlet.name, reason), 2.2);
        break;
      }
    }
  }
}
