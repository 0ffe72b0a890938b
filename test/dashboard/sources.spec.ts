import { sourceWords } from '../../dashboard/src/words/sources';

describe('The ground of what is due', () => {
  it.each([
    ['N05 群众满意度测评 by the same means upwards: the day that was set', 'N05 群众满意度测评'],
    ['B09 民主评议党员：一般每年1次 (as a rule)', 'B09 民主评议党员：一般每年1次'],
    ['S14 基层经验丰富；whether it is asked for is configuration', 'S14 基层经验丰富'],
    ['S15 人岗相宜: reviewed at the end of the term', 'S15 人岗相宜'],
    ['本方案建议，可调整 (proposed: the source fixes none)', '本方案建议，可调整'],
    ['M12 多维度评价; M16 履职尽责', 'M12 多维度评价; M16 履职尽责'],
    ['S08, M13–M15: those who decide are not those who ask', 'S08, M13–M15'],
    ['S10; design: reservations', 'S10'],
    ['design: commands', '系统设计'],
    ['2015 notice on First Secretaries, art. 4, by analogy; S10', '2015年关于选派第一书记工作的通知'],
    ['中国共产党支部工作条例（试行）2018第十一条', '中国共产党支部工作条例（试行）2018第十一条'],
  ])('is told in Chinese in Chinese, and whole in English: %s', (source, zh) => {
    expect(sourceWords(source, 'zh')).toBe(zh);
    expect(sourceWords(source, 'en')).toBe(source);
  });
});
