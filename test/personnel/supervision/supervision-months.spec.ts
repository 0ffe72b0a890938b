import { supervisionCells } from '@zhudian/facts';
import { supervisionMonths } from '@zhudian/projections';
import { readModelOf } from '../../support/read-model-of';
import { allNoted, march, monthClosed, noted } from '../../support/supervision.story';
import { recorded } from '../../support/recorded';

// covers: M05, M06

const id = `${march.postingId}.2016-03`;
const stream = `SupervisionMonth-${id}`;
const months = readModelOf(supervisionMonths);
const empty = { id, ...march, notes: [], missing: supervisionCells, complete: false, closedOn: null, reason: null };
const [ruralBusiness, ruralDuty, countyBusiness, countyDuty] = supervisionCells;
const view = (cell: object, notedOn: string, rating = 'COMPETENT') => ({
  ...cell,
  rating,
  note: '台账齐全',
  notedOn,
});
const at = (on: string) => ({ on, by: 'liang' });

describe('The supervision of a month', () => {
  it('shows who noted what, in the order of the matrix, and what is missing', () =>
    months
      .given(
        recorded(stream, noted('COUNTY_PARTY_COMMITTEE', 'BUSINESS'), at('2016-03-30')),
        recorded(stream, noted('RURAL_POWER_DEPT', 'DAILY_DUTY'), at('2016-03-31')),
      )
      .then({
        ...empty,
        notes: [view({ ...ruralDuty }, '2016-03-31'), view({ ...countyBusiness }, '2016-03-30')] as never,
        missing: [ruralBusiness, countyDuty].flatMap((cell) => cell ?? []),
      }));

  it('shows the newest of two notes on one scope', () =>
    months
      .given(
        recorded(stream, noted('RURAL_POWER_DEPT', 'BUSINESS'), at('2016-03-30')),
        recorded(stream, noted('RURAL_POWER_DEPT', 'BUSINESS', { rating: 'BASIC' }), at('2016-03-31')),
      )
      .then({
        ...empty,
        notes: [view({ ...ruralBusiness }, '2016-03-31', 'BASIC')] as never,
        missing: supervisionCells.slice(1),
      }));

  it('is complete once both bodies have noted both scopes, closed or not', () => {
    const all = allNoted.map((fact) => recorded(stream, fact, at('2016-03-31')));
    const row = {
      ...empty,
      notes: supervisionCells.map((cell) => view({ ...cell }, '2016-03-31')) as never,
      missing: [],
      complete: true,
    };
    months.given(...all).then(row);
    months
      .given(
        ...all,
        recorded(stream, monthClosed(), { ...at('2016-04-05'), reasons: { SUPERVISION_ONE_SIDED: '没有用上' } }),
      )
      .then({ ...row, closedOn: '2016-04-05' });
  });

  it('keeps the reason for which it was closed although something is missing, even if all is', () => {
    const reasons = { OTHER: '其他', SUPERVISION_ONE_SIDED: '停驻参加抗洪' };
    months
      .given(recorded(stream, monthClosed([...supervisionCells]), { ...at('2016-04-05'), reasons }))
      .then({ ...empty, closedOn: '2016-04-05', reason: '停驻参加抗洪' });
    months
      .given(recorded(stream, monthClosed([...supervisionCells]), at('2016-04-05')))
      .then({ ...empty, closedOn: '2016-04-05' });
  });
});
