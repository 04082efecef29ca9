import { creditAtEnd, creditOf } from './credit-forms.ts';
import type { CutRule } from './rule.ts';

export const photoCredit: CutRule = {
  kind: 'cut',
  name: 'photo-credit',
  label: 'credit',
  why: 'Who took or supplied the picture, behind its caption.',
  examples: [
    'Xi Jinping poses in Beijing on June 14, 2018. (Photo by AFP)',
    'Members raise their hands in New York, March 2, 2016. REUTERS/Marisol Tan',
    'Lavrov attends a news conference, Tuesday, May 14, 2019. AP-Yonhap',
    'About 300,000 bushels are being held there. Dana Wickstrom/Courier',
    'The plant exports a third of its gas. (SBN News: Talia Marchetti)',
    'Rebecca Cooke at the World CupCredit: PA',
    '외교부 청사 [대륙뉴스 자료사진]',
    'A factory in Dandong. Photograph: Imogen Vance/Courier Pictures',
    'Разгрузка угля в порту Раджин. Архив Фото: пресс-служба порта',
    'The truce village of Panmunjom on April 27, 2018 POOL/AFP',
    '군산항 7부두 창고에 쌓인 사용후 배터리. 남도현 기자',
    '港に着いた船＝2021年11月、山田太郎撮影',
    'Le bateau, à quai au port après dix-huit mois de chantier. | OUEST-FRANCE',
    'A view of the Marado lighthouse at dusk / Courtesy of Jeju Regional Office of Oceans and Fisheries',
    'The laminated card, translated into English and Chinese Korea Times photo by Shim Hyun-woo',
    'UN headquarters in New York, 2023 © Sergei Malov/TASS',
  ],
  nearMisses: [
    'The talks went on in Beijing on Thursday.',
    'He flew from Seoul to Tokyo on Monday.',
    'US moves to cut bank from dollar system | Daily News',
  ],
  gate: { longest: 3000 },
  match: (line, { lexicon }) => {
    const { text } = line;
    if (text.length > 3000) return [];
    const credit = text === line.block.text ? creditOf(line, lexicon) : creditAtEnd(text, lexicon);
    return credit === null || credit.start < 6 ? [] : [{ start: credit.start, end: text.length }];
  },
};
