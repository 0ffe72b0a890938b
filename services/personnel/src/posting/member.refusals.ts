import { defineRefusals } from '@zhudian/framework';

export const memberRefusals = defineRefusals({
  NOT_FULL_MEMBER: {
    zh: '{personId}现不是正式党员，不能担任第一书记。请党建人事部门核对党员身份，有误的先行变更。',
    en: '{personId} is no full Party member now and cannot be First Secretary. The Party-work department can correct the membership if it is wrong.',
    next: { command: 'ChangeMembership', role: 'PARTY_WORK' },
    rule: 'A First Secretary is a full Party member, on the last step too',
    source: 'S05 优秀青年骨干党员；S10',
  },
  OUT_OF_POOL: {
    zh: '人选的派出单位{unitId}已不在本批选派范围内，不能任命。请党建人事部门核对本批的选派范围。',
    en: 'The candidate’s unit {unitId} is no longer in the pool of the round, so there is no appointment. The Party-work department must check the pool.',
    rule: 'The sending unit is in the pool, on the last step too',
    source: 'S04 局本部职能部室、二层机构；S10',
  },
  NOT_THE_BRANCH_OF_THE_STATION: {
    zh: '党支部{branchId}不是{stationId}的党支部。请填写所驻供电所的党支部。',
    en: 'The branch {branchId} is not that of {stationId}. Give the branch of the station.',
    rule: 'A First Secretary joins the branch of the station',
    source: 'S10 正式任职',
  },
  START_TOO_FAR: {
    zh: '到任日期{startOn}距今超过一年，最晚为{latest}。请核对日期。',
    en: 'The start {startOn} is more than a year away; the latest is {latest}. Check the day.',
    rule: 'A posting starts within a year of its appointment',
    source: 'S10 正式任职；the year is a proposal of the programme',
  },
});
