import type { EvidenceRequestEvent, EvidenceRequestStage, OfType } from '@zhudian/facts';
import {
  defineAggregate,
  hasReason,
  refuse,
  together,
  unlessAfter,
  type Act,
  type Decider,
  type OrderRefusal,
  type Rule,
  type StreamRecord,
} from '@zhudian/framework';
import { workdayAfter, type Calendars, type RuleSets } from '@zhudian/programme';
import type { OrgUnit } from '../org-unit/org-unit.state';
import { rulesAt } from '../org-unit/rules-at';
import { firstDayLeftOut } from './covered';
import { evidenceRequestCommands, type EvidenceRequestCommand } from './evidence-request.commands';
import { evidenceRequestRefusals, type EvidenceRequestRefusal } from './evidence-request.refusals';
import { evidenceRequestFold, type EvidenceRequest } from './evidence-request.state';
import { standing } from './subject';

export type EvidenceRequestDecider = Decider<
  EvidenceRequestCommand,
  EvidenceRequest,
  EvidenceRequestEvent,
  EvidenceRequestRefusal | OrderRefusal
>;

const unlessAt = ({ stage }: EvidenceRequest, ...stages: readonly EvidenceRequestStage[]) =>
  stages.includes(stage) ? undefined : refuse('STEP_OUT_OF_ORDER', { stage, stages });

type Meant = Pick<EvidenceRequest, 'aboutStream' | 'decisionId'>;
/** Who made the decision that is meant has no say in the request. */
const unlessDecided = ({ aboutStream, decisionId }: Meant, { by }: Act, subject: StreamRecord) =>
  standing(aboutStream, subject).some(({ id, metadata }) => id === decisionId && metadata.actorId === by)
    ? refuse('DECIDED_BY_YOURSELF')
    : undefined;

interface Law {
  readonly unit: OrgUnit;
  readonly ruleSets: RuleSets;
  readonly calendars: Calendars;
}
/** The time is there to answer in, so it runs from recording. */
const timeFrom = (law: Law, { on, recordedOn }: Act) => {
  const workingDays = rulesAt(law, on).evidenceWorkingDays.value;
  return { provideBy: workdayAfter(law.calendars, recordedOn, workingDays), workingDays };
};

/** What is meant is there, and was by the day on which it is asked about. */
const unlessThere = ({ aboutStream, decisionId }: Meant, subject: StreamRecord, on: string) => {
  const held = standing(aboutStream, subject);
  if (held.length === 0) return refuse('SUBJECT_UNKNOWN', { aboutStream });
  if (decisionId === undefined) return undefined;
  const meant = held.find(({ id }) => id === decisionId);
  return meant
    ? unlessAfter({ fact: 'EvidenceRequested', on }, { type: meant.type, on: meant.metadata.occurredOn })
    : refuse('DECISION_NOT_THERE', { aboutStream, decisionId });
};

const ask: Rule<EvidenceRequestDecider, 'RequestEvidence'> = (request, { data, act, read }) => {
  const { evidenceRequestId: _, ...asked } = data;
  const { askedFrom, askedUntil } = data;
  const no = unlessAt(request, 'NONE');
  if (no) return no;
  return (
    together(
      unlessThere(data, read.subject, act.on),
      askedUntil < askedFrom ? refuse('PERIOD_REVERSED', { from: askedFrom, until: askedUntil }) : undefined,
      askedUntil > act.on ? refuse('PERIOD_TO_COME', { until: askedUntil, on: act.on }) : undefined,
      unlessDecided(data, act, read.subject),
    ) ?? [{ type: 'EvidenceRequested', data: { ...asked, ...timeFrom(read, act), askedById: act.by } }]
  );
};

/** Each document is about a period, and all of them about the whole that was asked for. */
const unlessCovering = (
  { askedFrom: from, askedUntil: until }: EvidenceRequest,
  command: OfType<EvidenceRequestCommand, 'ProvideEvidence'>,
) => {
  const { documents } = command.data;
  const reversed = documents.filter(({ aboutFrom, aboutUntil }) => aboutUntil < aboutFrom);
  const leftOut = hasReason(command, 'PERIOD_NOT_COVERED') ? undefined : firstDayLeftOut(documents, from, until);
  return (
    together(
      ...reversed.map(({ aboutFrom, aboutUntil }) => refuse('PERIOD_REVERSED', { from: aboutFrom, until: aboutUntil })),
    ) ?? (leftOut === undefined ? undefined : refuse('PERIOD_NOT_COVERED', { leftOut, from, until }))
  );
};

/** By people of the unit, about the whole period; a late answer says why. */
const provide: Rule<EvidenceRequestDecider, 'ProvideEvidence'> = (request, command) => {
  const { evidenceRequestId: _, ...provided } = command.data;
  const { by, on, unit } = command.act;
  const { unitId = '', provideBy } = request;
  const no = unlessAt(request, 'ASKED');
  if (no) return no;
  const inTime = on <= provideBy;
  return (
    together(
      unit === unitId ? undefined : refuse('NOT_OF_THE_UNIT', { unitId }),
      unlessCovering(request, command),
      inTime || hasReason(command, 'EVIDENCE_LATE') ? undefined : refuse('EVIDENCE_LATE', { provideBy, on }),
    ) ?? [{ type: 'EvidenceProvided', data: { ...provided, providedById: by, inTime } }]
  );
};

/** Neither who decided nor who provided the evidence judges it. */
const unlessJudge = (request: EvidenceRequest, act: Act, subject: StreamRecord) =>
  together(
    unlessDecided(request, act, subject),
    request.providedById === act.by ? refuse('SEGREGATION_OF_DUTIES') : undefined,
  );

const sendBack: Rule<EvidenceRequestDecider, 'SendBackEvidence'> = (request, { data: { reason }, act, read }) =>
  unlessAt(request, 'PROVIDED') ??
  unlessJudge(request, act, read.subject) ?? [{ type: 'EvidenceSentBack', data: { reason, ...timeFrom(read, act) } }];

const accept: Rule<EvidenceRequestDecider, 'AcceptEvidence'> = (request, { data: { opinion }, act, read }) =>
  unlessAt(request, 'PROVIDED') ??
  unlessJudge(request, act, read.subject) ?? [{ type: 'EvidenceAccepted', data: { opinion } }];

const withdraw: Rule<EvidenceRequestDecider, 'WithdrawEvidenceRequest'> = (request, { data: { reason }, act, read }) =>
  unlessAt(request, 'ASKED', 'PROVIDED') ??
  unlessDecided(request, act, read.subject) ?? [{ type: 'EvidenceRequestWithdrawn', data: { reason } }];

export const evidenceRequestDecider: EvidenceRequestDecider = {
  ...evidenceRequestFold,
  decide: {
    RequestEvidence: ask,
    ProvideEvidence: provide,
    SendBackEvidence: sendBack,
    AcceptEvidence: accept,
    WithdrawEvidenceRequest: withdraw,
  },
};

export const evidenceRequest = defineAggregate({
  decider: evidenceRequestDecider,
  commands: evidenceRequestCommands,
  refusals: evidenceRequestRefusals,
});
