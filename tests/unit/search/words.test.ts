import { describe, expect, it } from 'vitest';
import { fold, termsIn, wordsOf } from '../../../src/search/words.ts';

describe('words', () => {
  it.each([
    ['Émile ANGSTRÖM', ['emile', 'angstrom']],
    ['Łódź straße Øresund', ['lodz', 'strasse', 'oresund']],
    ['the harbour’s cranes', ['the', 'harbour', 'cranes']],
    ["O'Brien don't", ['obrien', 'dont']],
    ['l’économie dell’unione', ['economie', 'unione']],
    ['U.N. and U.S.-led', ['un', 'and', 'us', 'led']],
    ['that week.He left', ['that', 'week', 'he', 'left']],
    ['AI技术', ['ai', '技术', '术']],
    ['กรุงเทพ', ['กร', 'รุ', 'ุง', 'งเ', 'เท', 'ทพ', 'พ']],
    ['Jong-un', ['jong', 'un', 'jongun']],
    ['3.5 percent in 2019', ['3.5', 'percent', 'in', '2019']],
    ['北京市', ['北京', '京市', '市']],
    ['ガンダム', ['ガン', 'ンダ', 'ダム', 'ム']],
    ['북한은 제재를', ['북한', '한은', '은', '제재', '재를', '를']],
    ['санкции — ООН', ['санкции', 'оон']],
    ['full stop. Next', ['full', 'stop', 'next']],
    ['… — !', []],
  ])('of %j are %j', (text, terms) => {
    expect(termsIn(text)).toEqual(terms);
  });

  it('stand where they stand in the text', () => {
    const text = '“Zoë” said: 北京市, U.N.';
    const found = wordsOf(text).map((word) => text.slice(word.start, word.end));
    expect(found).toEqual(['Zoë', 'said', '北京', '京市', '市', 'U.N']);
  });

  it('fold the same however accents are written', () => {
    expect(fold('Zoe\u0308')).toBe(fold('Zoë'));
    expect(fold('Zoë')).toBe('zoe');
  });

  it('keep the voicing of kana, which makes another letter', () => {
    expect(fold('が')).not.toBe(fold('か'));
  });
});
