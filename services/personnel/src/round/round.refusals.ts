import { defineRefusals } from '@zhudian/framework';

export const roundRefusals = defineRefusals({
  ROUND_ALREADY_OPEN: {
    zh: '本批选派已经启动，不能重复启动。如是新的批次，请使用新的编号。',
    en: 'This round is open already. A new round takes a new id.',
    rule: 'A round is opened once',
    source: 'S01',
  },
  ROUND_NOT_OPEN: {
    zh: '本批选派尚未启动或已经结束，不能办理此项。请党建人事部门核对批次，必要时启动新的批次。',
    en: 'This round is not open yet, or is closed. The Party-work department can open another one.',
    next: { command: 'OpenRound', role: 'PARTY_WORK' },
    rule: 'Work on a round happens while it is open',
    source: 'S01',
  },
  TARGETS_ALREADY_FIXED: {
    zh: '拟派驻供电所已经确定，不能再改。如需调整，请在下一批办理。',
    en: 'The target stations are fixed and can no longer change. Change them in the next round.',
    rule: 'Analysis comes before the targets',
    source: 'S01, S02',
  },
  NOTICE_MINIMUM: {
    zh: '公示期不得少于{least}个工作日。请改正公示天数。',
    en: 'The notice must not be shorter than {least: working day/working days}. Correct it.',
    rule: 'Pre-appointment notice of at least five working days',
    source: '党政领导干部选拔任用工作条例 2014 art. 41 / 2019 art. 42, by analogy',
  },
  TERM_OUT_OF_RANGE: {
    zh: '任期须在{least}至{most}个月之间。请改正任期月数。',
    en: 'The term must be at least {least: month/months} and at most {most: month/months} long. Correct it.',
    rule: 'A posting lasts one to three years',
    source: '2015 notice on First Secretaries: 1–3 years (configuration)',
  },
  CRITERION_TWICE: {
    zh: '选派条件代码{codes}重复。请为每项条件使用不同的代码。',
    en: '{codes: is/are} used twice as a code. Give each criterion a code of its own.',
    rule: 'Each criterion of a version has its own code',
    source: 'S14 基层经验丰富',
  },
  CALENDAR_UNKNOWN: {
    zh: '没有日历版本{calendarVersion}，可用的有{known}。请选择可用的版本。',
    en: 'There is no calendar version {calendarVersion}; there are {known}. Choose one of these.',
    instead: {
      known: {
        zh: '没有日历版本{calendarVersion}，也没有其他可用的版本。请先发布日历。',
        en: 'There is no calendar version {calendarVersion}, and no other. Publish one first.',
      },
    },
    next: { command: 'PublishCalendar', role: 'PARTY_WORK' },
    rule: 'Working days are counted by a versioned calendar',
    source: 'domain: calendars are versioned data',
  },
  ENTERPRISE_OUT_OF_SCOPE: {
    zh: '{countyEnterpriseId}不在本批涉及的县级供电企业之内。请核对企业编号。',
    en: '{countyEnterpriseId} is not in the scope of this round. Check the id of the enterprise.',
    rule: 'A round names its county enterprises when it opens',
    source: 'S01',
  },
  ENTERPRISE_NOT_ANALYSED: {
    zh: '以下县级供电企业尚未分析：{missing}。请党建人事部门先逐一分析。',
    en: 'These county enterprises are not analysed yet: {missing}. The Party-work department must analyse each of them first.',
    next: { command: 'AnalyseEnterprise', role: 'PARTY_WORK' },
    rule: 'Every county enterprise is analysed before targets are fixed',
    source: 'S01 逐一分析各个县级供电企业',
  },
  STATION_NOT_WEAK: {
    zh: '以下供电所没有记录薄弱点：{stations}。请党建人事部门先作诊断。',
    en: 'These stations have no recorded weakness: {stations}. The Party-work department must diagnose them first.',
    next: { command: 'DiagnoseStation', role: 'PARTY_WORK' },
    rule: 'A target carries a recorded weakness',
    source: 'S02, S03',
  },
  TARGETS_NOT_FIXED: {
    zh: '拟派驻供电所尚未确定，不能提出匹配建议。请党建人事部门先确定拟派驻供电所。',
    en: 'The target stations are not fixed yet. The Party-work department must fix them first.',
    next: { command: 'FixTargetStations', role: 'PARTY_WORK' },
    rule: 'Candidates are matched to stations that were fixed as targets',
    source: 'S02, S12',
  },
  CANDIDACY_UNKNOWN: {
    zh: '以下人选不属于本批：{candidacies}。请核对人选编号。',
    en: 'These are no candidacies of this round: {candidacies}. Check their ids.',
    rule: 'A matching is proposed for the candidates of one round',
    source: 'S12',
  },
  NOBODY_TO_MATCH: {
    zh: '所列人选中没有通过审查且尚未匹配的。请党建人事部门先完成组织审查。',
    en: 'None of these candidates has passed the review and is still without a match. The Party-work department must complete the reviews first.',
    next: { command: 'PassReview', role: 'PARTY_WORK' },
    rule: 'Matched are those who passed the review and have no match yet',
    source: 'S11, S12, S13',
  },
  NO_STATION_FREE: {
    zh: '本批拟派驻供电所均已有第一书记或已匹配人选。请核对本批的拟派驻供电所。',
    en: 'Every target station of this round has a First Secretary or a matched candidate. Check the targets of the round.',
    rule: 'Only free stations are proposed',
    source: 'S02, S12',
  },
  SEGREGATION_OF_DUTIES: {
    zh: '您是本批人选之一，按回避要求不能提出匹配建议。请由他人办理。',
    en: 'You are a candidate of this round and may not propose its matching. Ask another person to do it.',
    rule: 'Nobody decides on the own candidacy',
    source: 'S08, M13–M15: those who decide are not those who ask',
  },
});
export type RoundRefusal = keyof typeof roundRefusals;
