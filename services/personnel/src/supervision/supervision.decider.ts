import {
  servesWithin,
  supervisionBody,
  type OfType,
  type SupervisionBody,
  type SupervisionMonthEvent,
} from '@zhudian/facts';
import { defineAggregate, hasReason, refuse, together, type Decider, type Rule } from '@zhudian/framework';
import { monthOf, spanOfMonth, unlessKeptHere, unlessOver } from '@zhudian/programme';
import type { PostingTerm } from '../posting/posting-term.state';
import { supervisionCommands, type SupervisionCommand } from './supervision.commands';
import { supervisionRefusals, type SupervisionRefusal } from './supervision.refusals';
import { supervisionFold, type SupervisionMonth } from './supervision.state';

type SupervisionDecider = Decider<SupervisionCommand, SupervisionMonth, SupervisionMonthEvent, SupervisionRefusal>;

/** M05: for which body a role speaks. */
const BODY_OF: Partial<Record<string, SupervisionBody>> = {
  RURAL_POWER: 'RURAL_POWER_DEPT',
  COUNTY_PARTY_COMMITTEE: 'COUNTY_PARTY_COMMITTEE',
};

const unlessServed = (month: string, posting: PostingTerm) => {
  const { first, last } = spanOfMonth(month);
  const { startOn, endOn = null } = posting;
  return servesWithin(posting, first, last)
    ? unlessKeptHere(month, posting)
    : refuse('MONTH_OUTSIDE_POSTING', { month, startOn, endOn });
};

const unlessOpen = (
  { closed }: SupervisionMonth,
  { data: { postingId, stationId, month }, act, read: { posting } }: SupervisionCommand,
) => {
  if (!posting.known || posting.stationId !== stationId) return refuse('POSTING_UNKNOWN', { postingId, stationId });
  return together(
    unlessServed(month, posting),
    month > monthOf(act.on) ? refuse('MONTH_NOT_BEGUN', { month }) : undefined,
    closed ? refuse('SUPERVISION_CLOSED') : undefined,
  );
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
  return (
    together(
      data.body === yours ? undefined : refuse('WRONG_BODY', { role: act.role, body: data.body, yours }),
      unlessOpen(state, command),
      unlessAnother(command),
      unlessTwoPersons(state, command),
    ) ?? [{ type: 'SupervisionNoted', data: { ...data, notedBy: act.by } }]
  );
};

const unlessTwoSided = ({ missing }: SupervisionMonth, command: OfType<SupervisionCommand, 'CloseSupervisionMonth'>) =>
  missing.length > 0 && !hasReason(command, 'SUPERVISION_ONE_SIDED')
    ? refuse('SUPERVISION_ONE_SIDED', { missing: missing.map(({ body, scope }) => `${body}/${scope}`) })
    : undefined;

const close: Rule<SupervisionDecider, 'CloseSupervisionMonth'> = (state, command) => {
  const { data, act, read } = command;
  return (
    unlessOpen(state, command) ??
    together(
      unlessAnother(command),
      // Until a month is over, what is missing may still be told.
      unlessOver(data.month, act.on, read.posting.endOn) ?? unlessTwoSided(state, command),
    ) ?? [{ type: 'SupervisionMonthClosed', data: { ...data, missing: [...state.missing] } }]
  );
};

const reopen: Rule<SupervisionDecider, 'ReopenSupervisionMonth'> = ({ closed }, command) => {
  const { data, read } = command;
  const { posting } = read;
  const { postingId, stationId } = data;
  if (!posting.known || posting.stationId !== stationId) return refuse('POSTING_UNKNOWN', { postingId, stationId });
  return (
    together(unlessAnother(command), closed ? undefined : refuse('SUPERVISION_OPEN')) ?? [
      { type: 'SupervisionMonthReopened', data },
    ]
  );
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
