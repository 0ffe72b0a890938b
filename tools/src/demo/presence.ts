import { addMonths } from '@zhudian/programme';
import { officials } from './actors';
import { branchOf } from './plan';
import { pick } from './pick';
import { months, served, step } from './served';
import type { Wave } from './step';

const { partyWork, general } = officials;

const competency = (postingId: string, grown: number) =>
  Object.fromEntries(
    ['theory', 'systems', 'analysis', 'solving'].map((dimension) => [
      dimension,
      55 + grown + pick(`${postingId}/${dimension}`, 25),
    ]),
  );

/** The first weeks: the Party relation moves, the competency at the start is assessed; two of them late. */
const arrival: readonly Wave[] = [
  served.map(({ postingId, stationId }, index) =>
    step(partyWork.id, index === 3 ? '2024-02-20' : '2024-01-22', 'MovePartyRelation', {
      postingId,
      branchId: branchOf(stationId),
    }),
  ),
  served.map(({ postingId }, index) =>
    step(general.id, index === 5 ? '2024-02-26' : '2024-01-25', 'AssessCompetency', {
      postingId,
      phase: 'BASELINE',
      dimensions: competency(postingId, 0),
    }),
  ),
];

/** Days on site, month by month, by the First Secretaries themselves; one in thirty is not declared. */
const onSite: readonly Wave[] = months.map((month) =>
  served
    .filter(({ postingId }) => pick(`${postingId}/${month}/declared`, 30) > 0)
    .map(({ postingId, secretary }) =>
      step(secretary, addMonths(`${month}-04`, 1), 'DeclareOnSiteDays', {
        postingId,
        month,
        days: 13 + pick(`${postingId}/${month}/days`, 8),
      }),
    ),
);

export const presence: readonly Wave[] = [...arrival, ...onSite];

/** Competency at the end, for the one whose posting has ended. */
export const growth: Wave = served.slice(1, 2).map(({ postingId }) =>
  step(general.id, '2025-12-30', 'AssessCompetency', {
    postingId,
    phase: 'END',
    dimensions: competency(postingId, 15),
  }),
);
