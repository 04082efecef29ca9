import { phraseRule } from './phrase-evidence.ts';

export const deskEditor = phraseRule({
  name: 'desk-editor',
  label: 'desk-note',
  why: 'The editor or desk that handled the text, named after it.',
  examples: ['【编辑：林知远】', '责任编辑：王小明'],
  nearMisses: ['编辑部昨天说，报纸将于下周一起停刊，读者可以退款。'],
});
