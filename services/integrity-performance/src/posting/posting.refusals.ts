import { defineRefusals } from '@zhudian/framework';
import { monthBeforeTakeover } from '@zhudian/programme';

const MONTHLY = 'M07 月度绩效评价';

/** What is said of a month or a term that is not of the posting. */
export const ofPostingRefusals = defineRefusals({
  POSTING_UNKNOWN: {
    zh: '没有编号为{postingId}的任职。请核对任职编号。',
    en: 'There is no posting {postingId}. Check its id.',
    rule: 'What is evaluated is a posting',
    source: MONTHLY,
  },
  NOT_THE_STATION: {
    zh: '该任职在{postedAt}，不在{stationId}。请填写任职所在供电所。',
    en: 'The posting is at {postedAt}, not at {stationId}. Give the station of the posting.',
    rule: 'A posting is evaluated where it is held',
    source: 'M13–M15: own level only',
  },
  MONTH_BEFORE_TAKEOVER: monthBeforeTakeover,
  MONTH_OUTSIDE_POSTING: {
    zh: '{month}不在任职期间（{startOn}至{endOn}）之内。请选择任职期间的月份。',
    en: '{month} does not overlap the posting ({startOn} to {endOn}). Choose a month of the posting.',
    instead: {
      month: { zh: '没有填写月份，不能判断是否在任职期间。请填写月份。', en: 'No month is given. Give the month.' },
    },
    rule: 'Monthly evaluations are of months that overlap the posting',
    source: MONTHLY,
  },
});
