import { describe, expect, it } from 'vitest';
import { toBlocks } from '../../../src/intake/index.ts';
import type { Dump } from '../../../src/types.ts';

function shown(...lines: string[]): string[] {
  const text = lines.join('\n');
  const dump: Dump = { path: 'a.txt', name: 'a.txt', size: 0, sha256: '', encoding: 'utf-8', text };
  return toBlocks(dump).map((block) => block.text);
}

const SHORT = [
  'Two keepers will move back into the lighthouse at Skarn Point this autumn, eighteen years after the light was',
  'automated, the coastal administration said on Monday, and they will stay there all the winter.',
  '',
  'The decision follows three failures of the automatic lamp last winter, one of which left the strait dark for',
  'nine hours during a gale.',
];

const NARROW = [
  'The ferry will call at the northern quay twice a day from the',
  'spring on, after the council had asked for it in three letters',
  'and sent its chairman to the capital with a fourth. He came',
  'back with a promise and a timetable, in that order, and with a',
  'cold that kept him at home until the first ferry had called',
  'and gone again.',
];

describe('a text wrapped at a column', () => {
  it('is joined though it is short and wide', () => {
    expect(shown(...SHORT)).toHaveLength(2);
  });

  it('is joined though lines around it are wider', () => {
    const wider = `Most read: ${'Old timetable stays until the end of the year. '.repeat(3)}`;
    const text = shown(wider, '', ...NARROW);
    expect(text).toHaveLength(2);
    expect(text[1]).toMatch(/^The ferry .* gone again\.$/);
  });

  it('has paragraphs where lines stand further in', () => {
    const paragraph = [
      '    The keepers, a married couple from the village nearby, were',
      'chosen from many applicants. They will also keep the records of',
      'the weather and look after the fog signal.',
    ];
    const text = shown(...paragraph, ...paragraph, ...paragraph);
    expect(text).toHaveLength(3);
  });

  it('may stand further in as a whole', () => {
    expect(shown(...NARROW.map((line) => `    ${line}`))).toHaveLength(1);
  });

  it('goes on behind a number and a full stop', () => {
    const text = shown(
      ...NARROW.slice(0, 5),
      'and gone again. It will go on until the bridge is done, in May',
      '2030. So the council said.',
    );
    expect(text).toHaveLength(1);
  });
});

describe('what is not joined', () => {
  it('is a list of headlines', () => {
    const headlines = [
      'Council votes to close the old bridge after inspectors find cracks',
      'Three hurt as bus leaves the road near the quarry on Sunday night',
      'Museum to show letters that nobody ever sent to anyone at all',
      'Harbour clock stopped by gull, engineer finds after three weeks',
      'Tide mill at Senn to generate power again after a hundred years',
      'Ferry operators agree to share the northern routes in the end',
    ];
    expect(shown(...headlines)).toEqual(headlines);
  });

  it('is a text of one line a paragraph', () => {
    const lines = NARROW.map((line, i) => `${line} ${'And so on it went.'.repeat(i + 3)}`);
    expect(shown(...lines)).toEqual(lines);
  });
});

describe('a text that is not wrapped', () => {
  const plain = `${'The ferry will call at the northern quay twice a day from the spring on. '.repeat(3)}`;
  const broken = [
    'Critics of the plan, among them the chairman of the village',
    'council, doubt that it will help those who asked for it. A study that',
    'was read out on Monday gives them reason.',
  ];

  it('has a paragraph that was wrapped put together again', () => {
    const text = shown(plain, '', ...broken, '', plain);
    expect(text).toHaveLength(3);
    expect(text[1]).toMatch(/^Critics .* village council, .* study that was .* reason\.$/);
  });

  it.each([
    [
      'a subheading above a paragraph',
      ['What the council of the village had asked for', 'It had asked for a timetable.'],
    ],
    [
      'a whole sentence',
      ['The council had asked for it in three letters.', 'iPhones were handed out to the crew of the ferry.'],
    ],
    ['names in a list', ['Ferries and timetables of the northern quay today', 'weather at sea', 'sign in']],
    ['lines of a poem', ['Home is the sailor', 'home from the sea.']],
  ])('keeps apart %s', (_, lines) => {
    expect(shown(plain, '', ...lines, '', plain)).toHaveLength(lines.length + 2);
  });
});
