import {
  servesWithin,
  supervisionBody,
  type OfType,
  type SupervisionBody,
  type SupervisionMonthEvent,
} from '@zhudian/facts';
import { defineAggregate, hasReason, refuse, together, type Decider, type Rule } from '@zhudian/framework';
import { monthOf, spanOfMonth, unlessKeptHere, unlessOver } from '@zhudian/programme';
import { supervisionCommands, type SupervisionCommand } from './supervision.commands';
import { supervisionRefusals, type SupervisionRefusal } from './supervision.refusals';
import { supervisionFold, type SupervisionMonth } from './supervision.state';

type SupervisionDecider = Decider<SupervisionCommand, SupervisionMonth, SupervisionMonthEvent, SupervisionRefusal>;

/** M05: for which body a role speaks. */
const BODY_OF: Partial<Record<string, SupervisionBody>> = {
  RURAL_POWER: 'RURAL_POWER_DEPT',
  COUNTY_PARTY_COMMITTEE: 'COUNTY_PARTY_COMMITTEE',
};

const unlessOpen = (
  { closed }: SupervisionMonth,
  { data: { postingId, stationId, month }, act, read: { posting } }: SupervisionCommand,
) => {
  if (!posting.known || posting.stationId !== stationId) return refuse('POSTING_UNKNOWN', { postingId, stationId });
  const { first, last } = spanOfMonth(month);
  const { startOn, endOn = null } = posting;
  if (!servesWithin(posting, first, last)) return refuse('MONTH_OUTSIDE_POSTING', { month, startOn, endOn });
  const before = unlessKeptHere(month, posting);
  if (before) return before;
  if (month > monthOf(act.on)) return refuse('MONTH_NOT_BEGUN', { month });
  return closed ? refuse('SUPERVISION_CLOSED') : undefined;
};

/** Nobody supervises himself. */
const unlessAnother = ({ act, read: { posting } }: SupervisionCommand) =>
  posting.personId === act.by ? refuse('SELF_SUPERVISION', { actor: act.by }) : undefined;

/** Double supervision is by two persons: who notes for one body does not note for the other. */
const unlessTwoPersons = (
  { noters }: SupervisionMonth,
  { data: { body }, act }: OfType<SupervisionCommand, 'NoteSupervision'>,
) => {
  const other = supervisionBody.options.find((one) => one !== body && noters[one]?.includes(act.by));
  return other ? refuse('ONE_PERSON_FOR_BOTH', { actor: act.by, other }) : undefined;
};

const note: Rule<SupervisionDecider, 'NoteSupervision'> = (state, command) => {
  const { data, act } = command;
  const yours = BODY_OF[act.role] ?? null;
  if (data.body !== yours) return refuse('WRONG_BODY', { role: act.role, body: data.body, yours });
  return (
    unlessOpen(state, command) ??
    together(unlessAnother(command), unlessTwoPersons(state, command)) ?? [
      { type: 'SupervisionNoted', data: { ...data, notedBy: act.by } },
    ]
  );
};

const close: Rule<SupervisionDecider, 'CloseSupervisionMonth'> = (state, command) => {
  const { data, act, read } = command;
  const no = unlessOpen(state, command) ?? unlessAnother(command) ?? unlessOver(data.month, act.on, read.posting.endOn);
  if (no) return no;
  const missing = [...state.missing];
  if (missing.length > 0 && !hasReason(command, 'SUPERVISION_ONE_SIDED'))
    return refuse('SUPERVISION_ONE_SIDED', { missing: missing.map(({ body, scope }) => `${body}/${scope}`) });
  return [{ type: 'SupervisionMonthClosed', data: { ...data, missing } }];
};

const reopen: Rule<SupervisionDecider, 'ReopenSupervisionMonth'> = ({ closed }, command) => {
  const { data, read } = command;
  const { posting } = read;
  const { postingId, stationId } = data;
  if (!posting.known || posting.stationId !== stationId) return refuse('POSTING_UNKNOWN', { postingId, stationId });
  const no = unlessAnother(command);
  if (no) return no;
  return closed ? [{ type: 'SupervisionMonthReopened', data }] : refuse('SUPERVISION_OPEN');
};

export const supervisionDecider: Decider<
  SupervisionCommand,
  SupervisionMonth,
  SupervisionMonthEvent,
  SupervisionRefusal
> = {
  ...supervisionFold,
  decide: { NoteSupervision: note, CloseSupervisionMonth: close, ReopenSupervisionMonth: reopen },
};

export const supervision = defineAggregate({
  decider: supervisionDecider,
  commands: supervisionCommands,
  refusals: supervisionRefusals,
});
