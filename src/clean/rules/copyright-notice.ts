import { phraseRule } from './phrase-evidence.ts';

export const copyrightNotice = phraseRule({
  name: 'copyright-notice',
  label: 'copyright',
  why: 'Statements of rights, licences and conditions of use.',
  examples: [
    '© 2019 Reuters. All Rights Reserved.',
    'Copyright 2016 The Associated Press. All rights reserved.',
    '版权所有 未经授权禁止转载',
    '<저작권자 ⓒ 한빛일보, 무단 전재 및 재배포 금지>',
    'Quotes are delayed by at least 15 minutes.',
  ],
  nearMisses: [
    'The money is for copyright, it is owed to the North’s state television, and it has been piling up.',
  ],
});
