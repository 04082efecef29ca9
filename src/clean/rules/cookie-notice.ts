import { phraseRule } from './phrase-evidence.ts';

export const cookieNotice = phraseRule({
  name: 'cookie-notice',
  label: 'cookie',
  why: 'Notices about cookies and consent.',
  examples: [
    'This site uses cookies to give you a better browsing experience.',
    'We and our 148 partners store cookies on your device to measure audiences.',
    'Wir verwenden Cookies',
  ],
  nearMisses: [
    'It is like one of those cookies jars that a child may look at.',
    '„Wir brauchen Ihre Zustimmung“, sagte der Bürgermeister in der Versammlung.',
  ],
});
