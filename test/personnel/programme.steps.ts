import { randomUUID } from 'node:crypto';
import { postingStandingEvents, streamOf } from '@zhudian/facts';
import type { StreamAppend } from '@zhudian/log';
import { candidacy, candidacyIdOf, posting, round } from '@zhudian/personnel';
import type { CommandEnvelope } from '@zhudian/framework/service';
import { checks } from '../support/candidacy.story';
import { termSettled } from '../support/evaluation.story';
import { factMetadata } from '../support/new-facts';
import { handedOver, started, successorNamed } from '../support/posting.story';
import { openedWith } from '../support/round.story';
import { commandFor } from '../support/commands';

/** Four candidacies that get into each other's way: Wei stands twice, and each station is wanted twice. */
export const candidacies = [
  { roundId: 'r1', personId: 'wei', stationId: 'luobo' },
  { roundId: 'r1', personId: 'lan', stationId: 'luobo' },
  { roundId: 'r2', personId: 'wei', stationId: 'fucheng' },
  { roundId: 'r2', personId: 'hua', stationId: 'fucheng' },
] as const;
type Stand = (typeof candidacies)[number];

/** Everything up to the first application. */
export const prelude = (): readonly CommandEnvelope[] =>
  ['r1', 'r2'].flatMap((roundId) => [
    commandFor(round, {
      type: 'OpenRound',
      id: roundId,
      data: { roundId, ...openedWith({ countyEnterprises: ['wuming'] }).data },
    }),
    commandFor(round, {
      type: 'AnalyseEnterprise',
      id: `${roundId}/wuming`,
      data: { roundId, countyEnterpriseId: 'wuming', findings: '薄弱', stationIds: ['luobo', 'fucheng'] },
    }),
    ...['luobo', 'fucheng'].map((stationId) =>
      commandFor(round, {
        type: 'DiagnoseStation',
        id: `${roundId}/${stationId}`,
        data: { roundId, stationId, weaknessCodes: ['STANDARDISATION'], partyScore: 50, integrityScore: 50, needs: [] },
      }),
    ),
    commandFor(round, {
      type: 'FixTargetStations',
      id: `${roundId}/targets`,
      data: { roundId, stationIds: ['luobo', 'fucheng'], rationale: '薄弱' },
    }),
  ]);

/** What the other context tells beforehand: the term of every posting that may come of it is final, and good. */
export const evaluated = (): readonly StreamAppend[] =>
  candidacies.map(({ roundId, personId }) => ({
    stream: streamOf(postingStandingEvents, candidacyIdOf(roundId, personId)),
    expected: 'no_stream',
    facts: [{ ...termSettled(), id: randomUUID(), metadata: factMetadata({ commandId: randomUUID() }) }],
  }));

/** What one actor may do for a candidacy. `hand` is the person who acts for the bureau; `id` makes the command id. */
export interface Turn {
  readonly stand: Stand;
  readonly hand: string;
  readonly day: string;
  readonly id: string;
}
type Step = (turn: Turn) => CommandEnvelope;

const onCandidacy =
  (type: string, more: Readonly<Record<string, unknown>> = {}): Step =>
  ({ stand, hand: by, day: on, id }) =>
    commandFor(candidacy, {
      type,
      id,
      data: { candidacyId: candidacyIdOf(stand.roundId, stand.personId), ...more },
      act: { by, on },
    });
const onPosting =
  (type: string, more: Readonly<Record<string, unknown>> = {}, reasons: Readonly<Record<string, string>> = {}): Step =>
  ({ stand, hand: by, id }) =>
    commandFor(posting, {
      type,
      id,
      data: { postingId: candidacyIdOf(stand.roundId, stand.personId), ...more },
      act: { by, on: '2018-03-01', reasons },
    });

const apply: Step = ({ stand: { roundId, personId }, id }) =>
  commandFor(candidacy, {
    type: 'SubmitApplication',
    id,
    data: { roundId, personId, strengths: [], preferredStations: [], statement: '自愿' },
    act: { by: personId, on: '2016-01-10' },
  });
const propose: Step = (turn) => onCandidacy('ProposeMatch', { stationId: turn.stand.stationId })(turn);
const appoint: Step = ({ stand: { roundId, ...place }, hand: by, day: on, id }) => {
  const { documentNo } = started.data;
  const startOn = '2016-04-15';
  const candidacyId = candidacyIdOf(roundId, place.personId);
  const data = { ...place, candidacyId, branchId: `${place.stationId}-branch`, documentNo, startOn };
  return commandFor(posting, { type: 'AppointSecretary', id, data, act: { by, on } });
};

/** The way from the application to the end of the posting, in order. */
export const way: readonly Step[] = [
  apply,
  onCandidacy('RecommendCandidate', { orgUnitId: 'marketing', opinion: '同意' }),
  onCandidacy('PassReview', { checks, reason: '合格' }),
  propose,
  onCandidacy('PublishNotice', { channels: ['INTRANET'] }),
  onCandidacy('CloseNotice'),
  appoint,
  onPosting('NameSuccessor', successorNamed.data, { SUCCESSOR_NOT_READY: '上级直接选派。' }),
  onPosting('CompleteHandover', handedOver.data),
  onPosting('EndPosting', { reason: '任期届满' }, { FIT_REVIEW_MISSING: '上级另行考察。' }),
];

/** What may come in between. */
export const asides: readonly Step[] = [
  ...way,
  onCandidacy('RejectReview', { checks, reason: '不合格' }),
  onCandidacy('RaiseObjection', { objectionId: 'o1', realName: true, summaryRef: 'file-1' }),
  onCandidacy('ResolveObjection', { objectionId: 'o1', outcome: 'DISMISSED', finding: '不属实' }),
  onCandidacy('ResolveObjection', { objectionId: 'o1', outcome: 'UPHELD', finding: '属实' }),
  onCandidacy('WithdrawCandidacy', { reason: '家庭原因' }),
  onPosting('RecallPosting', { reason: '工作需要' }),
];
