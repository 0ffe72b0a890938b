import { candidacies, rounds, type CandidacyRow, type DecisionView, type PostingRow } from '@zhudian/projections';
import type { RequestContext, Step } from '@zhudian/framework/service';
import { roundOfCandidacy } from '../shared/candidacy-id';

interface Passed {
  readonly kind: Step['kind'];
  readonly metOn: string | null | undefined;
  readonly by: DecisionView | null | undefined;
  readonly source: string;
}

const diagnosed = async (context: RequestContext, { candidacyId, stationId }: PostingRow) => {
  const round = await context.find(rounds, roundOfCandidacy(candidacyId));
  return round?.diagnoses.find((one) => one.stationId === stationId)?.decision;
};

/** The steps of a candidacy before the appointment. */
const passed = ({ appliedOn, application, recommendation, ...row }: CandidacyRow): readonly Passed[] => [
  { kind: 'APPLIED', metOn: appliedOn, by: application, source: 'S06' },
  { kind: 'RECOMMENDED', metOn: recommendation?.on, by: recommendation?.decision, source: 'S07' },
  { kind: 'REVIEWED', metOn: row.reviewedOn, by: row.review?.decision, source: 'S08' },
  { kind: 'NOTICE_CLOSED', metOn: row.noticeEndedOn, by: row.noticeClosed, source: 'S09' },
];

/** The same of one that is not known: none of it was passed. */
const NOTHING: readonly Passed[] = [
  ['APPLIED', 'S06'] as const,
  ['RECOMMENDED', 'S07'] as const,
  ['REVIEWED', 'S08'] as const,
  ['NOTICE_CLOSED', 'S09'] as const,
].map(([kind, source]) => ({ kind, source, metOn: null, by: null }));

/** The diagnosis and the steps after it, each to be done when the posting starts. */
export const selectionSteps = async (context: RequestContext, row: PostingRow): Promise<readonly Step[]> => {
  const { startOn: dueOn, candidacyId } = row;
  const [need, candidacy] = await Promise.all([diagnosed(context, row), context.find(candidacies, candidacyId)]);
  const about = { type: 'Candidacy', id: candidacyId };
  const steps = candidacy ? passed(candidacy) : NOTHING;
  return [
    {
      kind: 'NEED_DIAGNOSED',
      dueOn,
      metOn: need?.on,
      factId: need?.eventId,
      about: { type: 'SelectionRound', id: roundOfCandidacy(candidacyId) },
      source: 'S01–S03: a station is analysed and diagnosed before somebody is sent there',
    },
    ...steps.map(({ kind, metOn, by, source }): Step => ({ kind, dueOn, metOn, factId: by?.eventId, about, source })),
  ];
};
