import { beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../src/clean/index.ts';
import type { Knowledge } from '../../src/knowledge.ts';
import { dispositionOf, type Label } from '../../src/types.ts';
import { LONG } from '../support/runs.ts';
import { bodyOf, knowledge, realDumps } from './support/dumps.ts';

let known: Knowledge;
/** Articles without their furniture: a headline, and the paragraphs. */
let articles: readonly { readonly headline: string; readonly body: readonly string[] }[] = [];
/** Blocks of furniture: the phrases of a label in a language, and what rules give as examples. */
let junk: readonly (readonly string[])[] = [];

const HEADLINE = 'Envoys of both sides meet again over the ferry to the islands';

beforeAll(async () => {
  known = await knowledge();
  articles = realDumps()
    .map(({ text }) => ({ headline: HEADLINE, body: bodyOf(text, known) }))
    .filter(({ headline, body }) => {
      if (body.length < 4) return false;
      return bodyOf([headline, ...body].join('\n\n'), known).join() === body.join();
    });
  expect(articles.length).toBeGreaterThan(8);
  junk = [...phraseBlocks(), ...exampleBlocks(), ...BOXES];
  expect(junk.length).toBeGreaterThan(100);
});

/** Boxes as sites set them between paragraphs: notices of two sentences, forms, players, lead-ins. */
const BOXES: readonly (readonly string[])[] = [
  [
    'We and our 148 partners process data to show you relevant ads. You may withdraw your consent at any time.',
  ],
  ['You need to enable cookies to see this embedded post. Click below to accept and load it.'],
  ['This story is for subscribers only. Already a subscriber? Log in here.'],
  ['Get the Beacon’s morning briefing in your inbox', 'Enter your email', 'Sign up'],
  ['Este contenido procede de una red social y puede usar cookies. Pedimos tu permiso antes de cargarlo.'],
  ['Has alcanzado el límite de artículos gratuitos de este mes.'],
  ['Ce contenu est bloqué car vous n’avez pas accepté les cookies. Modifiez vos préférences ici.'],
  ['LIRE AUSSI - La longue attente des marins de Saint-Malo'],
  [
    'Zur Anzeige dieses Videos benötigen wir Ihre Zustimmung. Dabei können Daten an Drittanbieter übermittelt werden.',
  ],
  ['Usamos cookies para melhorar a sua experiência. Pode alterar as suas preferências a qualquer momento.'],
  ['Questo contenuto è ospitato da una piattaforma esterna. Chiediamo il tuo consenso prima di caricarlo.'],
  ['Bu içeriği görüntülemek için çerezleri kabul etmelisiniz. Ayarları buradan değiştirebilirsiniz.'],
  ['Chúng tôi sử dụng cookie để cải thiện trải nghiệm của bạn. Bạn có thể thay đổi lựa chọn bất cứ lúc nào.'],
  ['Silakan masuk untuk berkomentar. Komentar akan dimoderasi.'],
  ['Sorry, there was an error loading this content. Please try again later.'],
];

const isRemoved = (label: Label): boolean => dispositionOf(label) === 'removed';

/** The whole lines that a phrase book gives for a label, a few to a block. */
function phraseBlocks(): string[][] {
  return known.phrases.flatMap(({ phrases }) =>
    (Object.entries(phrases) as [Label, { readonly lines: readonly string[] }][])
      .filter(([label]) => isRemoved(label))
      .map(([, { lines }]) => lines.filter((line) => !/[#*]/.test(line)).slice(0, 3))
      .filter((lines) => lines.length > 0),
  );
}

/** Examples of rules that take a line by itself for furniture. */
function exampleBlocks(): string[][] {
  return RULES.filter(({ kind, label }) => kind !== 'cut' && isRemoved(label)).flatMap(({ examples }) =>
    examples.flatMap((example) => (typeof example === 'string' ? [[example]] : [])),
  );
}

/** Where a block is put, and the least share of blocks that must leave the body as it was: furniture is judged by weight, not by name alone. */
const PLACES = [
  ['above', 0.99],
  ['below', 0.98],
  ['inside', 0.88],
] as const;

/** An article with a block of furniture put in it. */
function withBlock(
  where: (typeof PLACES)[number][0],
  { headline, body }: (typeof articles)[number],
  block: string,
  split: number,
): string {
  const parts = {
    above: [block, headline, ...body],
    below: [headline, ...body, block],
    inside: [headline, ...body.slice(0, split), block, ...body.slice(split)],
  };
  return parts[where].join('\n\n');
}

describe('a block of known furniture', () => {
  it.each(PLACES)('%s an article leaves its body as it was', (where, least) => {
    const tried = junk.filter((_, i) => LONG || i % 3 === 0);
    const changed = tried.flatMap((block, i) => {
      const article = articles[(i * 7) % articles.length];
      if (article === undefined) return [];
      const split = 1 + ((i * 5) % (article.body.length - 1));
      const found = bodyOf(withBlock(where, article, block.join('\n'), split), known);
      if (found.join('\n') === article.body.join('\n')) return [];
      const more = found.filter((text) => !article.body.includes(text));
      return [{ block, more, less: article.body.filter((text) => !found.includes(text)) }];
    });
    const share = 1 - changed.length / tried.length;
    expect(share, JSON.stringify(changed, null, 1)).toBeGreaterThanOrEqual(least);
  });
});
