import { describe, expect, it } from 'vitest';
import { custodyLines } from '../../../src/site/custody-lines.ts';
import type { CustodyStep } from '../../../src/site/view.ts';

const step = (role: CustodyStep['role'], name: string): CustodyStep => ({
  role,
  outlet: { name, path: `outlets/${name}.html` },
});
const AGENCY = step('wire agency', 'yonhap');
const OUTLET = step('outlet', 'times');
const MIRROR = step('mirror', 'copies');

describe('custody lines', () => {
  it('count the articles that came the same way, through more than one hand', () => {
    const lines = custodyLines([
      { slug: 'a', custody: [AGENCY, OUTLET] },
      { slug: 'b', custody: [AGENCY, OUTLET, MIRROR] },
      { slug: 'c', custody: [AGENCY, OUTLET, MIRROR] },
      { slug: 'd', custody: [OUTLET] },
      { slug: 'e', custody: [] },
    ]);
    expect(lines).toEqual([
      { steps: [AGENCY, OUTLET, MIRROR], articles: 2 },
      { steps: [AGENCY, OUTLET], articles: 1 },
    ]);
  });

  it('count an article once, though an outlet both published and supplied it', () => {
    const one = { slug: 'a', custody: [AGENCY, OUTLET] };
    expect(custodyLines([one, one])).toMatchObject([{ articles: 1 }]);
  });

  it('tell the roles of one name apart', () => {
    const lines = custodyLines([
      { slug: 'a', custody: [AGENCY, OUTLET] },
      { slug: 'b', custody: [step('outlet', 'yonhap'), step('mirror', 'times')] },
    ]);
    expect(lines).toHaveLength(2);
  });
});
