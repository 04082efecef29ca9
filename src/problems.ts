/**
 * Every problem Dateline can report: what it means and what to do. docs/problems.md says the same at length;
 * a test holds the two, and every code used in the source, together.
 */

import type { Problem } from './types.ts';

interface Entry {
  readonly severity: Problem['severity'];
  /** What has happened, in a sentence. */
  readonly meaning: string;
  /** What the user can do about it. */
  readonly remedy: string;
}

export const PROBLEMS = {
  'article-bad-body': {
    severity: 'error',
    meaning: 'The Markdown of an article file is nested more deeply than any article is.',
    remedy: 'Take out the surplus ">" or list marks, or move the file away and run `dateline ingest`.',
  },
  'article-bad-field': {
    severity: 'error',
    meaning:
      'A field in the front matter of an article file is missing, unknown or holds a value it cannot have.',
    remedy:
      'Correct the line named, or move the file away and run `dateline ingest` to have it written afresh.',
  },
  'article-bad-yaml': {
    severity: 'error',
    meaning: 'The front matter of an article file is not valid YAML.',
    remedy:
      'Correct the line named, or move the file away and run `dateline ingest` to have it written afresh.',
  },
  'article-code-front-matter': {
    severity: 'error',
    meaning: 'An article file opens its front matter in a programming language. Dateline never runs it.',
    remedy: 'Open the front matter with a plain `---` line and write it as YAML.',
  },
  'article-incoming': {
    severity: 'warning',
    meaning:
      'A source now gives another article than the one a person has edited. The edited file stands; the other lies beside it.',
    remedy:
      'Compare the two; then `dateline accept SLUG` takes the new one, `dateline refuse SLUG` keeps yours.',
  },
  'article-name-differs': {
    severity: 'error',
    meaning: 'The name of an article file and the slug in its front matter are not the same.',
    remedy: 'Give the file the name SLUG.md again: addresses once published do not change.',
  },
  'article-no-front-matter': {
    severity: 'error',
    meaning: 'An article file does not begin with front matter between two `---` lines.',
    remedy: 'Put the front matter back, or move the file away and run `dateline ingest`.',
  },
  'article-too-large': {
    severity: 'error',
    meaning: 'An article file, or its front matter, is far larger than any article is.',
    remedy: 'Shorten it, or move the file away and run `dateline ingest` to have it written afresh.',
  },
  'article-unreadable': {
    severity: 'error',
    meaning: 'An article file cannot be read.',
    remedy: 'Make it a plain file that you may read, encoded in UTF-8.',
  },
  'article-unrenderable': {
    severity: 'error',
    meaning:
      'A page of an article could not be made. The article is left out of the site; the others are in it.',
    remedy: 'Simplify the article file named, or tell us: no article should break a page.',
  },
  'article-unwritable': {
    severity: 'error',
    meaning: 'An article could not be written to the articles folder.',
    remedy: 'See that the folder may be written to and that the disk has room, then run the command again.',
  },
  'archive-settings': {
    severity: 'error',
    meaning: 'archive.yaml, the file of the archive’s own title and settings, cannot be used.',
    remedy: 'Correct the line named; docs/content.md lists the settings.',
  },
  'build-failed': {
    severity: 'error',
    meaning: 'The pages could not be made. The site that was there is untouched.',
    remedy: 'Mend what the reason names and build again.',
  },
  'build-incomplete': {
    severity: 'error',
    meaning:
      'Fewer or more pages were written than the archive asks for. The site that was there is untouched.',
    remedy: 'Build again; if it happens again, look at the layouts named.',
  },
  'build-locked': {
    severity: 'error',
    meaning: 'Another Dateline is building the same site.',
    remedy: 'Wait until it has finished, or stop it, and build again.',
  },
  'bad-knowledge': {
    severity: 'error',
    meaning: 'A profile of an outlet or a file of phrases is not in its form. It was left out.',
    remedy: 'Correct the file; the ones beside it show the form.',
  },
  'binary-file': {
    severity: 'error',
    meaning: 'A file holds something other than text, whatever its ending says.',
    remedy: 'Save the article as plain text (.txt).',
  },
  'duplicate-source': {
    severity: 'warning',
    meaning: 'Two files in the sources folder hold the same bytes. One article is kept, for the first.',
    remedy: 'Remove one of the two.',
  },
  'empty-file': {
    severity: 'error',
    meaning: 'A dump is empty, or holds only white space.',
    remedy: 'Delete it, or save the text of the article into it again.',
  },
  'files-passed-over': {
    severity: 'warning',
    meaning: 'A folder holds files whose endings are not those of dumps. They were not read.',
    remedy: 'Save as plain text with the ending .txt what is to be read.',
  },
  'gazetteer-fault': {
    severity: 'error',
    meaning:
      'A file of the gazetteer is not in its form and was left out, or one of its records names another that does not exist.',
    remedy: 'Correct the line named; docs/names.md shows the form of each kind of record.',
  },
  'article-pruned': {
    severity: 'warning',
    meaning: 'The source of an article is gone, and the article was removed with it, as --prune asks.',
    remedy: 'If that was not meant, put the source back and build again.',
  },
  'ledger-gap': {
    severity: 'error',
    meaning: 'The spans of a dump do not cover it exactly: some character is unaccounted for.',
    remedy: 'This is a fault in Dateline: please report it with the dump.',
  },
  'link-broken': {
    severity: 'error',
    meaning: 'A link on a page of the site leads nowhere.',
    remedy: 'Build again; if the link comes from a layout or a hand-edited article, correct it there.',
  },
  'no-article': {
    severity: 'error',
    meaning: 'A dump holds no article: an error page, a menu, a form and the like.',
    remedy: 'Save the page of the article itself. If one is there, tell us: the engine should have found it.',
  },
  'no-incoming': {
    severity: 'error',
    meaning: 'There is nothing to accept or refuse for an article.',
    remedy: 'Look for files that end in .md.incoming in the articles folder: their names are the slugs.',
  },
  'no-dumps': {
    severity: 'warning',
    meaning: 'A folder that was to be read holds no dump.',
    remedy: 'Put dumps there, as plain text with the ending .txt, or name another folder.',
  },
  'no-release': {
    severity: 'error',
    meaning: 'There is no earlier release of the site to go back to.',
    remedy: 'Mend the content and build again.',
  },
  'nothing-in-container': {
    severity: 'error',
    meaning: 'A file that may hold several articles holds no page of HTML and no text.',
    remedy: 'See that it is the file you meant; only pages of HTML and texts are read from it.',
  },
  'output-not-a-site': {
    severity: 'error',
    meaning: 'The output folder holds something that Dateline did not make. Dateline does not replace it.',
    remedy: 'Give another --output, or empty the folder yourself.',
  },
  'output-set-aside': {
    severity: 'warning',
    meaning:
      'The output folder was a copy of a site that Dateline had made. It was moved aside, not deleted.',
    remedy: 'Look at it where it now lies, and delete it if it is of no use.',
  },
  'output-unwritable': {
    severity: 'error',
    meaning: 'The site could not be written. The one that was there is untouched.',
    remedy: 'See that the folder may be written to and that the disk has room, then build again.',
  },
  'page-missing': {
    severity: 'error',
    meaning: 'An article of the archive has no page in the built site.',
    remedy: 'Run `dateline build`.',
  },
  'record-unreadable': {
    severity: 'error',
    meaning: 'One record of a file cannot be read; the others were.',
    remedy: 'Correct the record, or take it out.',
  },
  'redirects-unreadable': {
    severity: 'error',
    meaning: 'redirects.yaml, the list of addresses that articles once had, cannot be used.',
    remedy: 'Correct the line named: each line is an old slug, a colon and the slug of today.',
  },
  'sidecar-bad-field': {
    severity: 'error',
    meaning: 'A field of a sidecar file is unknown or holds a value it cannot have.',
    remedy: 'Correct the line named; docs/content.md shows the form of a sidecar.',
  },
  'sidecar-bad-yaml': {
    severity: 'error',
    meaning:
      'A sidecar file is not valid YAML. Its dump was not taken in, for its corrections would be lost.',
    remedy: 'Correct the line named.',
  },
  'sidecar-orphan': {
    severity: 'warning',
    meaning: 'A sidecar file has no dump beside it.',
    remedy: 'Give it the name of its dump with the ending .yaml, or remove it.',
  },
  'sidecar-shared': {
    severity: 'warning',
    meaning: 'Two dumps have the same name but for their endings, so one sidecar file is read for both.',
    remedy: 'Rename one of the dumps.',
  },
  'sidecar-unreadable': {
    severity: 'error',
    meaning: 'A sidecar file cannot be read.',
    remedy: 'Make it a plain file that you may read, encoded in UTF-8.',
  },
  'sidecar-unused': {
    severity: 'warning',
    meaning:
      'A sidecar file says something of an article that was edited by hand, and Dateline does not change those.',
    remedy: 'Write it into the article file too, or move that file away and run `dateline ingest`.',
  },
  'site-file-changed': {
    severity: 'error',
    meaning:
      'A file of the built site is not the one that was built: it was changed, is gone, or was put there since.',
    remedy: 'Move the output folder away and run `dateline build`: all of it is then made again.',
  },
  'site-missing': {
    severity: 'error',
    meaning: 'There is no built site to check.',
    remedy: 'Run `dateline build`.',
  },
  'source-changed': {
    severity: 'warning',
    meaning: 'A source no longer has the SHA-256 that its article recorded.',
    remedy:
      'Put the original file back if the change was not meant, and run `dateline ingest`; else there is nothing to do.',
  },
  'source-missing': {
    severity: 'warning',
    meaning: 'The source of an article is no longer in the sources folder. The article is kept.',
    remedy: 'Put the source back, or remove the article too: `dateline build --prune` does so.',
  },
  'source-not-a-file': {
    severity: 'error',
    meaning: 'An entry in the sources folder is a device, a pipe or a socket.',
    remedy: 'Replace it with a plain file.',
  },
  'source-symlink': {
    severity: 'error',
    meaning: 'A symbolic link in the sources folder leads out of it. Dateline does not follow it.',
    remedy: 'Copy the file into the sources folder.',
  },
  'source-unsupported': {
    severity: 'error',
    meaning: 'A file has an ending that Dateline does not read.',
    remedy: 'Save it as plain text (.txt) or as a page of HTML (.html).',
  },
  'undecodable-file': {
    severity: 'error',
    meaning: 'The bytes of a dump make no readable text in any encoding that Dateline knows.',
    remedy: 'Save the file as UTF-8.',
  },
  'unreadable-file': {
    severity: 'error',
    meaning: 'A dump cannot be read: it is gone, locked, or far too large.',
    remedy: 'See that it is there and that you may read it.',
  },
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Makes a problem: severity and, unless another is given, remedy come from the table. */
export function problem(
  code: ProblemCode,
  file: string,
  reason: string,
  more: { readonly line?: number | null; readonly fix?: string } = {},
): Problem {
  const { severity, remedy } = PROBLEMS[code];
  return { code, severity, file, line: more.line ?? null, reason, fix: more.fix ?? remedy };
}

/** A problem as people read it: `file:line: severity: reason [code]`, then the remedy on a line of its own. */
export function formatProblem({ code, severity, file, line, reason, fix }: Problem): string {
  return `${file}${line === null ? '' : `:${line}`}: ${severity}: ${reason} [${code}]\n  remedy: ${fix}`;
}
