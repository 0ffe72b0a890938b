import { DEPUTISED_ROLES, HANDED_BY_HOLDER, type DeputationEvent, type OfType } from '@zhudian/facts';
import {
  defineAggregate,
  elsewhere,
  hasReason,
  refuse,
  together,
  type Act,
  type Decider,
  type Rule,
} from '@zhudian/framework';
import { addMonths } from '@zhudian/programme';
import { ABOVE, deputationCommands, type DeputationCommand } from './deputation.commands';
import { deputationRefusals, type DeputationRefusal } from './deputation.refusals';
import { deputationFold, officeHolderFold, type Deputation } from './deputation.state';

type DeputationDecider = Decider<DeputationCommand, Deputation, DeputationEvent, DeputationRefusal>;
type Name = OfType<DeputationCommand, 'NameDeputy'>;

/** Beyond it an office is filled anew rather than deputised. */
const LONG_MONTHS = 6;

const unlessOwnOffice = ({ data: { role }, act }: Name) =>
  act.role === role ? undefined : refuse('ROLE_NOT_YOURS', { role, acting: act.role });

const unlessAbove = ({ data: { role, holderId, deputyId, unitId }, act, held: { heldFor } }: Name) => {
  if (!ABOVE.some((one) => one === act.role)) return refuse('ROLE_NOT_YOURS', { role, acting: act.role });
  if (act.by === deputyId) return refuse('NAMED_ONESELF');
  if (HANDED_BY_HOLDER.includes(role)) return refuse('ONLY_BY_THE_HOLDER', { role });
  return heldFor.includes(unitId) ? undefined : refuse('HOLDER_NOT_KNOWN', { holderId, role });
};

const unlessPeriod = (command: Name) => {
  const { from, until } = command.data;
  const { recordedOn: today } = command.act;
  const isLong = until > addMonths(from, LONG_MONTHS) && !hasReason(command, 'DEPUTATION_LONG');
  return together(
    until < from ? refuse('DEPUTATION_ENDS_FIRST', { from, until }) : undefined,
    from < today ? refuse('DEPUTATION_BACKDATED', { from, today }) : undefined,
    isLong ? refuse('DEPUTATION_LONG', { until, months: LONG_MONTHS }) : undefined,
  );
};

const unlessOverlapping = ({ data: { role, unitId, from, until }, read: { holder } }: Name) => {
  const taken = holder.terms.find(
    (term) => term.role === role && term.unitId === unitId && term.from <= until && from <= term.until,
  );
  return taken && refuse('DEPUTY_OVERLAPS', { deputationId: taken.deputationId, from: taken.from, until: taken.until });
};

const name: Rule<DeputationDecider, 'NameDeputy'> = ({ stage }, command) => {
  const { deputationId, ...data } = command.data;
  const { holderId, deputyId, role, unitId, from, until } = data;
  const { act } = command;
  if (stage !== 'NONE') return refuse('DEPUTATION_KNOWN', { deputationId });
  if (act.actingFor !== undefined) return refuse('DEPUTISED_RIGHT');
  const isDeputised = DEPUTISED_ROLES.includes(role);
  const unlessTheirs = act.by === holderId ? unlessOwnOffice : unlessAbove;
  const no = together(
    holderId === deputyId ? refuse('DEPUTY_IS_HOLDER') : undefined,
    isDeputised ? unlessTheirs(command) : refuse('ROLE_NOT_DEPUTISED', { role }),
    unlessPeriod(command),
    unlessOverlapping(command),
  );
  if (no) return no;
  const reserved = { deputationId, role, unitId, from, until };
  return [
    elsewhere(officeHolderFold, holderId, { type: 'DeputationReserved', data: reserved }),
    { type: 'DeputyNamed', data },
  ];
};

const mayWithdraw = ({ holderId, deputyId, unitId = '' }: Deputation, act: Act): boolean =>
  act.by === holderId ||
  act.by === deputyId ||
  (ABOVE.some((one) => one === act.role) && (act.actsFor ?? []).includes(unitId));

const withdraw: Rule<DeputationDecider, 'WithdrawDeputy'> = (deputation, { data, act }) => {
  const { deputationId, reason } = data;
  const { stage, holderId = '', until = '' } = deputation;
  if (!mayWithdraw(deputation, act)) return refuse('NOT_YOUR_DEPUTATION');
  if (stage !== 'NAMED' || until < act.recordedOn) return refuse('DEPUTATION_OVER', { stage, until });
  return [
    elsewhere(officeHolderFold, holderId, { type: 'DeputationReleased', data: { deputationId } }),
    { type: 'DeputyWithdrawn', data: { reason } },
  ];
};

export const deputationDecider: DeputationDecider = {
  ...deputationFold,
  decide: { NameDeputy: name, WithdrawDeputy: withdraw },
};

export const deputation = defineAggregate({
  decider: deputationDecider,
  commands: deputationCommands,
  refusals: deputationRefusals,
});
