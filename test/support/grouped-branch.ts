import fc from 'fast-check';
import type { GroupingEvent, MemberStanding } from '@zhudian/facts';
import { marketing } from './grouping.story';

/** Three who are always there and in no group, so that the branch owes what a branch owes. */
const RESIDENTS = ['r1', 'r2', 'r3'];
const PERSONS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
export const GROUPS = ['g1', 'g2', 'g3'];

export const someStep = fc.record({
  kind: fc.constantFrom('put', 'put', 'dissolve', 'move'),
  groupId: fc.constantFrom(...GROUPS),
  persons: fc.uniqueArray(fc.constantFrom(...PERSONS), { minLength: 1, maxLength: 4 }),
});
type Step = typeof someStep extends fc.Arbitrary<infer T> ? T : never;

/** A branch whose members and groups change day by day, as facts tell and as a register kept by hand has it. */
export class GroupedBranch {
  readonly facts: GroupingEvent[] = [];
  readonly standings: MemberStanding[] = [...RESIDENTS, ...PERSONS].map((personId) => standing(personId, '2016-01-04'));
  readonly #members = new Set(PERSONS);
  readonly #groups = new Map<string, Set<string>>();

  follow({ kind, groupId, persons }: Step, from: string): void {
    if (kind === 'move') return this.#move(persons[0] ?? '', from);
    if (kind === 'dissolve') return this.#dissolve(groupId, from);
    const memberIds = persons.filter((one) => this.#members.has(one));
    const [leaderId] = memberIds;
    if (leaderId === undefined) return undefined;
    const isKnown = this.#groups.has(groupId);
    this.facts.push(
      isKnown
        ? { type: 'PartyGroupChanged', data: { groupId, memberIds, leaderId, from } }
        : marketing({ groupId, memberIds, leaderId, from }),
    );
    this.#forget(memberIds);
    this.#groups.set(groupId, new Set(memberIds));
    return undefined;
  }

  /** Who is in which group now; of groups that nobody is left in, nothing. */
  groups(): ReadonlyMap<string, readonly string[]> {
    const all = [...this.#groups].map(([groupId, persons]) => [groupId, [...persons].toSorted()] as const);
    return new Map(all.filter(([, persons]) => persons.length > 0));
  }

  #dissolve(groupId: string, from: string): void {
    if (!this.#groups.delete(groupId)) return;
    this.facts.push({ type: 'PartyGroupDissolved', data: { groupId, reason: '合并。', from } });
  }

  /** Whoever is a member leaves, the group as well; whoever has left comes back to the branch alone. */
  #move(personId: string, on: string): void {
    const leaves = this.#members.delete(personId);
    if (!leaves) this.#members.add(personId);
    this.#forget([personId]);
    this.standings.push(leaves ? { personId, on, status: null, votes: false } : standing(personId, on));
  }

  #forget(persons: readonly string[]): void {
    for (const group of this.#groups.values()) for (const one of persons) group.delete(one);
  }
}

const standing = (personId: string, on: string): MemberStanding => ({ personId, on, status: 'FULL', votes: true });
