import { phraseRule } from './phrase-evidence.ts';

export const captchaNotice = phraseRule({
  name: 'captcha-notice',
  label: 'captcha',
  why: 'Tests that the visitor is human, in words.',
  examples: [
    'I am not a robot',
    'Введите код с картинки:',
    'Checking your browser before you continue.',
    'Güvenlik sorusu: 9 + 4 = ?',
  ],
  nearMisses: ['The captcha checked nothing.'],
});
