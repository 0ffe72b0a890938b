import { catalogue, factLabels, type EventFamily } from '@zhudian/facts';
import { commonRefusals, wordsOf } from '@zhudian/framework';
import { stepAfter, withSteps } from '../../kernel/framework/src/decision/steps';
import { exampleOf } from '../support/example-of';
import { annulments } from './annulments.table';
import { lateEntries } from './order.table';

const EARLIER = '2016-03-01';
const LATER = '2016-03-02';

const factOf = ({ schemas }: EventFamily, type: string, occurredOn: string) => {
  const schema = schemas[type];
  if (!schema) throw new Error(`Nobody knows ${type}.`);
  return { type, data: exampleOf(schema, type), metadata: { occurredOn } };
};

/** The step that keeps a fact from being dated on the day before another one of its stream. */
const heldBy = (family: EventFamily, type: string, before: string) => {
  const fact = factOf(family, type, EARLIER);
  return stepAfter(family, withSteps(family, new Map(), [factOf(family, before, LATER)]), fact, EARLIER);
};

const rows = catalogue
  .filter(({ category }) => Object.hasOwn(annulments, category))
  .flatMap((family) => {
    const types = Object.keys(family.schemas);
    return types.flatMap((before) => types.map((type) => ({ family, category: family.category, before, type })));
  });

describe('The order of the steps', () => {
  it.each(rows)('$category: $type after $before', ({ family, category, before, type }) => {
    const rests = annulments[category]?.[before] ?? [];
    const isLate = lateEntries[category]?.includes(type) ?? false;
    const follows = rests === 'ALL' ? !isLate : rests.includes(type);
    expect(heldBy(family, type, before)).toStrictEqual(follows ? { type: before, on: LATER } : undefined);
  });

  it.each(rows)('$category: $type on the day of $before', ({ family, before, type }) => {
    const steps = withSteps(family, new Map(), [factOf(family, before, LATER)]);
    expect(stepAfter(family, steps, factOf(family, type, LATER), LATER)).toBeUndefined();
  });

  it('holds what is told of one thing apart from what is told of another', () => {
    const candidacy = catalogue.find(({ category }) => category === 'Candidacy');
    if (!candidacy) throw new Error('There are no candidacies.');
    const raised = (objectionId: string, occurredOn: string) => ({
      type: 'ObjectionRaised',
      data: { objectionId },
      metadata: { occurredOn },
    });
    const steps = withSteps(candidacy, new Map(), [raised('o1', EARLIER), raised('o2', LATER), raised('o2', EARLIER)]);
    const resolved = (objectionId: string) => ({ type: 'ObjectionResolved', data: { objectionId } });
    const step = { type: 'ObjectionRaised', on: LATER };
    expect(stepAfter(candidacy, steps, resolved('o1'), EARLIER)).toBeUndefined();
    expect(stepAfter(candidacy, steps, resolved('o2'), EARLIER)).toStrictEqual(step);
    expect(stepAfter(candidacy, steps, { type: 'NoticeClosed', data: {} }, EARLIER)).toStrictEqual(step);
  });

  it('takes no correction or annulment for a step', () => {
    for (const family of catalogue) {
      const amendments = Object.keys(family.amending.schemas).map((type) => ({
        type,
        data: {},
        metadata: { occurredOn: LATER },
      }));
      expect(withSteps(family, new Map(), amendments)).toStrictEqual(new Map());
    }
  });

  it('tells every fact by its name in both languages', () => {
    const types = catalogue.flatMap(({ schemas }) => Object.keys(schemas));
    expect(Object.keys(factLabels).toSorted()).toStrictEqual([...new Set(types)].toSorted());
    const details = { fact: 'NoticeClosed', on: EARLIER, step: 'ObjectionRaised', stepOn: LATER };
    expect(wordsOf(commonRefusals.DATED_BEFORE_STEP, details)).toStrictEqual({
      zh: '任前公示结束的发生日期（2016年3月1日）早于提出异议的日期（2016年3月2日）。请核对后填写不早于2016年3月2日的日期。',
      en: 'The closing of the notice is dated 1 March 2016, before the objection of 2 March 2016. Give a business date that is not before 2 March 2016.',
    });
  });
});
