import { describe, expect, it } from 'vitest';
import { gatherText } from './gather.ts';

const TEXT = [
  'The harbour board said on Thursday that the ferry would sail again in spring, after two winters in dock.',
  'Its members voted seven to two for the plan, which had waited since the storm of the year before last.',
  'Fishermen who use the quay asked for a second crane, and the board promised them an answer by the summer.',
];

describe('copies', () => {
  it('knows a portal by the outlet it names above the headline', async () => {
    const { facts } = await gatherText(
      [
        'Lantern Start',
        'Search the web',
        'Reuters',
        '9.1K Followers',
        'Harbour board votes for the ferry to sail again in spring',
        'Story by Ada Quill',
        '2h • 3 min read',
        `SKARN (Reuters) - ${TEXT[0]}`,
        TEXT[1],
        TEXT[2],
        '© 2025 Lantern',
      ].join('\n\n'),
    );
    expect(facts.publisher.value).toBe('Reuters');
    expect(facts.retrievedFrom.value).toBe('Lantern Start');
    expect(facts.authors.value).toEqual(['Ada Quill']);
    expect(facts.date.value).toBeNull();
  });

  it('leaves an agency’s text in a paper that prints it to the paper', async () => {
    const { facts } = await gatherText(
      [
        'The Skarn Courier',
        'World',
        'Harbour board votes for the ferry to sail again in spring',
        '9 October 2024',
        `SKARN (Reuters) - ${TEXT[0]}`,
        TEXT[1],
        TEXT[2],
        '© 2024 The Skarn Courier',
      ].join('\n\n'),
    );
    expect(facts.publisher.value).toBe('The Skarn Courier');
    expect(facts.retrievedFrom.value).toBeNull();
    expect(facts.agency.value).toBe('Reuters');
  });

  it('takes the date below the source a translation names, not the copier’s above it', async () => {
    const { facts } = await gatherText(
      [
        'ПереводПорт',
        'Почему паром снова выходит в море весной',
        '08.07.2023 05:40',
        'Skarn Courier (스칸일보), Южная Корея',
        '06.07.2023',
        'Материалы содержат оценки исключительно зарубежных СМИ и не отражают позицию редакции',
        'Совет гавани решил, что паром снова выйдет в море весной после двух зим в доке, пишет Skarn Courier.',
        'За план проголосовали семь членов совета, против были двое, и ждали они этого с позапрошлого года.',
        'Рыбаки попросили второй кран у причала, и совет обещал им ответ до наступления этого лета.',
        'Оригинал статьи',
      ].join('\n\n'),
    );
    expect(facts.publisher.value).toBe('Skarn Courier');
    expect(facts.retrievedFrom.value).toBe('ПереводПорт');
    expect(facts.date.value).toBe('2023-07-06');
  });

  it('reads a stamp that is printed twice in one line', async () => {
    const stamp = 'Wed 9 Oct 2024 at 4:14am Wednesday 9 Oct 2024 at 4:14am';
    const { facts } = await gatherText(
      ['Harbour board votes for the ferry to sail again in spring', `Posted ${stamp}`, ...TEXT].join('\n\n'),
    );
    expect(facts.date.value).toBe('2024-10-09T04:14');
  });
});
