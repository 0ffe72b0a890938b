import { programme } from '@zhudian/tools';

const steps = programme('2026-11-28');

/** All texts with Chinese in them, with the command and the field that they stand in. */
const textsIn = (value: unknown, place: string): readonly (readonly [place: string, text: string])[] => {
  if (typeof value === 'string') return /\p{Script=Han}/u.test(value) ? [[place, value]] : [];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, place));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => textsIn(inner, `${place}.${field}`));
};
const texts = steps.flatMap(({ command, data }) => textsIn(data, command));

/** Where the same words are meant: titles of questions, criteria, parts of the scheme, lists that are ticked off. */
const SET_TEXTS = [
  'OpenSurvey.questions',
  'OpenRound.criteria',
  'EstablishBranch.approvedBy',
  'SetTarget.source',
  'RegisterOrgUnit.name',
  'CompleteHandover.checklist.item',
  'TrainingPlanned.topic',
];

describe('The texts of the demonstration', () => {
  it('have full-width marks, leave nothing to fill in, and call no demonstration a model', () => {
    const halfWidth = /\p{Script=Han}[,:;!?()]|[,:;!?()]\p{Script=Han}/u;
    const bad = texts.filter(([, text]) => halfWidth.test(text) || /[{}]|undefined|NaN|示范/.test(text));
    expect([...new Set(bad.map(([place, text]) => `${place}: ${text}`))]).toStrictEqual([]);
  });

  it('vary as life does', () => {
    const places = Map.groupBy(texts, ([place]) => place);
    const dull = [...places]
      .filter(([place, all]) => all.length > 20 && !SET_TEXTS.includes(place))
      .map(([place, all]) => ({ place, of: all.length, kinds: new Set(all.map(([, text]) => text)).size }))
      .filter(({ of, kinds }) => kinds < Math.min(of / 4, 10));
    expect(dull).toStrictEqual([]);
  });
});
