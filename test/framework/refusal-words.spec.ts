import { wordsOf } from '@zhudian/framework';

const text = { zh: '尚缺{missing}，共{count}项，{on}止。', en: 'Missing by {on}: {missing} ({count}).' };

describe('The words of a refusal', () => {
  it('tell ids in quotation marks, lists one by one, days as they are said', () => {
    expect(wordsOf(text, { missing: ['wuming', 'binyang'], count: 2, on: '2026-01-08' })).toStrictEqual({
      zh: '尚缺“wuming”、“binyang”，共2项，2026年1月8日止。',
      en: 'Missing by 8 January 2026: “wuming”, “binyang” (2).',
    });
  });

  it('call values what people call them, pairs included', () => {
    const terms = { missing: { COUNTY: ['县级供电企业', 'county'], PLAN: ['工作计划', 'work plan'] } } as const;
    expect(wordsOf({ ...text, terms }, { missing: ['COUNTY/PLAN', 'PLAN'], count: 2, on: '2026-01' })).toStrictEqual({
      zh: '尚缺县级供电企业（工作计划）、工作计划，共2项，2026年1月止。',
      en: 'Missing by January 2026: county (work plan), work plan (2).',
    });
  });

  it('leave no placeholder where nothing is said', () => {
    expect(wordsOf(text, { missing: [] })).toStrictEqual({
      zh: '尚缺（未注明），共（未注明）项，（未注明）止。',
      en: 'Missing by (not stated): (not stated) ((not stated)).',
    });
  });
});
