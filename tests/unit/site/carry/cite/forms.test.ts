import { describe, expect, it } from 'vitest';
import { citationForms } from '../../../../../src/site/carry/cite/forms.ts';
import type { Run } from '../../../../../src/site/citations.ts';
import type { Article } from '../../../../../src/types.ts';
import { HOSTILE, view } from '../support/articles.ts';
import { LOCAL } from '../support/meta.ts';

/** Italics between underscores. */
const written = (runs: readonly Run[]): string =>
  runs.map((run) => (typeof run === 'string' ? run : `_${run.italic}_`)).join('');

function cited(changes: Partial<Article> = {}): Record<string, string> {
  return Object.fromEntries(
    citationForms(view(changes), LOCAL).map(({ style, published }) => [style, written(published)]),
  );
}

function held(changes: Partial<Article> = {}): string[] {
  return citationForms(view(changes), LOCAL).map((form) => written(form.held));
}

const RECORD = 'Test archive, record talks-resume, SHA-256 0123456789ab';

describe('citationForms', () => {
  it('give a signed article with a stated date', () => {
    expect(cited({ authors: ['Anna Petrova'], url: 'https://times.example/talks' })).toEqual({
      'Chicago note':
        'Anna Petrova, “Talks resume,” _Example Times_, May 14, 2019, https://times.example/talks.',
      'Chicago bibliography':
        'Petrova, Anna. “Talks resume.” _Example Times_, May 14, 2019. https://times.example/talks.',
      APA: 'Petrova, A. (2019, May 14). Talks resume. _The Example Times_. https://times.example/talks',
      MLA: 'Petrova, Anna. “Talks resume.” _The Example Times_, 14 May 2019, https://times.example/talks.',
      'UN footnote':
        'Anna Petrova, “Talks resume”, _The Example Times_, 14 May 2019. Available at https://times.example/talks.',
    });
  });

  it('give an unsigned article as each style does', () => {
    expect(cited()).toEqual({
      'Chicago note': '“Talks resume,” _Example Times_, May 14, 2019.',
      'Chicago bibliography': '_Example Times_. “Talks resume.” May 14, 2019.',
      APA: 'Talks resume. (2019, May 14). _The Example Times_.',
      MLA: '“Talks resume.” _The Example Times_, 14 May 2019.',
      'UN footnote': '“Talks resume”, _The Example Times_, 14 May 2019.',
    });
  });

  it('give an undated article as each style does, with the day of access where the style asks for it', () => {
    expect(cited({ date: null, dateBasis: null, retrieved: '2026-02-11' })).toEqual({
      'Chicago note': '“Talks resume,” _Example Times_, n.d., accessed February 11, 2026.',
      'Chicago bibliography': '_Example Times_. “Talks resume.” n.d. Accessed February 11, 2026.',
      APA: 'Talks resume. (n.d.). _The Example Times_.',
      MLA: '“Talks resume.” _The Example Times_. Accessed 11 Feb. 2026.',
      'UN footnote': '“Talks resume”, _The Example Times_, undated.',
    });
  });

  it('give an article of which only the headline is known', () => {
    expect(cited({ outlet: null, date: null, dateBasis: null })).toEqual({
      'Chicago note': '“Talks resume,” n.d.',
      'Chicago bibliography': '“Talks resume.” n.d.',
      APA: 'Talks resume. (n.d.).',
      MLA: '“Talks resume.”',
      'UN footnote': '“Talks resume”, undated.',
    });
  });

  it('print the doubt about a date in brackets', () => {
    const inferred = cited({ date: '2018-06-15~', dateBasis: 'inferred' });
    expect(inferred['UN footnote']).toContain(', [15 June 2018, inferred].');
    expect(inferred.MLA).toContain(', [15 June 2018, inferred].');
    expect(inferred['Chicago note']).toContain(', [June 15, 2018, inferred].');
    expect(inferred.APA).toContain('(2018, June 15 [inferred]).');
    const bounded = cited({ date: '2018-09', dateBasis: 'stated' });
    expect(bounded.APA).toContain('(2018, September [bounded]).');
    expect(bounded.MLA).toContain(', [Sept. 2018, bounded].');
    const range = cited({ date: '2018-06-15/2018-06-16', dateBasis: 'inferred' });
    expect(range['Chicago note']).toContain('[June 15–16, 2018, bounded].');
    expect(range.APA).toContain('(2018, June 15–16 [bounded]).');
    const long = cited({ date: '2018-05-30/2018-06-02', dateBasis: 'inferred' });
    expect(long.APA).toContain('(30 May 2018 – 2 June 2018 [bounded]).');
    expect(cited({ date: '2019-09-14', dateBasis: 'correction' }).MLA).toContain(
      '[14 Sept. 2019, given by hand]',
    );
  });

  it('name several authors as each style does', () => {
    const three = cited({ authors: ['Anna Petrova', 'Kim Min-ji', 'Ludwig van Beethoven'] });
    expect(three['Chicago note']).toMatch(/^Anna Petrova, Kim Min-ji, and Ludwig van Beethoven, “/);
    expect(three['Chicago bibliography']).toMatch(/^Petrova, Anna, Kim Min-ji, and Ludwig van Beethoven\. “/);
    expect(three.APA).toMatch(/^Petrova, A\., Kim, M\.-J\., & van Beethoven, L\. \(/);
    expect(three.MLA).toMatch(/^Petrova, Anna, et al\. “/);
    expect(three['UN footnote']).toMatch(/^Anna Petrova, Kim Min-ji and Ludwig van Beethoven, “/);
    const two = cited({ authors: ['Anna Petrova', 'Bo Sample'] });
    expect(two.MLA).toMatch(/^Petrova, Anna, and Bo Sample\. “/);
    expect(two['Chicago bibliography']).toMatch(/^Petrova, Anna, and Bo Sample\. “/);
    expect(two.APA).toMatch(/^Petrova, A\., & Sample, B\. \(/);
    const four = cited({ authors: ['A One', 'B Two', 'C Three', 'D Four'] });
    expect(four['Chicago note']).toMatch(/^A One et al\., “/);
    expect(four['UN footnote']).toMatch(/^A One and others, “/);
  });

  it('in their variant as held, name the archive, the record and its hash', () => {
    for (const text of held()) expect(text).toContain(`Held in ${RECORD}`);
    expect(held()[0]).toBe(`“Talks resume,” _Example Times_, May 14, 2019. Held in ${RECORD}.`);
    expect(held()[2]).toBe(`Talks resume. (2019, May 14). _The Example Times_. [Held in ${RECORD}]`);
  });

  it('say from whose copy the text was taken, and never give its address', () => {
    const copied = { outlet: null, retrievedFrom: 'Copycat', url: 'http://copycat.example/1' };
    for (const text of Object.values(cited(copied))) {
      expect(text).toContain('From the copy at Copycat');
      expect(text).not.toMatch(/copycat\.example/i);
    }
    for (const text of held(copied)) expect(text).toContain(`From the copy at Copycat, held in ${RECORD}`);
  });

  it('set single marks into double ones, and no second full stop', () => {
    expect(cited({ title: '“Fire and fury” or "talks"?' })['Chicago bibliography']).toContain(
      '“‘Fire and fury’ or ‘talks’?”',
    );
    const everything = [undefined, null].flatMap((date) =>
      [undefined, null].flatMap((outlet) =>
        ['Talks resume.', 'Talks?'].map((title) => ({
          title,
          ...(date === null ? { date, dateBasis: null } : {}),
          ...(outlet === null ? { outlet } : {}),
        })),
      ),
    );
    for (const changes of everything) {
      for (const text of [...Object.values(cited(changes)), ...held(changes)]) {
        expect(text).not.toMatch(/null|undefined|, ,|\.\.|\. \.| {2}|\?\./);
      }
    }
  });

  it('keep hostile text as text', () => {
    for (const text of HOSTILE) {
      for (const form of citationForms(view({ title: text, authors: [text] }), LOCAL)) {
        const runs = [...form.published, ...form.held];
        expect(runs.every((run) => typeof run === 'string' || typeof run.italic === 'string')).toBe(true);
      }
    }
  });
});
