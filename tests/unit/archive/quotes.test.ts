import { beforeAll, describe, expect, it } from 'vitest';
import type { Matcher } from '../../../src/archive/names/matcher.ts';
import { markedIn } from '../../../src/archive/quotes/marks.ts';
import { packageMatcher, quotesIn, saidIn } from './support/reading.ts';

let matcher: Matcher;
beforeAll(async () => {
  matcher = await packageMatcher();
});

const said = (text: string | readonly string[], language = 'en') =>
  saidIn(matcher, typeof text === 'string' ? [text] : text, language);

const inside = (text: string, language = 'en') =>
  markedIn(text, language).map(({ from, to }) => text.slice(from, to).trim());

describe('quotation marks', () => {
  it.each([
    ['en', 'He said “we agree” and "we do" and ‘we will’.', ['we agree', 'we do', 'we will']],
    ['de', 'Er sagte: „Wir stimmen zu“, dann »gut« und ‚ja‘.', ['Wir stimmen zu', 'gut', 'ja']],
    ['fr', 'Il a dit : « Nous sommes d’accord ».', ['Nous sommes d’accord']],
    ['es', 'Dijo «estamos de acuerdo» y “sí”.', ['estamos de acuerdo', 'sí']],
    ['ru', 'Он сказал: «Мы согласны».', ['Мы согласны']],
    ['zh', '他说：“我们同意。”又称「可以」。', ['我们同意。', '可以']],
    ['ja', '首相は「『平和』が大切だ」と述べた。', ['『平和』が大切だ']],
    ['ko', '그는 “동의한다”며 "좋다"고 말했다.', ['동의한다', '좋다']],
    ['ar', 'قال "نحن نتفق" و«نعم».', ['نحن نتفق', 'نعم']],
    ['tr', 'Bakan, "Kabul ediyoruz" dedi.', ['Kabul ediyoruz']],
    ['vi', 'Ông nói: "Chúng tôi đồng ý".', ['Chúng tôi đồng ý']],
  ])('of %s are found', (language, text, expected) => {
    expect(inside(text, language)).toEqual(expected);
  });

  it('may be mismatched', () => {
    expect(inside('They want “relief." And “more".')).toEqual(['relief.', 'more']);
    expect(inside('They want "relief.” Now.')).toEqual(['relief.']);
  });

  it('are no apostrophes, feet or years', () => {
    expect(inside("The workers' union isn't 'round; the '90s were the bosses' years, 5'10\" tall.")).toEqual(
      [],
    );
  });

  it('left open end where the next open', () => {
    expect(markedIn('He said: “We go. Then: “They stay.”', 'en').map(({ closed }) => closed)).toEqual([
      false,
      true,
    ]);
  });
});

describe('the speaker of a quotation', () => {
  it('stands before or after it, with title and place', () => {
    expect(
      said('“We agree,” said China’s Foreign Minister Wang Yi at a meeting with Pompeo on Thursday.'),
    ).toEqual(['Wang Yi (said): We agree,']);
    expect(said('Noting the meeting with Trump, Moon Jae-in said, "We agree."')).toEqual([
      'Moon Jae-in (said): We agree.',
    ]);
    expect(said('“We agree,” Moon Jae-in, the president of the South, told reporters on Friday.')).toEqual([
      'Moon Jae-in (told): We agree,',
    ]);
  });

  it('is told of fragments by the verb that governs them', () => {
    expect(said('Lavrov said Russia is "promoting dialogue" and is "prepared to go on."')).toEqual([
      'Sergey Lavrov (said): promoting dialogue',
      'Sergey Lavrov (said): prepared to go on.',
    ]);
    expect(said('The talks ended, with Putin telling reporters that ties “are good.”')).toEqual([
      'Vladimir Putin (telling): are good.',
    ]);
  });

  it('is found behind pronouns and offices', () => {
    expect(
      said(['Russian Foreign Minister Sergey Lavrov met Mike Pompeo.', '"We agree," the minister said.']),
    ).toEqual(['Sergey Lavrov (said): We agree,']);
    expect(
      said(['Pompeo met Lavrov.', 'Maria Zakharova spoke to Pompeo.', '"It is so," she added.']),
    ).toEqual(['Maria Zakharova (added): It is so,']);
  });

  it('is not another’s pronoun', () => {
    expect(said(['Maria Zakharova spoke.', '"It is so," he added.'])).toEqual(['? (): It is so,']);
    expect(said(['Lavrov spoke.', 'The day was long.', 'It rained.', '"It is so," he added.'])).toEqual([
      '? (): It is so,',
    ]);
  });

  it('may be an institution, a statement, or whoever issued it', () => {
    expect(said('“We agree,” the Kremlin said in a statement.')).toEqual(['Kremlin (said): We agree,']);
    expect(
      said([
        'The call was made in a statement issued by Chinese President Xi Jinping and Russian President Vladimir Putin.',
        '“We agree,” the statement read. “We do,” it added.',
      ]),
    ).toEqual([
      'Xi Jinping and Vladimir Putin (read): We agree,',
      'Xi Jinping and Vladimir Putin (added): We do,',
    ]);
  });

  it('is whom an agency quotes, and the agency passed it on', () => {
    const [quote] = quotesIn(matcher, [
      '“We agree,” Tass news agency reported, quoting a Kremlin statement.',
    ]);
    expect([quote?.speaker?.name, quote?.through]).toEqual(['Kremlin', 'Tass news agency']);
    const [other] = quotesIn(matcher, ['“We agree,” Lavrov said through an interpreter.']);
    expect([other?.speaker?.name, other?.through]).toEqual(['Sergey Lavrov', 'an interpreter']);
  });

  it('may be one whom the gazetteer does not have, in full by an earlier mention', () => {
    expect(said(['Manager Lucille Brandt spoke.', '“We share it,” Brandt said.'])).toEqual([
      'Lucille Brandt (said): We share it,',
    ]);
    expect(said('“We share it,” said a researcher at an institute in Seoul.')).toEqual([
      'a researcher at an institute in Seoul (said): We share it,',
    ]);
  });

  it('stays unknown where nobody is said to speak', () => {
    expect(said('They signed a “partnership treaty” in June.')).toEqual(['? (): partnership treaty']);
    expect(said('Pompeo described the so-called “axis of envy.”')).toEqual(['? (): axis of envy.']);
    expect(said('“A ceiling, not a tap, is what we have here.” Pompeo then left the room.')).toEqual([
      '? (): A ceiling, not a tap, is what we have here.',
    ]);
  });

  it('speaks to somebody where that is said', () => {
    const [quote] = quotesIn(matcher, ['Moon Jae-in told Donald Trump, “We agree.”']);
    expect(quote?.addressee).toEqual({
      entities: ['donald-trump'],
      name: 'Donald Trump',
      words: 'Donald Trump',
    });
  });
});

describe('a quotation', () => {
  it('split by its attribution is one, in parts', () => {
    const [quote, ...others] = quotesIn(matcher, [
      '“We agree,” Lavrov said, “and we do so gladly.” He left.',
    ]);
    expect(others).toEqual([]);
    expect(quote?.parts.map(({ start, end }) => [start, end])).toEqual([
      [0, 11],
      [25, 47],
    ]);
    expect(said('“We agree,” Lavrov said. “We do so gladly.”')).toEqual([
      'Sergey Lavrov (said): We agree, We do so gladly.',
    ]);
  });

  it('goes on over paragraphs until it is closed', () => {
    const [quote, ...others] = quotesIn(matcher, [
      'Lavrov said: “We agree.',
      '“We do so gladly.',
      '“That is all.”',
      'He left.',
    ]);
    expect(others).toEqual([]);
    expect(quote?.speaker?.name).toBe('Sergey Lavrov');
    expect(quote?.parts.map(({ paragraph }) => paragraph)).toEqual(['p1', 'p2', 'p3']);
  });

  it('may be announced by the paragraph before', () => {
    expect(said(['Lavrov told the council:', '“We agree with all of what was said here today.”'])).toEqual([
      'Sergey Lavrov (told): We agree with all of what was said here today.',
    ]);
  });
});

describe('other languages', () => {
  it.each([
    ['de', '„Wir stimmen zu“, sagte Außenminister Sergej Lawrow am Montag.', 'Sergey Lavrov (sagte)'],
    ['de', 'Wladimir Putin erklärte: „Wir stimmen zu.“', 'Vladimir Putin (erklärte)'],
    ['fr', '« Nous sommes d’accord », a déclaré Vladimir Poutine.', 'Vladimir Putin (déclaré)'],
    ['es', '«Estamos de acuerdo», dijo Vladimir Putin.', 'Vladimir Putin (dijo)'],
    ['ru', '«Мы согласны», — заявил Сергей Лавров.', 'Sergey Lavrov (заявил)'],
    ['ru', 'Путин сказал: «Мы согласны».', 'Vladimir Putin (сказал)'],
    ['ar', 'وقال بوتين: "نحن نتفق على ذلك".', 'Vladimir Putin (وقال)'],
    ['zh', '王毅表示：“我们同意。”', 'Wang Yi (表示)'],
    ['zh', '“我们同意，”王毅在记者会上说。', 'Wang Yi (说)'],
    ['ja', 'プーチン大統領は「同意する」と述べた。', 'Vladimir Putin (述べ)'],
    ['ko', '김정은은 “동의한다”고 말했다.', 'Kim Jong Un (말했다)'],
    ['it', '«Siamo d’accordo», ha detto Vladimir Putin.', 'Vladimir Putin (detto)'],
    ['id', '"Kami setuju," kata Vladimir Putin.', 'Vladimir Putin (kata)'],
    ['vi', 'Vladimir Putin nói: "Chúng tôi đồng ý".', 'Vladimir Putin (nói)'],
  ])('of %s tell the speaker: %s', (language, text, expected) => {
    expect(said(text, language).map((one) => one.replace(/: .*$/, ''))).toEqual([expected]);
  });
});
