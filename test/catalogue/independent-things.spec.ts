import { catalogue } from '@zhudian/facts';
import { restingOn } from '../../kernel/framework/src/decision/record';
import { stepAfter, withSteps } from '../../kernel/framework/src/decision/steps';
import { factMetadata } from '../support/new-facts';

interface FactOfStory {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}
const told = (type: string, data: FactOfStory['data'] = {}): FactOfStory => ({ type, data });

const adopted = (version: number) => told('StandardAdopted', { version });
const checked = (version: number, ...ids: readonly string[]) =>
  told('StandardChecked', { version, shortfalls: ids.map((shortfallId) => ({ shortfallId })) });
const rectified = (shortfallId: string) => told('ShortfallRectified', { shortfallId });
const listed = (...ids: readonly string[]) => told('DutyListDrafted', { entries: ids.map((entryId) => ({ entryId })) });
const set = (process: string, version: number) => told('ProcessStandardSet', { process, version });
const audited = (process: string, version: number) => told('ProcessAudited', { process, version });

/** Of a family: what was told, what is told later of an earlier day, and whether the one rests on the other. */
const pairs: readonly (readonly [string, FactOfStory, FactOfStory, boolean])[] = [
  ['Standard', adopted(2), checked(1), false],
  ['Standard', adopted(2), checked(2), true],
  ['Standard', adopted(1), told('StandardRevised', { version: 2 }), true],
  ['Standard', adopted(1), adopted(2), true],
  ['Standard', adopted(2), told('StandardRepealed'), true],
  ['Standard', checked(1, 'keys', 'seals'), rectified('signatures'), false],
  ['Standard', checked(1, 'keys', 'seals'), rectified('keys'), true],
  ['Standard', checked(1, 'keys', 'seals'), rectified('seals'), true],
  ['Standard', checked(1), rectified('keys'), false],
  ['Standard', checked(1, 'keys'), checked(1), true],
  ['StationBusiness', set('CONNECTION', 2), audited('CONNECTION', 1), false],
  ['StationBusiness', set('CONNECTION', 2), audited('CONNECTION', 2), true],
  ['StationBusiness', set('BILLING', 2), audited('CONNECTION', 2), false],
  ['StationBusiness', set('CONNECTION', 1), set('CONNECTION', 2), true],
  ['StationBusiness', set('BILLING', 1), set('CONNECTION', 1), false],
  ['DutyList', listed('talks', 'checks'), told('DutyEntryAssigned', { entryId: 'visits' }), false],
  ['DutyList', listed('talks', 'checks'), told('DutyEntryAssigned', { entryId: 'checks' }), true],
  ['DutyList', listed('talks'), told('DutyListsAdopted'), true],
  ['DutyList', listed('talks'), listed('checks'), false],
  ['Committee', told('ElectionHeld'), told('ProcedureRulesAdopted'), false],
  ['Committee', told('ElectionHeld'), told('SeatVacated'), true],
  ['Twinning', told('TwinningFormed'), told('ResourceUseJudged', { resourceId: 'templates' }), false],
  ['Twinning', told('TwinningFormed'), told('RequirementTracked', { requirementId: 'files' }), false],
  ['Twinning', told('TwinningFormed'), told('ResourceShared', { resourceId: 'templates' }), true],
];

const familyOf = (name: string) => {
  const family = catalogue.find(({ category }) => category === name);
  if (!family) throw new Error(`There is no ${name}.`);
  return family;
};
const EARLIER = '2016-03-01';
const LATER = '2016-03-02';

describe('Independent things in one stream', () => {
  it.each(pairs)('%s: %j, and %j of an earlier day', (name, before, late, rests) => {
    const family = familyOf(name);
    const steps = withSteps(family, new Map(), [{ ...before, metadata: { occurredOn: LATER } }]);
    const step = { type: before.type, on: LATER };
    expect(stepAfter(family, steps, late, EARLIER)).toStrictEqual(rests ? step : undefined);
  });

  it.each(pairs)('%s: %j is annulled, whatever %j says', (name, before, late, rests) => {
    const [first, second] = [before, late].map((fact, at) => ({ ...fact, id: `fact-${at}`, metadata: factMetadata() }));
    if (!first || !second) throw new Error('There are two.');
    const resting = restingOn(familyOf(name), [first, second], [first]);
    expect(resting.map(({ id }) => id)).toStrictEqual(rests ? ['fact-1'] : []);
  });

  it('are each held to their own latest day', () => {
    const family = familyOf('Standard');
    const on = (fact: FactOfStory, occurredOn: string) => ({ ...fact, metadata: { occurredOn } });
    const steps = withSteps(family, new Map(), [
      on(checked(1, 'keys', 'seals'), EARLIER),
      on(checked(1, 'locks'), LATER),
    ]);
    expect(stepAfter(family, steps, rectified('keys'), EARLIER)).toBeUndefined();
    expect(stepAfter(family, steps, rectified('locks'), EARLIER)).toStrictEqual({ type: 'StandardChecked', on: LATER });
  });
});
