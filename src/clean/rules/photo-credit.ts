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
    'The pump house on Canal Street has stood empty since 1998. (Lyle Messer/Harrow County Beacon)',
    'Une anguille relâchée après marquage à l’écluse du Grand Pré. YANN LE GUEN / AGENCE LITTORAL',
    'Rebecca Cooke at the World CupCredit: PA',
    '외교부 청사 [대륙뉴스 자료사진]',
    '산책길을 시민들이 걷고 있다. [사진 제공: 솔내시]',
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
    '도는 다음 달 등대를 주민에게 개방할 예정이다. 관람료는 없다.',
    'The talks went on in Beijing on Thursday.',
    'The bill was carried by two parties that had never voted together (Labour/Greens).',
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
