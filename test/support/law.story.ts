import type { CalendarEvent, RuleSetEvent, RuleValue } from '@zhudian/facts';
import { calendarsFold, ruleSetsFold } from '@zhudian/programme';
import { stateAfter } from './facts';

/** The law as it is shipped. */
export const shippedLaw = { ruleSets: ruleSetsFold.initial, calendars: calendarsFold.initial };

const ofBureau = { bureauId: 'bureau' } as const;

/** The bureau changes one value from a day on. */
export const changed = (
  rule: RuleValue['rule'],
  value: number,
  { from = '2016-01-01', provenance = 'IN_FORCE' as RuleValue['provenance'], bureauId = 'bureau' } = {},
): RuleSetEvent => ({
  type: 'RuleSetIssued',
  data: {
    bureauId,
    version: `${bureauId}-${from.slice(0, 4)}.1`,
    from,
    source: '南供党〔2015〕18号',
    rules: [{ rule, value, provenance, source: '南供党〔2015〕18号', items: ['S05'] }],
  },
});
/** The shipped law with what a bureau changed in it. */
export const lawAfter = (...issued: readonly RuleSetEvent[]) => ({
  ...shippedLaw,
  ruleSets: stateAfter(ruleSetsFold, ...issued),
});

/** New Year's Day of 2027 with the Sunday that is worked for it, as the country might publish it. */
export const newYear2027 = {
  year: 2027,
  sources: ['国务院办公厅关于2027年部分节假日安排的通知'],
  arrangements: [
    {
      name: '元旦',
      nameEn: "New Year's Day",
      daysOff: ['2027-01-01', '2027-01-02', '2027-01-03'],
      workdays: ['2027-01-09'],
    },
  ],
};
export const published2027 = {
  type: 'CalendarPublished',
  data: {
    ...ofBureau,
    edition: 'cn-2027.1',
    layer: 'cn',
    name: '2027年节假日安排',
    nameEn: 'Holidays of 2027',
    source: '国办发明电〔2026〕9号',
    years: [newYear2027],
  },
} as const satisfies CalendarEvent;
export const regional2027 = {
  ...published2027,
  data: { ...published2027.data, edition: 'gx-2027.1', layer: 'gx', years: [{ ...newYear2027, arrangements: [] }] },
} as const satisfies CalendarEvent;

/** The law once calendars of 2027 are published. */
export const lawOf2027 = (...published: readonly CalendarEvent[]) => ({
  ...shippedLaw,
  calendars: stateAfter(calendarsFold, ...published),
});
