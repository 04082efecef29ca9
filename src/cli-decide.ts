/** Commands by which a person decides, and those by which a build shares out its work. */

import type { Command } from 'commander';
import { command, finish, needFolder } from './cli-command.ts';
import { say, sayDecided, tell } from './cli-report.ts';

const pipeline = () => import('./pipeline.ts');

/** Commands by which a person decides: about an article that now reads otherwise, and about a release. */
export function addDecisions(program: Command): void {
  const verdicts = [
    [
      'accept',
      'Take the article that lies beside an edited one; the edited file is kept under another name.',
    ],
    ['refuse', 'Keep the edited article, and be told no more of the one that lies beside it.'],
  ] as const;
  for (const [verdict, description] of verdicts) {
    command(program, verdict, description, [`dateline ${verdict} envoys-meet-in-geneva`])
      .argument('<slug>', 'the article: the name of its file without .md')
      .option('--content <dir>', 'folder of sources, articles and settings', 'content')
      .action(async (slug: string, { content }: { content: string }) => {
        await needFolder(content);
        const decided = await (await pipeline()).decide(content, slug, verdict);
        tell(decided.problems);
        if (decided.ok) sayDecided(verdict, decided.value);
        finish(!decided.ok);
      });
  }
  command(program, 'rollback', 'Make the release before the present one the site again.', [
    'dateline rollback',
  ])
    .option('--output <dir>', 'where the site is', '_site')
    .action(async ({ output }: { output: string }) => {
      const done = await (await pipeline()).rollback(output);
      tell(done.problems);
      if (done.ok) say(`${output} is the release ${done.value.id} again; the next build makes a new one`);
      finish(!done.ok);
    });
}

/** What a build starts in other processes; of no use by themselves, and not told of in the help. */
export function addShares(program: Command): void {
  program
    .command('read-share', { hidden: true })
    .action(async () => (await import('./shares.ts')).readShare());
  program
    .command('card-share', { hidden: true })
    .action(async () => (await import('./shares.ts')).cardShare());
  program
    .command('builder', { hidden: true })
    .action(async () => (await import('./cli-serve.ts')).buildOnRequest());
  program
    .command('render-share', { hidden: true })
    .action(async () => (await import('./shares.ts')).renderShare());
}
