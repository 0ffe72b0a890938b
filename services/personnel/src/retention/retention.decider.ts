import type { OfType, RetentionEvent, RetentionKind } from '@zhudian/facts';
import { defineAggregate, refuse, together, type Act, type Decider, type Rule } from '@zhudian/framework';
import { aboutRules, addMonths, against, rulesOn } from '@zhudian/programme';
import { retentionCommands, type RetentionCommand } from './retention.commands';
import { retentionRefusals, type RetentionRefusal } from './retention.refusals';
import { isHeld, retentionFold, RULE_OF, type Retention } from './retention.state';

type RetentionDecider = Decider<RetentionCommand, Retention, RetentionEvent, RetentionRefusal>;
type Apply = OfType<RetentionCommand, 'ApplyRetention'>;

/** Kinds of which it is known whom they are about. */
const OF_PERSONS: readonly RetentionKind[] = ['READINGS', 'ANNULLED_WORDS', 'PAST_WORDS', 'PAST_DOCUMENTS'];

const rulesFor = ({ data: { bureauId }, act, read }: Apply) => rulesOn(read.ruleSets, act.on, bureauId);

/** Below the least that a rule may say no reason helps. */
const unlessOver = (command: Apply) => {
  const { data, act } = command;
  const { kind, olderThan } = data;
  const rule = rulesFor(command).rules[RULE_OF[kind]];
  const { least } = aboutRules[rule.rule];
  const details = (months: number) => ({ kind, olderThan, months, latest: addMonths(act.on, -months) });
  if (olderThan > addMonths(act.on, -least)) return refuse('RETENTION_TOO_EARLY', details(least));
  const given = details(rule.value);
  return olderThan > given.latest ? against(command, rule, 'RETENTION_TOO_EARLY', given) : undefined;
};

const apply: Rule<RetentionDecider, 'ApplyRetention'> = (retention, command) => {
  const { kind, olderThan, found } = command.data;
  const actual = command.held.found ?? found;
  const nothing = actual === 0 ? refuse('RETENTION_NOTHING_OVER', { kind, olderThan }) : undefined;
  const no = together(
    isHeld(retention, kind) ? refuse('RETENTION_ON_HOLD', { kind }) : undefined,
    unlessOver(command),
    actual === found ? nothing : refuse('RETENTION_COUNT_DIFFERS', { found, actual }),
  );
  if (no) return no;
  const { version: ruleSet } = rulesFor(command);
  return [{ type: 'RetentionApplied', data: { kind, olderThan, count: actual, ruleSet } }];
};

const hold: Rule<RetentionDecider, 'HoldRetention'> = ({ holds, released }, { data }) => {
  const { bureauId: _, ...held } = data;
  const { holdId, kind, personId } = held;
  const isKnown = Object.hasOwn(holds, holdId) || Object.hasOwn(released, holdId);
  const isUnfit = personId !== undefined && !OF_PERSONS.includes(kind);
  return (
    together(
      isKnown ? refuse('HOLD_KNOWN', { holdId }) : undefined,
      isUnfit ? refuse('HOLD_NOT_BY_PERSON', { kind }) : undefined,
    ) ?? [{ type: 'RetentionHeld', data: held }]
  );
};

/** Nobody is told that there is a hold about himself, by a refusal neither. */
const isOwn = ({ personId }: Retention['holds'][string], { by, actingFor }: Act) =>
  personId !== undefined && [by, actingFor].includes(personId);

const release: Rule<RetentionDecider, 'ReleaseRetention'> = ({ holds }, { data: { holdId, reason }, act }) => {
  const held = Object.hasOwn(holds, holdId) ? holds[holdId] : undefined;
  return held === undefined || isOwn(held, act)
    ? refuse('HOLD_NOT_THERE', { holdId })
    : [{ type: 'RetentionReleased', data: { holdId, reason } }];
};

export const retentionDecider: RetentionDecider = {
  ...retentionFold,
  decide: { ApplyRetention: apply, HoldRetention: hold, ReleaseRetention: release },
};

export const retention = defineAggregate({
  decider: retentionDecider,
  commands: retentionCommands,
  refusals: retentionRefusals,
});
