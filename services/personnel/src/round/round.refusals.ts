import { defineRefusals } from '@zhudian/framework';

export const roundRefusals = defineRefusals({
  ROUND_ALREADY_OPEN: {
    zh: '本批选派已经启动。',
    en: 'This round is open already.',
    rule: 'A round is opened once',
    source: 'S01',
  },
  ROUND_NOT_OPEN: {
    zh: '本批选派尚未开启或已经结束。',
    en: 'This round is not open yet, or is closed.',
    rule: 'Work on a round happens while it is open',
    source: 'S01',
  },
  TARGETS_ALREADY_FIXED: {
    zh: '拟派驻供电所已确定，不能再改。',
    en: 'The target stations are fixed and can no longer change.',
    rule: 'Analysis comes before the targets',
    source: 'S01, S02',
  },
  NOTICE_MINIMUM: {
    zh: '公示期不得少于 {least} 个工作日。',
    en: 'The notice must not be shorter than {least} working days.',
    rule: 'Pre-appointment notice of at least five working days',
    source: '党政领导干部选拔任用工作条例 2014 art. 41 / 2019 art. 42, by analogy',
  },
  TERM_OUT_OF_RANGE: {
    zh: '任期须在 {least} 至 {most} 个月之间。',
    en: 'The term must be between {least} and {most} months.',
    rule: 'A posting lasts one to three years',
    source: '2015 notice on First Secretaries: 1–3 years (configuration)',
  },
  CALENDAR_UNKNOWN: {
    zh: '没有日历版本 {calendarVersion}。可用：{known}。',
    en: 'There is no calendar version {calendarVersion}. Known: {known}.',
    rule: 'Working days are counted by a versioned calendar',
    source: 'domain: calendars are versioned data',
  },
  ENTERPRISE_OUT_OF_SCOPE: {
    zh: '{countyEnterpriseId} 不在本批范围内。',
    en: '{countyEnterpriseId} is not in the scope of this round.',
    rule: 'A round names its county enterprises when it opens',
    source: 'S01',
  },
  ENTERPRISE_NOT_ANALYSED: {
    zh: '以下县级供电企业尚未分析：{missing}。请先逐一分析。',
    en: 'These county enterprises are not analysed yet: {missing}. Analyse each of them first.',
    rule: 'Every county enterprise is analysed before targets are fixed',
    source: 'S01 逐一分析各个县级供电企业',
  },
  STATION_NOT_TARGET: {
    zh: '以下供电所不是本批目标：{stations}。',
    en: 'These stations are no targets of this round: {stations}.',
    rule: 'A round fills its own targets',
    source: 'S02',
  },
  STATION_NOT_WEAK: {
    zh: '以下供电所没有记录薄弱点：{stations}。',
    en: 'These stations have no recorded weakness: {stations}.',
    rule: 'A target carries a recorded weakness',
    source: 'S02, S03',
  },
  TARGETS_NOT_FIXED: {
    zh: '拟派驻供电所尚未确定，不能提出匹配建议。',
    en: 'The target stations are not fixed yet; fix them before proposing a matching.',
    rule: 'Candidates are matched to stations that were fixed as targets',
    source: 'S02, S12',
  },
  CANDIDACY_UNKNOWN: {
    zh: '以下人选不属于本批：{candidacies}。',
    en: 'These are no candidacies of this round: {candidacies}.',
    rule: 'A matching is proposed for the candidates of one round',
    source: 'S12',
  },
  NOBODY_TO_MATCH: {
    zh: '所列人选中没有通过审查且尚未匹配的。',
    en: 'None of these candidates has passed the review and is still without a match.',
    rule: 'Matched are those who passed the review and have no match yet',
    source: 'S11, S12, S13',
  },
  NO_STATION_FREE: {
    zh: '本批拟派驻供电所均已有第一书记或已匹配人选。',
    en: 'Every target station of this round has a First Secretary or a matched candidate.',
    rule: 'Only free stations are proposed',
    source: 'S02, S12',
  },
  SEGREGATION_OF_DUTIES: {
    zh: '{actor} 是本批人选之一，不能提出匹配建议。请由他人办理。',
    en: '{actor} is a candidate of this round and may not propose its matching. Let another person do it.',
    rule: 'Nobody decides on the own candidacy',
    source: 'S08, M13–M15: those who decide are not those who ask',
  },
});
export type RoundRefusal = keyof typeof roundRefusals;
