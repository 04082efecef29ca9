import type { Fact } from '../types.ts';
import type { Mirror } from './copier.ts';
import type { Copyright } from './copyright.ts';
import { languageOf } from './language.ts';
import { findMasthead, type Masthead } from './masthead.ts';
import { foldName, namesAgree, type OutletIndex, outletWords } from './outlets.ts';
import { ownEdition } from './own-edition.ts';
import { evidenceFrom, type Page, type Piece } from './page.ts';
import { findPosting } from './postings.ts';
import { foreignLetters, letterCount, scriptOf, shellText } from './shell.ts';
import { postedByUser, quotedSource, sourceLine } from './source-line.ts';

const whole = (piece: Piece): { piece: Piece; from: number; to: number } => ({
  piece,
  from: 0,
  to: piece.text.length,
});

function webArchive(page: Page, outlets: OutletIndex): Mirror | null {
  if (!page.words.mayHold('archive') && !page.words.mayHold('wayback')) return null;
  for (const piece of page.pieces) {
    if (piece.zone === 'body') continue;
    const host = /(?:^|[/\s])(web\.archive\.org|archive\.(?:is|ph|today))(?:\/|\s|$)/i.exec(piece.text);
    const named = /\bWayback Machine\b/i.exec(piece.text);
    const match = named ?? host;
    if (!match) continue;
    const name = (host?.[1] && outlets.ofHost(host[1])?.name) || 'Wayback Machine';
    const from = match.index + (match[0].length - match[0].trimStart().length);
    const reason = 'The page was taken from a web archive, whose banner stands above it.';
    return {
      kind: 'web archive',
      name,
      piece,
      from,
      to: match.index + match[0].trimEnd().length,
      reason,
      ownsShell: false,
      shell: null,
      source: null,
    };
  }
  return null;
}

function mailingList(page: Page): Mirror | null {
  if (!page.words.mayHold('subject')) return null;
  const header = page.pieces.find((p) => p.zone === 'head' && /^subject:/i.test(p.text));
  const sender = page.pieces.find((p) => p.zone === 'head' && /^(?:from|to|list-id):/i.test(p.text));
  if (!header || !sender) return null;
  const reason = 'The text comes in a mail that a list sent out.';
  const rest = { kind: 'mailing list', reason, ownsShell: true, shell: null, source: null } as const;
  for (const piece of page.pieces) {
    if (piece.zone === 'body') continue;
    const list = /([\p{L}\p{Nd}][\p{L}\p{Nd} _.-]{1,40}) mailing list\b/iu.exec(piece.text);
    if (list) return { ...rest, name: list[0], piece, from: list.index, to: list.index + list[0].length };
  }
  const tag = /\[([^\]]{2,40})\]/.exec(header.text);
  return { ...rest, name: tag?.[1] ?? null, ...whole(header) };
}

const FORUM =
  /\bboard index\b|\bpowered by (?:phpbb|vbulletin|smf|mybb|discuz)|\busers browsing this (?:forum|topic)\b|\bsenior member\b|\bpost reply\b/i;

/** The longest words of the phrases. */
const FORUM_WORDS = ['board', 'index', 'powered', 'browsing', 'senior', 'reply'];

function forum(page: Page, masthead: Masthead | null): Mirror | null {
  if (page.words.among(FORUM_WORDS).length === 0) return null;
  const furniture = page.pieces.filter(
    (p) => p.label === 'forum' || (p.zone !== 'body' && FORUM.test(p.text)),
  );
  const first = furniture.find((p) => FORUM.test(p.text));
  if (!first || furniture.length < 2) return null;
  const reason = 'The text was posted in a forum, between posts of its members.';
  const at = masthead ?? { ...whole(first), name: null };
  return {
    kind: 'forum',
    name: at.name,
    piece: at.piece,
    from: at.from,
    to: at.to,
    reason,
    ownsShell: true,
    shell: null,
    source: null,
  };
}

/** Enough shell to judge its language by; fewer letters could be a language menu. */
const SHELL = 30;

/** A shell in another language than the article, under a masthead in that language too. */
function foreignShell(page: Page, language: string | null, masthead: Masthead | null): Mirror | null {
  const shell = shellText(page);
  if (!language || letterCount(shell) < SHELL) return null;
  const article = scriptOf(
    page.body
      .slice(0, 20)
      .map((p) => p.text)
      .join('\n'),
  );
  const around = scriptOf(shell);
  const script = around.script !== article.script && around.share > 0.5;
  const named = !masthead || scriptOf(masthead.name).script === around.script;
  const letters = letterCount(shell);
  const strange = around.script === article.script && letters >= 200 && foreignLetters(shell, page) > 0.02;
  if (!(script && named) && !strange) return null;
  if (ownEdition(page)) return null;
  const other = languageOf(shell);
  if (!(script && named) && (other === null || other === language)) return null;
  const first = page.pieces.find((p) => shell.startsWith(p.text)) ?? page.pieces[0];
  if (!first) return null;
  const named2 = masthead?.sure ? masthead : (selfNamed(page) ?? masthead);
  const at = named2 ?? { ...whole(first), name: null };
  const reason = 'The menus, labels and notices around the article are in another language than the article.';
  return {
    kind: 'foreign shell',
    name: at.name,
    piece: at.piece,
    from: at.from,
    to: at.to,
    reason,
    ownsShell: true,
    shell: other,
    source: null,
  };
}

/** `作者:NAME` in a shell's own stamp, where the shell names itself as author. */
function selfNamed(page: Page): { piece: Piece; from: number; to: number; name: string } | null {
  for (const piece of page.pieces) {
    if (piece.zone === 'body') continue;
    const match = /作者[:：]\s*([\p{L}\p{Nd}]{4,20})(?=\s|$)/u.exec(piece.text);
    if (!match?.[1]) continue;
    const from = match.index + match[0].length - match[1].length;
    return { piece, from, to: from + match[1].length, name: match[1] };
  }
  return null;
}

/** A portal that carries another outlet's article whole: that outlet's name and `Followers` or `Story by` at its head. */
function portal(
  page: Page,
  named: Masthead | null,
  copyrights: readonly Copyright[],
  outlets: OutletIndex,
): Mirror | null {
  const words = page.words.among(outletWords().portals);
  if (words.length === 0) return null;
  for (const piece of page.pieces) {
    if (piece.zone !== 'head' || piece.text.length > 40) continue;
    const near = page.pieces.slice(Math.max(0, piece.index - 3), piece.index + 7);
    const says = near.some(
      (p) => p.text.length < 80 && words.some((word) => page.lower[p.index]?.includes(word)),
    );
    if (!says) continue;
    const outlet = outlets.named(piece.text.replace(/^(?:provided by|by|from)\s+/i, ''));
    if (!outlet) continue;
    const own = named !== null && !namesAgree(outlet.name, named.name);
    const masthead = own ? named : findMasthead(page, copyrights, outlets, outlet.name);
    if (!masthead?.sure || masthead.piece.index >= piece.index) continue;
    const at = { piece: masthead.piece, from: masthead.from, to: masthead.to, name: masthead.name };
    const reason = `The page passes on an article of ${outlet.name}, whose name stands above the headline.`;
    const source = { ...whole(piece), name: outlet.name };
    return { kind: 'aggregator', ...at, reason, ownsShell: true, shell: null, source };
  }
  return null;
}

function repost(page: Page, masthead: Masthead | null, outlets: OutletIndex): Mirror | null {
  const says = page.words.among(outletWords().aggregators);
  const furniture = page.pieces.filter((p) => p.zone !== 'body');
  const statement =
    says.length === 0
      ? undefined
      : furniture.find((p) => says.some((words) => page.lower[p.index]?.includes(words)));
  const poster = furniture.find((p) => p.label !== 'comments' && postedByUser(p.text));
  const source = sourceLine(page);
  const other =
    source && masthead && !namesAgree(source.name, masthead.name) && !shareHan(source.name, masthead.name);
  const agency = source ? outlets.agencyNamed(source.name) : null;
  const witness = statement ?? poster;
  const named = source?.piece.zone === 'tail' || masthead?.sure;
  if (!witness && !(other && !agency && named)) return null;
  const kind = masthead && outlets.named(masthead.name)?.kind === 'aggregator' ? 'aggregator' : 'repost';
  const at = masthead ?? { ...whole(witness ?? (source as { piece: Piece }).piece), name: null };
  const reason = witness
    ? `The page passes on what others wrote: “${witness.text.slice(0, 80)}”.`
    : `The page names ${source?.name ?? 'another outlet'} as its source.`;
  return {
    kind,
    name: at.name,
    piece: at.piece,
    from: at.from,
    to: at.to,
    reason,
    ownsShell: true,
    shell: null,
    source: source ?? (statement ? quotedSource(page, masthead?.name ?? null) : null),
  };
}

/** Two Chinese names of one house: `环亚网`, `环亚日报`. */
function shareHan(a: string, b: string): boolean {
  return /^\p{Script=Han}{2}/u.test(a) && foldName(a).slice(0, 2) === foldName(b).slice(0, 2);
}

/** Who copied the article, where the page shows that somebody did; null where the publisher's own page was taken. */
export function findMirror(
  page: Page,
  language: string | null,
  masthead: Masthead | null,
  copyrights: readonly Copyright[],
  outlets: OutletIndex,
): Mirror | null {
  return (
    webArchive(page, outlets) ??
    mailingList(page) ??
    forum(page, masthead) ??
    findPosting(page, masthead, outlets) ??
    portal(page, masthead, copyrights, outlets) ??
    foreignShell(page, language, masthead) ??
    repost(page, masthead, outlets)
  );
}

/** The mirror as a fact of the article. */
export function retrievedFrom(page: Page, mirror: Mirror | null): Fact<string> {
  if (!mirror) return { value: null, evidence: [] };
  const said = { kind: mirror.kind, implies: mirror.name, verdict: 'used', reason: mirror.reason } as const;
  return { value: mirror.name, evidence: [evidenceFrom(page, mirror.piece, mirror.from, mirror.to, said)] };
}
