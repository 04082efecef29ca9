import type { Lexicon } from '../lexicon.ts';
import type { Page, PageLine } from '../page.ts';
import { placedTokens } from '../tokens.ts';
import { mentions } from './phrase-evidence.ts';
import type { LineRule } from './rule.ts';

/** Longest notice, in words. */
const LONGEST = 60;
/** What the words of a subject must weigh together, and what a core of several words weighs. */
const ENOUGH = 2;
const TELLING = 2;
/** Behind so many other lines of text on a subject the page is about it, and of fewer words a line is no text. */
const ABOUT = 2;
const TEXT = 12;
/** Most words of a notice to each of its subject's. */
const SPREAD = 9;
/** Below this share of stop words a line without a full stop is a row of links. */
const STOPS = 0.12;
/** Behind these a word begins a sentence, where a capital says nothing. */
const OPENS_SENTENCE = /[.!?:…"“„«(]\s*$/u;
const SENTENCE = /[.!?。]["'”’»)]*\s+/u;

/** How strongly the words of a line speak of the subject of a kind of notice: 0 where none of them is a core. */
function weight(ids: readonly number[], label: string, { notices }: Lexicon): number {
  const subject = notices.subjects.get(label);
  if (subject === undefined) return 0;
  let core = 0;
  let side = 0;
  for (let at = 0; at < ids.length; ) {
    const cores = subject.core.at(ids, at);
    const end = Math.max(at, ...cores.map((hit) => hit.end));
    if (end > at) {
      core += Math.max(...cores.map(({ fixed }) => (fixed > 1 ? TELLING : 1)));
      at = end;
      continue;
    }
    const sides = subject.side.at(ids, at);
    if (sides.length > 0) side++;
    at = Math.max(at + 1, ...sides.map((hit) => hit.end));
  }
  return core === 0 ? 0 : core + side;
}

/** Whether a line speaks to its reader: `you`, `we`, `click`; or `Sie`, `Ihre` with their capitals inside a sentence. */
function addresses({ ids, text }: PageLine, { notices }: Lexicon): boolean {
  for (let at = 0; at < ids.length; at++) if (notices.address.at(ids, at).length > 0) return true;
  return placedTokens(text).some(
    ({ word, start }) =>
      start > 0 &&
      notices.polite.has(word) &&
      !OPENS_SENTENCE.test(text.slice(Math.max(0, start - 4), start)),
  );
}

const subjectsOf = new WeakMap<Page, Map<string, number>>();

/** How many lines of text on a page speak of a subject without speaking to the reader. */
function toldOf(page: Page, label: string): number {
  const known = subjectsOf.get(page) ?? new Map<string, number>();
  subjectsOf.set(page, known);
  const before = known.get(label);
  if (before !== undefined) return before;
  const count = page.lines.filter(
    (line) =>
      line.shape.words >= TEXT &&
      weight(line.ids, label, page.lexicon) >= 1 &&
      !addresses(line, page.lexicon),
  ).length;
  known.set(label, count);
  return count;
}

/** The rule for one kind of notice. */
function noticeRule(words: Pick<LineRule, 'name' | 'label' | 'why' | 'examples' | 'nearMisses'>): LineRule {
  return {
    ...words,
    kind: 'line',
    gate: { mostWords: LONGEST, list: 'notices' },
    match: (line, page) => {
      const { shape, ids, text } = line;
      const row = !shape.terminal && (shape.columns > 1 || shape.stops < STOPS);
      if (row || shape.words > LONGEST || shape.quoted || mentions(line)) return 0;
      const found = weight(ids, words.label, page.lexicon);
      if (found < ENOUGH || !addresses(line, page.lexicon)) return 0;
      // A notice says little else: the longer it is, the more of its words must be of its subject.
      if (found * SPREAD < shape.words || text.split(SENTENCE).length > 5) return 0;
      return toldOf(page, words.label) >= ABOUT ? 0 : 3.2;
    },
  };
}

export const consentNotice = noticeRule({
  name: 'consent-notice',
  label: 'cookie',
  why: 'Sentences that ask for consent to cookies or to content from elsewhere: they speak to the reader, and of little else.',
  examples: [
    'We use cookies and similar technologies to understand how this site is used. You can change your choices at any time.',
    'To watch this clip you must accept marketing cookies. Manage your settings and reload the page.',
    'Para ver este vídeo debes aceptar las cookies de la plataforma. Puedes cambiar tus preferencias.',
    'Ce contenu est bloqué : vous n’avez pas accepté les cookies. Cliquez ici pour changer vos préférences.',
    'Zur Anzeige dieses Videos benötigen wir Ihre Zustimmung. Dabei können Daten an Drittanbieter übermittelt werden.',
    'Para ver este conteúdo é necessário aceitar os cookies. Clique em aceitar para continuar.',
    'Per vedere questo video devi accettare i cookie di terze parti. Modifica qui le tue preferenze.',
    'Bu içeriği görüntülemek için çerezleri kabul etmelisiniz. Ayarları buradan değiştirebilirsiniz.',
    'Để xem nội dung này, bạn cần chấp nhận cookie. Nhấn vào đây để thay đổi cài đặt.',
    'Untuk melihat konten ini Anda harus menerima cookie. Klik di sini untuk mengubah pengaturan.',
  ],
  nearMisses: [
    'The company said it uses cookies to learn what its users read, and that they could change their settings.',
    '"We use cookies because everybody does," the minister said. "You can switch them off."',
    'Regulators fined the network for storing cookies on devices before readers had given their consent.',
    'Das Gericht entschied, dass Nutzer Cookies aktiv zustimmen müssen und ihre Auswahl jederzeit ändern können.',
    'Nos partenaires européens n’ont pas accepté ces conditions, a regretté la ministre.',
    {
      lines: [
        'You can refuse cookies in your browser, under settings, and you can delete those you have.',
        'Cookies were invented in 1994 by an engineer who wanted a shop to remember what was in a basket.',
        'By 2002 half of all sites set cookies, and a committee in Brussels began to ask who had agreed to them.',
      ],
      at: 0,
    },
  ],
});

export const subscriberNotice = noticeRule({
  name: 'subscriber-notice',
  label: 'paywall',
  why: 'Sentences that keep the text for subscribers or ask readers for money: they speak to the reader, and of little else.',
  examples: [
    'You have reached your limit of free articles. Subscribe now for unlimited access.',
    'This story is for subscribers only. Already a subscriber? Log in here.',
    'Before you go: we rely on readers like you. Become a member today.',
    'Has alcanzado el límite de artículos gratuitos de este mes.',
    'Unabhängiger Journalismus kostet Geld. Unterstützen Sie uns mit einem freiwilligen Beitrag.',
    'Você atingiu o limite de matérias gratuitas deste mês.',
    'Hai raggiunto il limite di articoli gratuiti.',
    'Bu içerik yalnızca abonelere özeldir. Okumaya devam etmek için abone olun.',
  ],
  nearMisses: [
    'Our members pay a subscription of about $10 a month, and we never ask them for more.',
    'Readers who wanted more had to subscribe, log in and prove that they were not robots; few did.',
    'Unabhängiger Journalismus kostet Geld, sagte der Minister.',
  ],
});

export const commentNotice = noticeRule({
  name: 'comment-notice',
  label: 'comments',
  why: 'Sentences that invite readers to comment, or say on what terms.',
  examples: [
    'What do you think? Tell us in the comments below.',
    'Join the conversation. Log in to leave a comment.',
    'Silakan masuk untuk berkomentar. Komentar akan dimoderasi.',
    'Connectez-vous pour laisser un commentaire. Les commentaires sont modérés.',
  ],
  nearMisses: [
    'You could hear the crowd comment on every ball, and we did not mind.',
    'The minister declined to comment. “You know where we stand,” his office said.',
  ],
});

export const playerNotice = noticeRule({
  name: 'player-notice',
  label: 'follow',
  why: 'Where to hear a podcast or get an app, what keeps a clip from playing, whom to write to with a hint.',
  examples: [
    'Our podcast: in this week’s episode, three skippers talk about fog. Listen on Apple Podcasts, Spotify or wherever you get your podcasts.',
    'Your browser does not support the video tag.',
    'Tu navegador no soporta el elemento de vídeo.',
    'Votre navigateur ne prend pas en charge la lecture de vidéos.',
    'Got a tip? Contact our reporters securely via the form on this page.',
    'Sigue toda la información de Internacional en Facebook y X, o en nuestra newsletter semanal.',
  ],
  nearMisses: [
    'The app can be downloaded free of charge, and some 2,000 farmers have done so since May.',
    'Follow us, the pages say, and he does, from one year to the next, as the wording grows longer and the thanks shorter.',
    'We gave the waiter a tip and he told us where you could still get a boat.',
  ],
});
