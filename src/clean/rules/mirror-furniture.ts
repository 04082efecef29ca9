import { phraseRule } from './phrase-evidence.ts';

export const mirrorFurniture = phraseRule({
  name: 'mirror-furniture',
  label: 'mirror',
  why: 'Stamps of the site that copied the text: who posted it, when, how often it was read.',
  examples: [
    'Source link',
    'Posted on March 9, 2021 by deskadmin',
    'Автор: admin    Опубликовано: 15-03-2022, 10:44    Просмотров: 1 204    Комментарии (0)',
    'Okunma: 88',
    '友情链接:',
  ],
  nearMisses: ['The source said the link was closed.'],
});
