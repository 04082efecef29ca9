import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskContacts } from '../../../src/site/contacts.ts';

describe('addresses and numbers of people', () => {
  it.each([
    ['graceoh@yna.co.kr', 'g••••••@yna.co.kr'],
    ['(Write to jo.ek+news@lowmere-courier.example.)', '(Write to j•••••••••@lowmere-courier.example.)'],
    ['Tel: 02-398-3114', 'Tel: 02-•••-••••'],
    ['☎ (02) 398 3114', '☎ (0•) ••• ••••'],
    ['Тел.: 8 (495) 123-45-67', 'Тел.: 8 (•••) •••-••-••'],
    ['전화 02-398-3114', '전화 02-•••-••••'],
    ['Reach her at +82 2 398 3114 or not at all.', 'Reach her at +8• • ••• •••• or not at all.'],
    ['first\\_last@a.example', 'f••••••••••@a.example'],
  ])('are hidden in %j', (text, shown) => {
    expect(maskContacts(text)).toBe(shown);
  });

  it.each([
    'Resolution 2397 (2017) caps imports at 500,000 barrels.',
    'The talks of 2018-06-12 in Singapore, 10:30-12:00.',
    'Hotel 1234567 rooms; a telephone of the 1970-1980 era.',
    'Trade rose by +12.5 per cent to 4 000 000 000 won.',
    'Follow @dateline for more.',
    'ISBN 978-3-16-148410-0',
  ])('are not seen in %j', (text) => {
    expect(maskContacts(text)).toBe(text);
  });

  it('leave every place in the text where it was, and are hidden once', () => {
    const part = fc.constantFrom(
      'a@b.cc',
      '+82 2 398 3114',
      'tel. 555-123-4567',
      ' ',
      'é',
      '𝒳@x.yz',
      '0',
      '@',
      '.',
      '\\',
    );
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        (text) => {
          const masked = maskContacts(text);
          expect(masked).toHaveLength(text.length);
          expect(maskContacts(masked)).toHaveLength(text.length);
        },
      ),
    );
  });

  it('are looked for in time that grows with the text alone: this ends', () => {
    for (const unit of ['a', '1 ', '+1', 'a.', 'tel', '@a']) {
      const text = unit.repeat(200_000);
      expect(maskContacts(text)).toHaveLength(text.length);
    }
  });
});
