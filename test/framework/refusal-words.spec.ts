import { wordsOf } from '@zhudian/framework';

describe('The words of a refusal', () => {
  it('tell the details, lists one by one', () => {
    const text = { zh: '缺少：{missing}。', en: 'Missing: {missing}; {unknown}.' };
    expect(wordsOf(text, { missing: ['wuming', 'binyang'] })).toStrictEqual({
      zh: '缺少：wuming, binyang。',
      en: 'Missing: wuming, binyang; {unknown}.',
    });
  });
});
