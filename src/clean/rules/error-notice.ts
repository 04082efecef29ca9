import { phraseRule } from './phrase-evidence.ts';

export const errorNotice = phraseRule({
  name: 'error-notice',
  label: 'error',
  why: 'What a server says when it has no article.',
  examples: [
    'Oops! 404',
    'The page you are looking for can’t be found.',
    'Страница не найдена',
    '页面不存在',
  ],
  nearMisses: ['The error was found on page 404 of the report by two researchers.'],
});
