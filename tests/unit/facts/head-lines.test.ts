import { describe, expect, it } from 'vitest';
import { isPersonName, readNames, usualCase } from '../../../src/facts/names.ts';
import { gatherText } from './gather.ts';

describe('names in bylines', () => {
  it.each([
    ['Lucía BerrocalIker Zubizarreta', ['Lucía Berrocal', 'Iker Zubizarreta']],
    ['Ian MacArthur Bell', ['Ian MacArthur Bell']],
    ['군산=남도현 기자', ['남도현']],
    ['마지원 사회부 차장', ['마지원']],
    ['中国科学报记者 辛雨澄', ['辛雨澄']],
    ['Anne LE BIHANNIC', ['Anne Le Bihannic']],
  ])('of %s', (text, names) => {
    expect(readNames(text)).toEqual(names);
  });

  it.each(['LATER Remove SEE', 'Paylaş Tweetle A A', 'Partager Imprimer'])('are none in %s', (text) => {
    expect(isPersonName(text)).toBe(false);
  });

  it('keep initials in capitals', () => {
    expect(usualCase('J.D. Vance')).toBe('J.D. Vance');
    expect(usualCase('Kim JW')).toBe('Kim JW');
  });
});

const BODY = `The harbour of the town was closed for the third day while the crane that serves it was taken apart and oiled.

Workers in Almarsk said that they had asked for new parts in May, and that the parts had come without their screws.

The council will meet on Friday to hear the engineer, who has promised to bring the screws with him in his own car.`;
const TITLE = 'Harbour crane taken apart for want of a handful of screws';
const facts = async (head: string, body = BODY): Promise<Awaited<ReturnType<typeof gatherText>>['facts']> =>
  (await gatherText(`${head}\n\n${body}\n`)).facts;

describe('the place', () => {
  it('is read beside the date', async () => {
    const found = await facts(
      `${TITLE}\nNovember 28, 2022 09:19 pm | Updated - November 28, 2022 10:04 pm IST - JODHPUR`,
    );
    expect(found.place.value).toBe('JODHPUR');
  });

  it('is one that no list holds where the text says so again', async () => {
    const found = await facts(`${TITLE}\n5 December 2023`, `Almarsk - ${BODY}`);
    expect(found.place.value).toBe('Almarsk');
  });

  it.each([
    ['ALMARSK. ', BODY],
    ['Almarsk - ', BODY],
  ])('is %s where the text speaks of it again', async (head, body) => {
    expect((await facts(`${TITLE}\n5 December 2023`, head + body)).place.value).toBe(head.slice(0, 7));
  });

  it.each(['SILENCE. ', 'Borrby - '])('is not %s where nothing else does', async (head) => {
    expect((await facts(`${TITLE}\n5 December 2023`, head + BODY)).place.value).toBeNull();
  });

  it('stands alone in front of the date, or behind the byline', async () => {
    expect((await facts(`${TITLE}\n\nAlmarsk | 05/12/2023 08:34`)).place.value).toBe('Almarsk');
    expect((await facts(`${TITLE}\n\nReporters | 05/12/2023 08:34`)).place.value).toBeNull();
    const byline = 'Por Ana Reis, Portal do Vale — Almarsk';
    expect((await facts(`${TITLE}\n${byline}\n5 December 2023`)).place.value).toBe('Almarsk');
  });

  it('is no name between two dashes', async () => {
    const found = await facts(
      `${TITLE}\n5 December 2023`,
      `Almarsk - Harbour of the north - is closed. ${BODY}`,
    );
    expect(found.place.value).toBeNull();
  });
});

describe('the section', () => {
  it.each([
    ['경향신문 > 오피니언 > 칼럼 > 기자칼럼', '오피니언'],
    ['Home > World > Asia', 'World > Asia'],
    ['Sie sind hier: Startseite > Wirtschaft', 'Wirtschaft'],
    ['HomeWorldAsia', 'World / Asia'],
    ['InicioVida y SaludSalud', 'Vida y Salud'],
    ['HomeLocal', 'Local'],
  ])('of %s', async (crumbs, section) => {
    expect((await facts(`${crumbs}\n\n${TITLE}\n5 December 2023`)).section.value).toBe(section);
  });

  it('is no share button above the headline', async () => {
    const { section } = await facts(`Local\nShare on Facebook  Tweet\n${TITLE}\n5 December 2023`);
    expect(section.value).not.toBe('Tweet');
  });

  it.each([
    ['Meetings Coverage\nSecurity Council\n\nSC/13141', 'Meetings Coverage / Security Council'],
    ['Press Release\nSecretary-General\n\nSG/SM/18827-SC/13099', 'Press Release / Secretary-General'],
    ['Press Release\n\nGOV/2017/36', 'Press Release'],
    ['Economy\n\nTCP/IP', 'Economy'],
  ])('of a numbered document headed by %s', async (head, section) => {
    const found = (await facts(`${head}\n5 December 2023\n\n${TITLE}`)).section;
    expect(found.value).toBe(section);
    expect(found.evidence.map(({ text }) => text).join(' / ')).toBe(section);
  });

  it.each(['BUSCAR', 'Actions', 'PICK 안내', 'Suchen', 'LoginMenu', 'McDonald'])(
    'is not the button %s',
    async (button) => {
      expect((await facts(`${button}\n\n${TITLE}\n5 December 2023`)).section.value).toBeNull();
    },
  );
});

describe('the date of a page of HTML', () => {
  const html = (printed: string): string => `<!doctype html><html lang="en"><head><title>${TITLE}</title>
<meta property="article:published_time" content="2024-01-18T05:30:00+01:00"></head>
<body><main><article><h1>${TITLE}</h1><p><span>${printed}</span></p>
${BODY.split('\n\n')
  .map((text) => `<p>${text}</p>`)
  .join('\n')}</article></main></body></html>`;

  it('keeps the minutes a reader sees', async () => {
    const { date } = (await gatherText(html('18 January 2024, 05:30'), undefined, 'page.html')).facts;
    expect(date).toMatchObject({ value: '2024-01-18T05:30', basis: 'stated' });
    expect(date.evidence.some(({ kind, verdict }) => kind === 'metadata' && verdict === 'agrees')).toBe(true);
  });

  it('shows where the page says the day it prints without a time', async () => {
    const { dump, facts: found } = await gatherText(html('18 January 2024'), undefined, 'page.html');
    const used = found.date.evidence.find(({ verdict }) => verdict === 'used');
    expect(dump.text.slice(used?.start ?? 0, used?.end ?? 0)).toContain('2024');
  });
});
