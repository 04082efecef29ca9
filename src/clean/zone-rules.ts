/** Names under which the reading of the page as a whole decides, beside the rules in rules/. */
export const ZONE_RULES = {
  prose: 'Running text of the article.',
  subheading: 'A short line between paragraphs that titles what follows.',
  'list-item': 'One of several lines with a list mark.',
  'table-row': 'One of several lines with the same columns.',
  'block-quotation': 'A quotation or excerpt that the sentence before announces with a colon.',
  headline: 'The line of the header that reads most like a headline.',
  standfirst: 'The line under the headline that sums the story up.',
  'header-zone': 'A line above the article that no rule names.',
  'footer-zone': 'A line below the article that no rule names.',
  'furniture-block': 'A line in a block of furniture that its heading opened.',
  'stray-line': 'A short line between paragraphs that is neither prose nor a subheading.',
  'line-model':
    'A line that reads like running text but that the line model, weighing its words, form and place, takes for furniture.',
  'agency-sign-off': 'The wire agency’s name in brackets behind a sentence.',
  'no-article': 'The page holds no article, so nothing of it is kept.',
  'white-space': 'White space between and inside lines, and lines that show nothing.',
  'markup-tag': 'HTML tags left in the text.',
} as const;

export type ZoneRule = keyof typeof ZONE_RULES;
