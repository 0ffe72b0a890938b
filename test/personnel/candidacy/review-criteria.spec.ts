import { candidacyDecider, roundDecider } from '@zhudian/personnel';
import { actAs, specificationOf, stateAfter } from '../../support';
import { candidacyId, rejected, reviewed, uptoRecommended } from '../../support/candidacy.story';
import { shippedLaw } from '../../support/law.story';
import { criteriaPublished, roundOpened } from '../../support/round.story';

const candidacy = specificationOf(candidacyDecider);
const judged = (code: string, met = true) => ({ code, met, ground: '曾任供电所班长三年' });
const both = (grassRoots = true, hardiness = true) => [
  judged('grass-roots', grassRoots),
  judged('hardiness', hardiness),
];

interface Judging {
  readonly judgements?: ReturnType<typeof both>;
  readonly version?: number;
  readonly reasons?: Readonly<Record<string, string>>;
}
const criteriaOf = (version: number) => (version === 0 ? [] : [criteriaPublished(version)]);
const about = ({ judgements, version = 1, reasons = {} }: Judging) => ({
  act: { ...actAs('PARTY_WORK', { by: 'party-work' }), reasons },
  read: { round: stateAfter(roundDecider, roundOpened, ...criteriaOf(version)), ...shippedLaw },
  told: judgements ? { judgements } : {},
});
const pass = (judging: Judging) => {
  const { act, read, told } = about(judging);
  return { type: 'PassReview' as const, data: { candidacyId, ...reviewed.data, ...told }, act, read };
};
const reject = (judging: Judging) => {
  const { act, read, told } = about(judging);
  return { type: 'RejectReview' as const, data: { candidacyId, ...rejected.data, ...told }, act, read };
};
const after = () => candidacy.given(...uptoRecommended);

describe('The review by the criteria of the round', () => {
  it('judges each by result and ground, and tells the version', () => {
    const judgements = both();
    const told = { criteriaVersion: 1, judgements };
    after()
      .when(pass({ judgements }))
      .then({ ...reviewed, data: { ...reviewed.data, ...told } });
    after()
      .when(reject({ judgements }))
      .then({ ...rejected, data: { ...rejected.data, ...told } });
  });

  it('judges by the newest version', () =>
    after()
      .when(pass({ judgements: both(), version: 2 }))
      .then({ ...reviewed, data: { ...reviewed.data, criteriaVersion: 2, judgements: both() } }));

  it.each([
    ['passed', pass],
    ['rejected', reject],
  ])('asks for a reason where a criterion is not judged and the review is %s', (_, review) => {
    after()
      .when(review({ judgements: [judged('grass-roots')] }))
      .thenRefused('CRITERIA_NOT_JUDGED', { missing: ['hardiness'], version: 1 });
    after()
      .when(review({}))
      .thenRefused('CRITERIA_NOT_JUDGED', { missing: ['grass-roots', 'hardiness'], version: 1 });
  });

  it('lets a review without judgements pass with a reason', () =>
    after()
      .when(pass({ reasons: { CRITERIA_NOT_JUDGED: '条件公布前已完成考察' } }))
      .then({ ...reviewed, data: { ...reviewed.data, criteriaVersion: 1 } }));

  it('asks for a reason where a required criterion is not met, and not where an advisory one is not', () => {
    const unmet = both(false, false);
    after()
      .when(pass({ judgements: unmet }))
      .thenRefused('CRITERIA_NOT_MET', { unmet: ['grass-roots'] });
    after()
      .when(pass({ judgements: unmet, reasons: { CRITERIA_NOT_MET: '由老书记带教' } }))
      .then({ ...reviewed, data: { ...reviewed.data, criteriaVersion: 1, judgements: unmet } });
    after()
      .when(pass({ judgements: both(true, false) }))
      .then({ ...reviewed, data: { ...reviewed.data, criteriaVersion: 1, judgements: both(true, false) } });
    after()
      .when(reject({ judgements: unmet }))
      .then({ ...rejected, data: { ...rejected.data, criteriaVersion: 1, judgements: unmet } });
  });

  it('judges nothing that the round does not ask for, and nothing twice', () => {
    after()
      .when(pass({ judgements: [...both(), judged('height')] }))
      .thenRefused('CRITERION_UNKNOWN', { codes: ['height'], version: 1 });
    after()
      .when(reject({ judgements: [...both(), judged('hardiness')] }))
      .thenRefused('CRITERION_UNKNOWN', { codes: ['hardiness'], version: 1 });
    after()
      .when(pass({ judgements: both(), version: 0 }))
      .thenRefused('CRITERION_UNKNOWN', { codes: ['grass-roots', 'hardiness'], version: 0 });
  });
});
