import { candidacyStage, labelsOf, type Labels } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';
import { noticeRefusals } from './notice.refusals';
import { reviewRefusals } from './review.refusals';

const PARTS: Labels = { candidate: ['人选本人', 'the candidate'], recommender: ['推荐人', 'the recommender'] };
const CHECKS: Labels = {
  political: ['政治素质', 'political soundness'],
  style: ['作风', 'conduct'],
  ability: ['业务能力', 'ability'],
  experience: ['经历', 'experience'],
  clean: ['廉洁情况', 'integrity'],
};

const STEPS = '自愿报名、组织推荐、组织审查、任前公示、正式任职 (S06–S10)';
const SEGREGATION = 'S08, M13–M15: those who decide are not those who ask';

export const candidacyRefusals = defineRefusals(
  {
    ...noticeRefusals,
    ...reviewRefusals,
    STEP_OUT_OF_ORDER: {
      zh: '该人选现处于“{stage}”环节，完成“{expected}”后才能办理此步骤。请先办理前一步骤。',
      en: 'The candidacy is at “{stage}”; this step follows “{expected}”. Complete that step first.',
      instead: {
        'stage=NONE': {
          zh: '该人选尚未报名，不能办理此步骤。请由本人先提交自愿报名。',
          en: 'Nobody has applied under this id. The person must apply first.',
        },
      },
      rule: 'Five steps, strictly one after the other',
      source: STEPS,
    },
    NOT_THE_SENDING_UNIT: {
      zh: '推荐须以人选的派出单位{sending}或其上级单位名义作出，不能是{orgUnitId}。请由派出单位办理推荐。',
      en: 'A recommendation is given in the name of the person’s unit {sending} or of one above it, not of {orgUnitId}. The sending unit must recommend.',
      instead: {
        sending: {
          zh: '该人选的派出单位尚未登记，不能以{orgUnitId}名义推荐。请先登记人员所在的派出单位。',
          en: 'The unit of this person is not recorded, so {orgUnitId} cannot recommend. Record the person’s unit first.',
        },
      },
      next: { command: 'RecommendCandidate', role: 'SENDING_UNIT' },
      rule: 'The sending unit recommends',
      source: 'S07 组织推荐；S11 组织选派',
    },
    NOT_VOLUNTARY: {
      zh: '自愿报名须由本人提交，不能代为办理。请由本人登录后报名。',
      en: 'An application is submitted by the person alone. The person must sign in and apply.',
      rule: 'Candidates volunteer',
      source: 'S06 自愿报名',
    },
    NOT_THE_CANDIDATE: {
      zh: '退出选派由本人或党建人事部门办理。请由本人或党建人事部门提交。',
      en: 'Only the candidate or the Party-work department may withdraw. Ask one of them to do it.',
      next: { command: 'WithdrawCandidacy', role: 'PARTY_WORK' },
      rule: 'A withdrawal is the own wish or the decision of the department',
      source: 'S06',
    },
    PERSON_UNKNOWN: {
      zh: '人员{personId}尚未登记，不能报名。请党建人事部门先登记人员。',
      en: 'The person {personId} is not registered. The Party-work department must register the person first.',
      next: { command: 'RegisterPerson', role: 'PARTY_WORK' },
      rule: 'A candidate is a known person',
      source: 'S04',
    },
    NOT_FULL_MEMBER: {
      zh: '报名者须为正式党员。请党建人事部门核对党员身份，有误的先行变更。',
      en: 'The applicant must be a full Party member. The Party-work department can correct the membership if it is wrong.',
      next: { command: 'ChangeMembership', role: 'PARTY_WORK' },
      rule: 'Candidates are full Party members',
      source: 'S05 优秀青年骨干党员',
    },
    OLDER_THAN_YOUNG: {
      zh: '报名者已超过{most}周岁，不属青年骨干。如仍报名，请附理由。',
      en: 'The applicant is older than {most}. To apply all the same, give a reason for this code.',
      rule: 'Candidates are young backbone members, as a rule',
      source: 'S05 优秀青年骨干党员；the age is configuration',
      severity: 'WARN',
    },
    OUT_OF_POOL: {
      zh: '{unitId}不在本批选派范围内，不能报名。请核对本批的选派范围。',
      en: '{unitId} is not in the pool of this round. Check the pool of the round.',
      rule: 'Candidates come from headquarters departments and second-tier units in the pool',
      source: 'S04 局本部职能部室、二层机构',
    },
    ROUND_CLOSED: {
      zh: '本批报名已于{applyBy}截止或本批已结束。请留意下一批选派。',
      en: 'Applications for this round ended on {applyBy}, or the round is closed. Apply in the next round.',
      instead: {
        'applyBy=': {
          zh: '本批选派尚未启动，不能报名。请党建人事部门先启动选派批次。',
          en: 'This round is not open, so nobody can apply. The Party-work department must open it first.',
        },
      },
      rule: 'Applications arrive in time',
      source: 'S06',
    },
    DUPLICATE_APPLICATION: {
      zh: '本人在本批已经报名，每批只能报名一次。请在原报名上办理后续步骤。',
      en: 'This person has applied in this round already. Go on with that application.',
      rule: 'One application per person and round',
      source: 'S06',
    },
    SEGREGATION_OF_DUTIES: {
      zh: '您已作为{other}参与该人选的选派，按回避要求不能再办理本环节。请由其他人员办理。',
      en: 'You have already acted as {other} for this candidate and may not take this step. Ask another person to do it.',
      rule: 'Candidate, recommender and reviewer are different persons; no candidate decides on the own candidacy',
      source: SEGREGATION,
    },
    STATION_NOT_TARGET: {
      zh: '{stationId}不是本批拟派驻供电所。请从已确定的拟派驻供电所中选择。',
      en: '{stationId} is not a target station of this round. Choose one of the targets that were fixed.',
      rule: 'Secretaries go to stations fixed as targets',
      source: 'S02',
    },
    STATION_OCCUPIED: {
      zh: '{stationId}已有在任第一书记（任职编号{postingId}）。请选择其他供电所，或在该任职结束后办理。',
      en: '{stationId} has a First Secretary already (posting {postingId}). Choose another station, or wait until that posting ends.',
      next: { command: 'EndPosting', role: 'PARTY_WORK' },
      rule: 'One active posting per station',
      source: 'S10; design: reservations',
    },
    DIFFERS_FROM_PROPOSAL: {
      zh: '本批匹配建议为{proposed}，与所选的{stationId}不一致。如仍选定，请附理由。',
      en: 'The proposal for this round says {proposed}, not {stationId}. To go on, give a reason for this code.',
      instead: {
        'proposed=—': {
          zh: '本批匹配建议已将{stationId}安排给其他人选。如仍选定，请附理由。',
          en: 'The proposal for this round gives {stationId} to another candidate. To go on, give a reason for this code.',
        },
      },
      rule: 'People decide; a decision that differs from the proposal records its reason',
      source: 'S12 特长和所驻供电所实际相结合',
      severity: 'WARN',
    },
  },
  { stage: labelsOf(candidacyStage), expected: labelsOf(candidacyStage), other: PARTS, failed: CHECKS },
);
export type CandidacyRefusal = keyof typeof candidacyRefusals;
