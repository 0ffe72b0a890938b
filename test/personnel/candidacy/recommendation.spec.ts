import { candidacyDecider, roundDecider } from '@zhudian/personnel';
import { actAs, specificationOf, stateAfter } from '../../support';
import {
  applied,
  candidacyId,
  checks,
  recommended,
  rejected,
  reviewed,
  uptoRecommended,
  uptoReviewed,
} from '../../support/candidacy.story';
import { changed, lawAfter, shippedLaw } from '../../support/law.story';
import { roundOpened } from '../../support/round.story';

// covers: S07, S08, S13

const candidacy = specificationOf(candidacyDecider);
const recommend = (by = 'sending-unit') =>
  ({
    type: 'RecommendCandidate',
    data: { candidacyId, orgUnitId: 'marketing', opinion: '同意推荐' },
    act: actAs('SENDING_UNIT', { by }),
  }) as const;
const pass = (by = 'party-work', failed: Partial<Record<keyof typeof checks, boolean>> = {}, law = shippedLaw) =>
  ({
    type: 'PassReview',
    data: { candidacyId, checks: { ...checks, ...failed }, reason: '符合条件' },
    act: actAs('PARTY_WORK', { by }),
    read: { round: stateAfter(roundDecider, roundOpened), ...law },
  }) as const;
const reject = (by = 'party-work') =>
  ({
    type: 'RejectReview',
    data: { candidacyId, ...rejected.data },
    act: actAs('PARTY_WORK', { by }),
    read: { round: stateAfter(roundDecider, roundOpened) },
  }) as const;

describe('Step 2, the recommendation', () => {
  it('names who recommended', () => candidacy.given(applied).when(recommend()).then(recommended));

  it('comes after the application', () =>
    candidacy.given().when(recommend()).thenRefused('STEP_OUT_OF_ORDER', { stage: 'NONE', expected: 'APPLIED' }));

  it('is given once', () =>
    candidacy
      .given(...uptoRecommended)
      .when(recommend())
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'RECOMMENDED', expected: 'APPLIED' }));

  it('is not given by the candidate', () =>
    candidacy
      .given(applied)
      .when(recommend('wei'))
      .thenRefused('SEGREGATION_OF_DUTIES', { actor: 'wei', other: 'candidate' }));

  it('is given in the name of the sending unit, or of the own unit above it', () => {
    const inTheNameOf = (orgUnitId: string) => ({ ...recommend(), data: { ...recommend().data, orgUnitId } });
    candidacy
      .given(applied)
      .when(inTheNameOf('safety'))
      .thenRefused('NOT_THE_SENDING_UNIT', { orgUnitId: 'safety', sending: 'marketing' });
    candidacy
      .given(applied)
      .when({ ...inTheNameOf('bureau'), act: actAs('SENDING_UNIT', { by: 'sending-unit', unit: 'bureau' }) })
      .then({ ...recommended, data: { ...recommended.data, orgUnitId: 'bureau' } });
  });
});

describe('Step 3, the review', () => {
  it('passes when all five checks pass', () =>
    candidacy
      .given(...uptoRecommended)
      .when(pass())
      .then(reviewed));

  it.each(['political', 'style', 'ability', 'clean'])('does not pass when the check %s fails', (check) =>
    candidacy
      .given(...uptoRecommended)
      .when(pass('party-work', { [check]: false }))
      .thenRefused('REVIEW_CHECK_FAILED', { failed: [check] }),
  );

  it('asks for a reason where experience is lacking: the programme only proposes it', () => {
    const inexperienced = pass('party-work', { experience: false });
    candidacy
      .given(...uptoRecommended)
      .when(inexperienced)
      .thenRefused('EXPERIENCE_LACKING', {}, 'WARN');
    candidacy
      .given(...uptoRecommended)
      .when({ ...inexperienced, act: { ...inexperienced.act, reasons: { EXPERIENCE_LACKING: '由老书记带教' } } })
      .then({ ...reviewed, data: { ...reviewed.data, checks: { ...checks, experience: false } } });
  });

  it.each([
    [0, 'IN_FORCE', undefined],
    [1, 'IN_FORCE', 'BLOCK'],
    [1, 'UNCHECKED', 'WARN'],
  ] as const)('where the bureau asks for experience with %s, %s', (value, provenance, severity) => {
    const command = pass(
      'party-work',
      { experience: false },
      lawAfter(changed('experienceRequired', value, { provenance })),
    );
    const { then, thenRefused } = candidacy.given(...uptoRecommended).when(command);
    return severity
      ? thenRefused('EXPERIENCE_LACKING', {}, severity)
      : then({ ...reviewed, data: { ...reviewed.data, checks: { ...checks, experience: false } } });
  });

  it('tells every check that failed', () =>
    candidacy
      .given(...uptoRecommended)
      .when(pass('party-work', { style: false, clean: false }))
      .thenRefused('REVIEW_CHECK_FAILED', { failed: ['style', 'clean'] }));

  it('may reject, with its checks and its reason', () =>
    candidacy
      .given(...uptoRecommended)
      .when(reject())
      .then(rejected));

  it.each([
    ['passed', pass],
    ['rejected', reject],
  ])('is not %s by the candidate or by the one who recommended', (_, review) => {
    candidacy
      .given(...uptoRecommended)
      .when(review('wei'))
      .thenRefused('SEGREGATION_OF_DUTIES', { actor: 'wei', other: 'candidate' });
    candidacy
      .given(...uptoRecommended)
      .when(review('sending-unit'))
      .thenRefused('SEGREGATION_OF_DUTIES', { actor: 'sending-unit', other: 'recommender' });
  });

  it.each([
    ['passed', pass],
    ['rejected', reject],
  ])('is not %s before the recommendation, nor twice', (_, review) => {
    candidacy
      .given(applied)
      .when(review())
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'APPLIED', expected: 'RECOMMENDED' });
    candidacy
      .given(...uptoReviewed)
      .when(review())
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'REVIEWED', expected: 'RECOMMENDED' });
    candidacy
      .given(...uptoRecommended, rejected)
      .when(review())
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'REJECTED', expected: 'RECOMMENDED' });
  });
});
