import { AT } from '../signs.ts';
import type { CutRule } from './rule.ts';

/** Place, name, office and address of the writer, as the Korean press sets them behind the last sentence. */
const TAIL =
  /(?<=[.!?。"”]\s?)(?:[가-힣]{2,10}\s?[=|/]\s?)?[가-힣]{2,4}\s?(?:[가-힣]{2}\s?)?(?:기자|특파원|논설위원)?\s?[([]?[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,3}[)\]]?$/u;
const LONGEST = 100;

export const bylineTail: CutRule = {
  kind: 'cut',
  name: 'byline-tail',
  label: 'byline',
  why: 'The writer’s name and address behind the last sentence of the story.',
  examples: [
    '도는 다음 달 등대를 주민에게 개방할 예정이다. 관람료는 없다. 솔내=이하나 기자 hana@solnae.example',
    '업계는 1시간이면 충분하다고 주장한다. 남도현 기자 dhnam@hankyung.example',
  ],
  nearMisses: ['솔내=이하나 기자 hana@solnae.example', 'Write to her at hana@solnae.example. She answers.'],
  gate: { signs: [AT] },
  match: ({ text }) => {
    const base = Math.max(0, text.length - LONGEST);
    const found = TAIL.exec(text.slice(base));
    return found === null || base + found.index < 10 ? [] : [{ start: base + found.index, end: text.length }];
  },
};
