import { committeeEvents, type CommitteeAttendance, type CommitteeEvent, type FactMetadata } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

interface Sitting {
  readonly from: string;
  readonly holders: readonly string[];
  /** How many seats the last election at the end of a term was for. */
  readonly seats: number;
}
/** A version of the rules of procedure, and the day from which it binds. */
interface ProcedureRules {
  readonly from: string;
  readonly version: number;
  readonly attendance: CommitteeAttendance;
}
/** Who sat in the committee of a branch from which day on, oldest first, and by which rules it meets. */
export interface CommitteeRoll {
  readonly sittings: readonly Sitting[];
  readonly rules: readonly ProcedureRules[];
}
type Dated = CommitteeEvent & { readonly metadata: Pick<FactMetadata, 'occurredOn'> };

/** A committee has three members at least. One seat or two are those of a secretary and a deputy: no committee. */
export const LEAST_SEATS = 3;

const NOBODY: Sitting = { from: '', holders: [], seats: 0 };
const without = ({ holders, ...sitting }: Sitting, personId: string): Sitting => ({
  ...sitting,
  holders: holders.filter((one) => one !== personId),
});
const onDay = ({ sittings }: CommitteeRoll, day: string): Sitting =>
  sittings.findLast(({ from }) => from <= day) ?? NOBODY;
const same = (roll: CommitteeRoll): CommitteeRoll => roll;

export const committeeRoll: Fold<CommitteeRoll, Dated> = {
  family: committeeEvents,
  initial: { sittings: [], rules: [] },
  evolve: {
    ElectionHeld: (roll, { data: { kind, heldOn: from, elected, seats } }) => {
      const before = kind === 'TERM' ? { ...NOBODY, seats } : (roll.sittings.at(-1) ?? NOBODY);
      const sitting = { ...before, from, holders: [...before.holders, ...elected] };
      return { ...roll, sittings: [...roll.sittings, sitting] };
    },
    // Of two seats the one that fell vacant first may be told last.
    SeatVacated: (roll, { data: { personId }, metadata: { occurredOn: from } }) => ({
      ...roll,
      sittings: [
        ...roll.sittings.filter((one) => one.from <= from),
        { ...without(onDay(roll, from), personId), from },
        ...roll.sittings.filter((one) => one.from > from).map((one) => without(one, personId)),
      ],
    }),
    CommitteeOfficesFilled: same,
    CommitteeTermExtended: same,
    CommitteeDutyAssigned: same,
    ProcedureRulesAdopted: (roll, { data: { version, attendance = 'HALF' }, metadata: { occurredOn: from } }) => ({
      ...roll,
      rules: [...roll.rules, { from, version, attendance }],
    }),
  },
};

/** Who holds a seat on a day: in a committee, or as secretary or deputy where there is none. */
export const sittingOn = (roll: CommitteeRoll, day: string): readonly string[] => onDay(roll, day).holders;

/** Who sits in the committee on a day; nobody where the branch has none. */
export const committeeOn = (roll: CommitteeRoll, day: string): readonly string[] => {
  const { seats, holders } = onDay(roll, day);
  return seats < LEAST_SEATS ? [] : holders;
};

const NO_RULES: ProcedureRules = { from: '', version: 0, attendance: 'HALF' };
/** The rules that bind on a day. An earlier version may be told after a later one. */
export const rulesOn = ({ rules }: Pick<CommitteeRoll, 'rules'>, day: string): ProcedureRules =>
  rules.reduce((latest, one) => (one.from <= day && one.from >= latest.from ? one : latest), NO_RULES);
