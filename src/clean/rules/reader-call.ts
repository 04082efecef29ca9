import type { PhraseIndex } from '../phrase-index.ts';
import { tokenise } from '../tokens.ts';
import { mentions } from './phrase-evidence.ts';
import type { LineRule } from './rule.ts';

/** Longest prompt, longest one told by its last words alone, and longest of those words, all in words. */
const LONGEST = 45;
const LONGEST_ENDED = 30;
const LONGEST_END = 8;
/** Words a clause may begin with before the verb (`please`, `or`). */
const BEFORE = 1;
const CLAUSE = /[.!?…。！？:：;；,，、،|•·–—»]+\s*|\s-\s/u;
/** Behind the words of a prompt: something is said of them. */
const MENTIONED =
  /^(?:was|is|were|are|says|said|reads|read|means|gets|ist|war|heißt|steht|est|était|dit|es|era|dice|decía|è|é|diz)$/;
/** Before the verb: somebody does it, so that nobody is asked to. */
const SUBJECT =
  /^(?:you|you.(?:ll|d|ve)|we|we.(?:ll|d|ve)|they|he|she|who|will|would|can|could|to|not|never)$/;
const SENTENCE_LEFT = /[.!?。！？]["'”’»）)]*\s+\p{L}/gu;

/** Whether a clause closes with a phrase of an index; a single word must stand all but alone. */
function closesWith(words: readonly number[], index: PhraseIndex<true>, verbLast: boolean): boolean {
  for (let from = Math.max(0, words.length - LONGEST_END); from < words.length; from++) {
    const alone = verbLast || from <= BEFORE || words.length - from > 1;
    if (alone && index.at(words, from).some(({ end }) => end === words.length)) return true;
  }
  return false;
}

export const readerCall: LineRule = {
  kind: 'line',
  name: 'reader-call',
  label: 'newsletter',
  why: 'A sentence that asks the reader to sign up, subscribe, follow or install something the site offers.',
  examples: [
    'Sign up for the Morning Rush newsletter to get up to date on headlines as you start your day.',
    'Get a round-up of the day’s top stories at ₹1 a day. T&C apply',
    'Lo que más afecta es lo que sucede más cerca. Para no perderte nada, suscríbete.',
    'Recevez chaque matin l’essentiel de l’actualité de votre commune dans votre boîte mail.',
    'Abonnieren Sie unseren Newsletter und lesen Sie jeden Freitag, was die Stadt bewegt.',
    'Подписывайтесь на наш телеграм-канал, чтобы узнавать новости первыми.',
    'Dapatkan berita pilihan setiap pagi langsung di email Anda.',
    '매일 아침 주요 뉴스를 이메일로 받아보세요.',
    'Theo dõi chúng tôi trên Google News để cập nhật tin mới nhất.',
    'Haberleri anında almak için WhatsApp kanalımıza abone olun.',
  ],
  nearMisses: [
    'Subscribe now, said a story about a man trapped in a silo.',
    '“Sign up for our newsletter” gets 0.4 per cent.',
    'Get up early enough and you will see the fleet go out.',
    'The paper said its newsletter had 40,000 subscribers, and that most of them never sign up.',
    'Subscribe to our newsletter was, he believes, first asked of the public in 1994, by a seed merchant in Kent.',
    'Join the queue before six, or there is no bread.',
    'You’ll become comfortable with being seen in an email inbox, on a stage, in a newsletter.',
    'Hay 47 millones de usuarios de plataformas, entre las que destacan las alertas, la app y Google Play.',
  ],
  gate: { mostWords: LONGEST, word: 'call' },
  match: (line, { lexicon: { calls, ids } }) => {
    const { text, shape } = line;
    if (shape.words > LONGEST || shape.quoted || mentions(line)) return 0;
    let acted = false;
    let last: readonly number[] = [];
    for (const clause of text.split(CLAUSE)) {
      const names = tokenise(clause);
      const words = ids.all(names);
      if (words.length === 0) continue;
      last = words;
      let from = acted ? 0 : -1;
      const most = SUBJECT.test(names[0] ?? '') ? 0 : BEFORE;
      for (let at = 0; from < 0 && at <= most; at++)
        for (const { end } of calls.acts.at(words, at)) from = Math.max(from, end);
      if (from < 0) continue;
      acted = true;
      for (let at = Math.max(0, from - 1); at < words.length; at++)
        for (const { end } of calls.offers.at(words, at)) if (!MENTIONED.test(names[end] ?? '')) return 3.5;
    }
    const short = shape.words <= LONGEST_ENDED && (text.match(SENTENCE_LEFT) ?? []).length <= 2;
    return short && closesWith(last, calls.ends, shape.script !== 'latin') ? 3.2 : 0;
  },
};
