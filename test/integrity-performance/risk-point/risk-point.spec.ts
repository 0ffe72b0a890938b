import fc from 'fast-check';
import { knownUnit, levelOf, riskPointDecider } from '@zhudian/integrity-performance';
import { rulesOn } from '@zhudian/programme';
import { specificationOf, stateAfter } from '../../support';
import { changed, lawAfter, shippedLaw } from '../../support/law.story';
import { luoboRegistered } from '../../support/organization.story';
import {
  controlDefined,
  controlTested,
  riskIdentified,
  riskPointId,
  riskRetired,
  riskReviewed,
} from '../../support/risk-point.story';

// covers: I06, I08, I09, I10, I11, I12, I13, I14
const risk = specificationOf(riskPointDecider);
const unit = stateAfter(knownUnit, luoboRegistered);
const read = { unit, ruleSets: shippedLaw.ruleSets };
const { level: _level, reviewDueOn: _due, ...found } = riskIdentified().data;
const identify = { type: 'IdentifyRisk', data: { riskPointId, ...found }, read } as const;
const define = { type: 'DefineControl', data: { riskPointId, ...controlDefined().data } } as const;
const test = (result: 'PASSED' | 'FAILED' = 'PASSED', by = 'mei') =>
  ({ type: 'TestControl', data: { riskPointId, ...controlTested(result).data }, act: { by } }) as const;
const review = (likelihood = 1, impact = 3) =>
  ({
    type: 'ReviewRisk',
    data: { riskPointId, likelihood, impact, conclusion: riskReviewed().data.conclusion },
    read,
  }) as const;
const retire = { type: 'RetireRisk', data: { riskPointId, ...riskRetired.data } } as const;

describe('A risk point', () => {
  it('is identified in a domain, with the level and the review that follow', () => {
    risk.given().when(identify).then(riskIdentified());
    for (const domain of ['CONNECTION', 'METERING', 'REPAIR', 'ACCEPTANCE'] as const)
      risk
        .given()
        .when({ ...identify, data: { ...identify.data, domain } })
        .then(riskIdentified({ domain }));
    risk
      .given()
      .when({ ...identify, data: { ...identify.data, likelihood: 1 } })
      .then(riskIdentified({ likelihood: 1, level: 'II', reviewDueOn: '2016-09-01' }));
    risk
      .given()
      .when({ ...identify, data: { ...identify.data, likelihood: 2, impact: 1 } })
      .then(riskIdentified({ likelihood: 2, impact: 1, level: 'III', reviewDueOn: '2017-03-01' }));
  });

  it('goes by the values of the own bureau', () => {
    const { ruleSets } = lawAfter(changed('riskLevelIFrom', 9));
    const reviewed = riskIdentified({ level: 'II', reviewDueOn: '2016-09-01' });
    risk
      .given()
      .when({ ...identify, read: { unit, ruleSets } })
      .then(reviewed);
    const foreign = lawAfter(changed('riskLevelIFrom', 9, { bureauId: 'liuzhou' })).ruleSets;
    risk
      .given()
      .when({ ...identify, read: { unit, ruleSets: foreign } })
      .then(riskIdentified());
  });

  it('is identified once, and worked on until it is retired', () => {
    risk.given(riskIdentified()).when(identify).thenRefused('RISK_KNOWN', { riskPointId });
    risk.given(riskIdentified()).when(retire).then(riskRetired);
    for (const command of [define, test(), review(), retire] as const) {
      risk.given(riskIdentified(), riskRetired).when(command).thenRefused('RISK_NOT_OPEN', { stage: 'RETIRED' });
      risk.given().when(command).thenRefused('RISK_NOT_OPEN', { stage: 'NONE' });
    }
  });

  it('has the level of the matrix, whatever the degrees', () => {
    const { rules } = rulesOn(shippedLaw.ruleSets, '2016-03-01');
    const degree = fc.integer({ min: 1, max: 3 });
    const table = [
      ['III', 'III', 'II'],
      ['III', 'II', 'I'],
      ['II', 'I', 'I'],
    ];
    fc.assert(
      fc.property(degree, degree, (likelihood, impact) => {
        expect(levelOf({ likelihood, impact }, rules)).toBe(table[likelihood - 1]?.[impact - 1]);
      }),
    );
  });
});

describe('The control of a risk', () => {
  it('is defined with all its parts, and anew', () => {
    risk.given(riskIdentified()).when(define).then(controlDefined());
    const again = { ...define, data: { ...define.data, ownerId: 'wei' } };
    risk.given(riskIdentified(), controlDefined()).when(again).then(controlDefined('wei'));
  });

  it('is refused with every part that is missing', () => {
    for (const part of ['means', 'content', 'standard', 'ownerId'] as const)
      risk
        .given(riskIdentified())
        .when({ ...define, data: { ...define.data, [part]: undefined } })
        .thenRefused('CONTROL_INCOMPLETE', { missing: [part] });
    risk
      .given(riskIdentified())
      .when({ ...define, data: { riskPointId } })
      .thenRefused('CONTROL_INCOMPLETE', { missing: ['means', 'content', 'standard', 'ownerId'] });
  });

  it('is tested by somebody else than its owner, once there is one', () => {
    risk.given(riskIdentified(), controlDefined()).when(test()).then(controlTested());
    risk.given(riskIdentified(), controlDefined()).when(test('FAILED')).then(controlTested('FAILED'));
    risk.given(riskIdentified(), controlDefined()).when(test('PASSED', 'lan')).thenRefused('SEGREGATION_OF_DUTIES');
    risk
      .given(riskIdentified())
      .when(test())
      .thenRefused('CONTROL_INCOMPLETE', { missing: ['means', 'content', 'standard', 'ownerId'] });
  });
});

describe('The level of a risk', () => {
  const open = [riskIdentified(), controlDefined()];
  const raised = riskReviewed({ likelihood: 3, level: 'I', reviewDueOn: '2016-06-01' });
  const refusedLower = { level: 'I', lower: 'II' };

  it('is lowered after a passed test', () => {
    risk
      .given(...open, controlTested())
      .when(review())
      .then(riskReviewed());
    risk
      .given(...open)
      .when(review())
      .thenRefused('NO_TEST_BASIS', refusedLower);
    risk
      .given(...open, controlTested('FAILED'))
      .when(review())
      .thenRefused('NO_TEST_BASIS', refusedLower);
  });

  it('that rose, whose control failed, or was changed, is lowered after a later test', () => {
    for (const since of [raised, controlTested('FAILED'), controlDefined('wei')]) {
      const past = [riskIdentified({ level: 'II' }), controlDefined(), controlTested(), since];
      const lower = review(1, 1);
      risk
        .given(...past)
        .when(lower)
        .thenRefused('NO_TEST_BASIS');
      risk
        .given(...past, controlTested())
        .when(lower)
        .then(riskReviewed({ impact: 1, level: 'III', reviewDueOn: '2017-03-01' }));
    }
  });

  it('is raised or kept without a test', () => {
    risk
      .given(riskIdentified({ level: 'II' }))
      .when(review(3, 3))
      .then(riskReviewed({ likelihood: 3, level: 'I', reviewDueOn: '2016-06-01' }));
    risk
      .given(riskIdentified({ level: 'II' }))
      .when(review())
      .then(riskReviewed());
  });

  it('is lowered step by step on one test, as long as it does not rise', () =>
    risk
      .given(...open, controlTested(), riskReviewed())
      .when(review(1, 1))
      .then(riskReviewed({ impact: 1, level: 'III', reviewDueOn: '2017-03-01' })));
});
