import { officials } from './cast';
import { later, monthAfter, nthOf, workdaysOf } from './days';
import { between, pick } from './pick';
import { branchOf } from './places';
import { act, type Step } from './step';
import type { Posting, Story } from './story';

const { partyWork, concluder } = officials;

const DIMENSIONS = ['theory', 'systems', 'analysis', 'solving'] as const;
const competency = (postingId: string, phase: 'BASELINE' | 'END') =>
  Object.fromEntries(
    DIMENSIONS.map((dimension) => {
      const grown = phase === 'END' ? between(`${postingId}/${dimension}/grown`, 4, 17) : 0;
      return [dimension, between(`${postingId}/${dimension}`, 52, 78) + grown];
    }),
  );

const assess = ({ postingId }: Posting, on: string, phase: 'BASELINE' | 'END'): Step =>
  act(concluder.id, on, 'AssessCompetency', { postingId, phase, dimensions: competency(postingId, phase) });

/** The first weeks; here and there one of the steps is late. */
const arrival = (posting: Posting): readonly Step[] => {
  const { postingId, stationId, startOn } = posting;
  const after = (name: string, least: number, most: number) =>
    later(
      startOn,
      between(`${postingId}/${name}`, least, pick(`${postingId}/${name}/late`, 5) === 0 ? most + 14 : most),
    );
  const branchId = branchOf(stationId);
  return [
    act(partyWork.id, after('relation', 6, 16), 'MovePartyRelation', { postingId, branchId }),
    assess(posting, after('baseline', 8, 18), 'BASELINE'),
  ];
};

/** Days on site, month by month, as the First Secretaries themselves declare them; now and then nobody does. */
const onSite = ({ postingId, secretary, months, startOn, endOn }: Posting): readonly Step[] =>
  months.flatMap((month) => {
    if (pick(`${postingId}/${month}/declared`, 26) === 0) return [];
    const most = workdaysOf(month, startOn, endOn);
    const days = Math.max(1, most - pick(`${postingId}/${month}/days`, Math.max(1, Math.ceil(most / 3))));
    return most < 1
      ? []
      : [
          act(secretary, nthOf(monthAfter(month, 1), 2 + pick(`${postingId}/${month}`, 3)), 'DeclareOnSiteDays', {
            postingId,
            month,
            days,
          }),
        ];
  });

/** Presence and growth of everybody who is posted. */
export const presence = ({ postings }: Story): readonly Step[] =>
  postings.flatMap((posting) => [
    ...arrival(posting),
    ...onSite(posting),
    ...(posting.course === 'ENDED' && posting.endOn !== undefined
      ? [assess(posting, later(posting.endOn, -2), 'END')]
      : []),
  ]);
