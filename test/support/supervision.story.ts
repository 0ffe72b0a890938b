import {
  supervisionCells,
  type OfType,
  type SupervisionBody,
  type SupervisionMonthEvent,
  type SupervisionScope,
} from '@zhudian/facts';
import { postingId } from './posting.story';

/** March 2016, the first month of Wei's posting at Luobo. */
export const march = { postingId, stationId: 'luobo', month: '2016-03' } as const;

type Noted = OfType<SupervisionMonthEvent, 'SupervisionNoted'>;
export const noted = (body: SupervisionBody, scope: SupervisionScope, changes: Partial<Noted['data']> = {}): Noted => ({
  type: 'SupervisionNoted',
  data: { ...march, body, scope, rating: 'COMPETENT', note: '台账齐全', ...changes },
});

/** Both bodies on both scopes. */
export const allNoted = supervisionCells.map(({ body, scope }) => noted(body, scope));

export const monthClosed = (
  missing: OfType<SupervisionMonthEvent, 'SupervisionMonthClosed'>['data']['missing'] = [],
): OfType<SupervisionMonthEvent, 'SupervisionMonthClosed'> => ({
  type: 'SupervisionMonthClosed',
  data: { ...march, missing },
});

export const monthReopened = {
  type: 'SupervisionMonthReopened',
  data: { ...march, reason: '补录县公司意见' },
} as const satisfies SupervisionMonthEvent;
