import { calendarDecider } from '@zhudian/organization';
import { actAs, specificationOf } from '../../support';
import { newYear2027, published2027 } from '../../support/law.story';

// covers: S09, M11

const calendars = specificationOf(calendarDecider);
const { edition: _, ...data } = published2027.data;
type Year = Omit<typeof newYear2027, 'year'> & { readonly year: number };
const publish = (years: readonly Year[] = [newYear2027], { layer = 'cn', reasons = {}, on = '2026-11-10' } = {}) => ({
  type: 'PublishCalendar' as const,
  data: { ...data, layer, years: [...years] },
  act: actAs('PARTY_WORK', { on, reasons }),
});
const told = (edition: string, years: readonly Year[] = [newYear2027], layer = 'cn') => ({
  ...published2027,
  data: { ...data, edition, layer, years: [...years] },
});
const nothingIn = (year: number): Year => ({ year, sources: [], arrangements: [] });
const arranged = (daysOff: string[], workdays: string[] = []): readonly Year[] => [
  { ...newYear2027, arrangements: [{ name: '元旦', nameEn: "New Year's Day", daysOff, workdays }] },
];

describe('A calendar is published', () => {
  it('with the days off and the days worked of the next year, as an edition of its own', () =>
    calendars.given().when(publish()).then(published2027));

  it('for a region, also one that had none', () => {
    calendars
      .given()
      .when(publish([newYear2027], { layer: 'gx' }))
      .then(told('gx-2027.1', [newYear2027], 'gx'));
    calendars
      .given()
      .when(publish([nothingIn(2020), nothingIn(2021)], { layer: 'yn' }))
      .then(told('yn-2021.1', [nothingIn(2020), nothingIn(2021)], 'yn'));
  });

  it.each([
    ['of another year', arranged(['2027-01-01', '2026-12-31', '2028-01-01']), ['2026-12-31', '2028-01-01']],
    [
      'worked on a weekday, which is no exchange',
      arranged([], ['2027-01-08', '2027-01-09', '2027-01-10']),
      ['2027-01-08'],
    ],
    ['told twice', arranged(['2027-01-01', '2027-01-02', '2027-01-01'], ['2027-01-02']), ['2027-01-01', '2027-01-02']],
  ])('not with days %s', (_what, years, days) =>
    calendars.given().when(publish(years)).thenRefused('CALENDAR_DAYS_UNFIT', { days }),
  );

  it('without a year twice, and without a gap', () => {
    calendars
      .given()
      .when(publish([newYear2027, nothingIn(2027)]))
      .thenRefused('CALENDAR_YEAR_REPEATED', { years: ['2027'] });
    calendars
      .given()
      .when(publish([nothingIn(2028)]))
      .thenRefused('CALENDAR_YEAR_GAP', { missing: ['2027'] });
    calendars
      .given()
      .when(publish([nothingIn(2028), newYear2027]))
      .then(told('cn-2028.1', [nothingIn(2028), newYear2027]));
  });

  it('once for a year; again, as the next edition, with a reason', () => {
    calendars
      .given(published2027)
      .when(publish())
      .thenRefused('CALENDAR_YEAR_PUBLISHED', { layer: 'cn', years: ['2027'] });
    calendars
      .given(published2027)
      .when(publish([newYear2027], { reasons: { CALENDAR_YEAR_PUBLISHED: '国务院调整春节假期' } }))
      .then(told('cn-2027.2'));
  });
});
