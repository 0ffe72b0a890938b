import { commonRefusals, wordsOf, type Details, type RefusalText } from '@zhudian/framework';
import { aggregatesOf, services } from '../../tools/src/generate/services';
import { ONE_IS_MANY, ONE_IS_SEVERAL } from './one-and-several';

const aggregates = services.flatMap(aggregatesOf);
const texts = [
  ...Object.entries<RefusalText>(commonRefusals).map(([code, text]) => ({ where: 'common', code, text })),
  ...aggregates.flatMap(({ decider, refusals }) =>
    Object.entries<RefusalText>(refusals).map(([code, text]) => ({ where: decider.family.category, code, text })),
  ),
];
const commands = new Map(aggregates.flatMap((aggregate) => Object.entries(aggregate.commands)));

const namesIn = ({ zh, en }: { readonly zh: string; readonly en: string }): readonly string[] =>
  [...`${zh}${en}`.matchAll(/\{(\w+)[}:]/g)].map(([, name = '']) => name);

const PROBLEM = { path: 'title', zh: '“标题”须填写', en: 'title: is required' };

/** Values as deciders give them: what terms name, ids, days, months and numbers. */
const valuesOf = (name: string, { terms }: RefusalText): readonly Details[string][] => {
  const named = Object.keys(terms?.[name] ?? {});
  if (name === 'problems') return [[PROBLEM], [PROBLEM, PROBLEM], ['fees', 'meters']];
  if (named.length > 0) return [...named, named];
  return ['wuming-1', '2026-01-08', '2026-01', '101', 3, ['wuming-1', '2026-01', 'luobo']];
};

/** Every shape of the details of a text: each value of each of them, and each of them null and empty. */
const shapesOf = (text: RefusalText): readonly Details[] => {
  const { instead = {} } = text;
  const names = [...new Set([text, ...Object.values(instead)].flatMap(namesIn))];
  const plain: Details = Object.fromEntries(names.map((name) => [name, valuesOf(name, text)[0] ?? null]));
  const conditions = Object.keys(instead).map((condition) => condition.split('='));
  return [
    plain,
    ...names.flatMap((name) => [...valuesOf(name, text), null, []].map((value) => ({ ...plain, [name]: value }))),
    ...conditions.map(([name = '', value]) => ({ ...plain, [name]: value ?? null })),
    {},
  ];
};

const unquoted = (text: string): string => text.replaceAll(/“[^”]*”/g, '');

describe.each(texts)('$where $code', ({ text }) => {
  const said = shapesOf(text).map((details) => wordsOf(text, details));

  it('leaves no gap in either language', () => {
    for (const { zh, en } of said) expect(`${zh}${en}`).not.toMatch(/[{}]|\bundefined\b|\bnull\b|NaN|\[object/);
  });

  it('says in Chinese what is and what to do, with no word of English and full-width marks', () => {
    for (const { zh } of said) {
      expect(unquoted(zh)).not.toMatch(/[A-Za-z_]/);
      expect(zh).not.toMatch(/\p{Script=Han}[,:;?!()]|[,:;?!()]\p{Script=Han}/u);
      expect(zh).not.toMatch(/\p{Script=Han} | \p{Script=Han}/u);
      expect(zh).toMatch(/(请|如)[^。]*。$/);
      expect(zh.match(/。/g)?.length).toBeLessThanOrEqual(2);
    }
  });

  it('says the same in English', () => {
    for (const { en } of said) {
      expect(unquoted(en)).not.toMatch(/\p{Script=Han}|[，。：；（）、]/u);
      expect(en).toMatch(/\.$/);
    }
  });

  it('counts in English: one is not several', () => {
    const unnamed = namesIn(text).filter((name) => !text.terms?.[name]);
    const [plain] = shapesOf(text);
    for (const name of unnamed) {
      expect(wordsOf(text, { ...plain, [name]: 1 }).en).not.toMatch(ONE_IS_SEVERAL);
      expect(wordsOf(text, { ...plain, [name]: ['one-thing'] }).en).not.toMatch(ONE_IS_MANY);
    }
  });

  it('names as the next step a command that this role may give', () => {
    const { command, role } = text.next ?? { command: 'CloseNotice', role: 'PARTY_WORK' };
    expect(commands.get(command)?.roles).toContain(role);
  });
});

describe('A sentence of its own', () => {
  const text = {
    zh: '核定至{through}。',
    en: 'Final through {through}.',
    instead: { through: { zh: '尚未核定。', en: 'Not final.' }, 'through=2026-02': { zh: '二月。', en: 'February.' } },
  };

  it.each([
    [{ through: '2026-01' }, '核定至2026年1月。', 'Final through January 2026.'],
    [{ through: '2026-02' }, '二月。', 'February.'],
    [{ through: null }, '尚未核定。', 'Not final.'],
    [{ through: [] }, '尚未核定。', 'Not final.'],
    [{}, '尚未核定。', 'Not final.'],
  ])('for %j', (details, zh, en) => {
    expect(wordsOf(text, details)).toStrictEqual({ zh, en });
  });
});
