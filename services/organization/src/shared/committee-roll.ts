import { committeeEvents, type CommitteeEvent, type FactMetadata } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

/** Who sat in the committee of a branch from which day on, oldest first. */
export interface CommitteeRoll {
  readonly sittings: readonly { readonly from: string; readonly holders: readonly string[] }[];
}
type Dated = CommitteeEvent & { readonly metadata: Pick<FactMetadata, 'occurredOn'> };

const latest = ({ sittings }: CommitteeRoll): readonly string[] => sittings.at(-1)?.holders ?? [];
const sits = (roll: CommitteeRoll, from: string, holders: readonly string[]): CommitteeRoll => ({
  sittings: [...roll.sittings, { from, holders }],
});
const same = (roll: CommitteeRoll): CommitteeRoll => roll;

export const committeeRoll: Fold<CommitteeRoll, Dated> = {
  family: committeeEvents,
  initial: { sittings: [] },
  evolve: {
    ElectionHeld: (roll, { data: { kind, heldOn, elected } }) =>
      sits(roll, heldOn, [...(kind === 'TERM' ? [] : latest(roll)), ...elected]),
    SeatVacated: (roll, { data: { personId }, metadata: { occurredOn } }) =>
      sits(
        roll,
        occurredOn,
        latest(roll).filter((one) => one !== personId),
      ),
    CommitteeOfficesFilled: same,
    CommitteeTermExtended: same,
    CommitteeDutyAssigned: same,
    ProcedureRulesAdopted: same,
  },
};

/** Who sits in the committee on a day. */
export const sittingOn = ({ sittings }: CommitteeRoll, day: string): readonly string[] =>
  sittings.findLast(({ from }) => from <= day)?.holders ?? [];
