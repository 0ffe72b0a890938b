import { candidacies, rounds, type CandidacyRow, type DecisionView, type PostingRow } from '@zhudian/projections';
import type { RequestContext, Step } from '@zhudian/framework/service';
import { roundOfCandidacy } from '../shared/candidacy-id';

interface Passed {
  readonly kind: Step['kind'];
  readonly metOn: string | null | undefined;
  readonly by: DecisionView | null | undefined;
  readonly source: string;
}

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

/** The diagnosis and the steps after it, each to be done when the posting starts; of one that was taken over nobody can tell. */
export const selectionSteps = (context: RequestContext, row: PostingRow): Promise<readonly Step[]> =>
  row.candidacyId === null ? Promise.resolve(stepsBefore(row)) : ofCandidacy(context, row, row.candidacyId);

const ofCandidacy = async (
  context: RequestContext,
  { startOn: dueOn, stationId }: PostingRow,
  candidacyId: string,
): Promise<readonly Step[]> => {
  const roundId = roundOfCandidacy(candidacyId);
  const [round, candidacy] = await Promise.all([context.find(rounds, roundId), context.find(candidacies, candidacyId)]);
  const need = round?.diagnoses.find((one) => one.stationId === stationId)?.decision;
  const about = { type: 'Candidacy', id: candidacyId };
  const steps = candidacy ? passed(candidacy) : NOTHING;
  return [
    {
      kind: 'NEED_DIAGNOSED',
      dueOn,
      metOn: need?.on,
      factId: need?.eventId,
      about: { type: 'SelectionRound', id: roundId },
      source: 'S01–S03: a station is analysed and diagnosed before somebody is sent there',
    },
    ...steps.map(({ kind, metOn, by, source }): Step => ({ kind, dueOn, metOn, factId: by?.eventId, about, source })),
  ];
};

const BEFORE = ['NEED_DIAGNOSED', 'APPLIED', 'RECOMMENDED', 'REVIEWED', 'NOTICE_CLOSED', 'APPOINTED'] as const;

/** The takeover, and the steps before it, which are not in this log. */
const stepsBefore = ({ id, startOn, recordedFrom, takenOverFrom, started }: PostingRow): readonly Step[] => {
  const about = { type: 'Posting', id };
  const source =
    `${recordedFrom}期初接入，来源：${takenOverFrom ?? ''}；此前环节不在本系统记录。 ` +
    `Taken over on ${recordedFrom} from ${takenOverFrom ?? ''}; the steps before are not in this log.`;
  return [
    ...BEFORE.map((kind): Step => ({ kind, dueOn: startOn, isBefore: true, about, source })),
    { kind: 'TAKEN_OVER', dueOn: recordedFrom, metOn: recordedFrom, factId: started.eventId, about, source },
  ];
};
