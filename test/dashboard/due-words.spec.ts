import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, type SelectionSetNode } from 'graphql';
import { pathOf } from '../../dashboard/src/browse/shapes';
import { pageOf, titleOf } from '../../dashboard/src/due/due-title';
import type { Subject } from '../../dashboard/src/due/due-item';
import { sourceWords } from '../../dashboard/src/words/sources';
import { learnShippedGraph } from './support/graph-pages';

learnShippedGraph();

const query = parse(readFileSync(join(__dirname, '../../dashboard/src/due/due.graphql'), 'utf8'));

/** An answer in which every word that is asked for is the same. */
const answerTo = ({ selections }: SelectionSetNode): Record<string, unknown> =>
  Object.fromEntries(
    selections.flatMap((field): (readonly [string, unknown])[] => {
      if (field.kind !== Kind.FIELD) return [];
      const name = field.alias?.value ?? field.name.value;
      const isList = ['tasks', 'items'].includes(name);
      if (!field.selectionSet) return [[name, name === 'month' ? '2016-02' : '甲']];
      const part = answerTo(field.selectionSet);
      return [[name, isList ? [part] : part]];
    }),
  );

const subjects: Subject[] = [];
const visit = ({ selections }: SelectionSetNode, isSubject = false): void => {
  for (const each of selections) {
    if (each.kind === Kind.FIELD && each.selectionSet) visit(each.selectionSet, each.name.value === 'subject');
    const type = each.kind === Kind.INLINE_FRAGMENT ? each.typeCondition?.name.value : undefined;
    if (isSubject && each.kind === Kind.INLINE_FRAGMENT && type !== undefined)
      subjects.push({ __typename: type, ...answerTo(each.selectionSet) });
  }
};
for (const definition of query.definitions) if ('selectionSet' in definition) visit(definition.selectionSet);

describe('What is due', () => {
  it('is about many kinds of things', () => expect(subjects.length).toBeGreaterThan(25));

  it.each(subjects)('is about something that is named, in the language of the page: $__typename', (subject) => {
    expect(titleOf(subject, 'zh')).toMatch(/\p{Script=Han}/u);
    expect(titleOf(subject, 'en')).not.toBe('');
    expect(titleOf(subject, 'en')).not.toContain(subject.__typename);
  });

  it.each(subjects.filter(({ id, __typename: type }) => id !== undefined && type !== 'Posting' && pathOf(type, '甲')))(
    'leads to the page of what it is about: $__typename',
    (subject) => expect(pageOf(subject)).toBe(pathOf(subject.__typename, '甲')),
  );
});

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
