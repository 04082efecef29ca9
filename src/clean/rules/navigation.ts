import { phraseRule } from './phrase-evidence.ts';

export const navigation = phraseRule({
  name: 'navigation',
  label: 'nav',
  why: 'Menus, breadcrumbs, skip links and buttons that move about the site.',
  examples: [
    'Skip to main content',
    'Home News Weather Sports Community Contests Watch Live',
    'Back to top',
    '上一篇：Kim Jong-un inspects greenhouse farm',
    '정치 | 경제 | 사회 | 국제 | 문화',
  ],
  nearMisses: [
    'The news from home was good.',
    'World leaders met in Geneva on Tuesday to discuss the politics of trade.',
  ],
});
