import fc from 'fast-check';
import { groupsOn, ungroupedOn, type GroupingEvent, type MemberStanding } from '@zhudian/facts';
import { groupingDecider, groupingFold } from '@zhudian/organization';
import { actAs, stateAfter } from '../../support';
import { trials } from '../../support/trials';

// covers: B05
const PERSONS = ['a', 'b', 'c', 'd', 'e', 'f'];
const DAYS = Array.from({ length: 9 }, (_, index) => `2016-03-0${index + 1}`);
const step = fc.record({
  kind: fc.constantFrom('form', 'form', 'change', 'dissolve', 'move'),
  groupId: fc.constantFrom('g1', 'g2', 'g3'),
  persons: fc.uniqueArray(fc.constantFrom(...PERSONS), { minLength: 3, maxLength: 4 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A register kept by hand: who is a member, and of which group. */
class Register {
  readonly groupOf = new Map<string, Step['groupId']>();
  readonly members = new Set(PERSONS);
  readonly #known = new Set<string>();
  readonly #standing = new Set<string>();

  allows({ kind, groupId, persons }: Step): boolean {
    const stands = this.#standing.has(groupId);
    if (kind === 'dissolve') return stands;
    if (kind === 'form' ? this.#known.has(groupId) : !stands) return false;
    return persons.every((one) => this.members.has(one) && (this.groupOf.get(one) ?? groupId) === groupId);
  }

  follow({ kind, groupId, persons }: Step): void {
    for (const [one, group] of this.groupOf) if (group === groupId) this.groupOf.delete(one);
    this.#standing.delete(groupId);
    if (kind === 'dissolve') return;
    this.#known.add(groupId);
    this.#standing.add(groupId);
    for (const one of persons) this.groupOf.set(one, groupId);
  }

  /** Whoever is a member leaves, and whoever has left comes back. */
  moves(personId: string): boolean {
    this.groupOf.delete(personId);
    if (this.members.delete(personId)) return false;
    this.members.add(personId);
    return true;
  }
}

/** What the decider was told so far. */
class Situation {
  readonly register = new Register();
  readonly facts: GroupingEvent[] = [];
  readonly standings: MemberStanding[] = PERSONS.map((personId) => standing(personId, '2016-01-04', true));

  move([personId = '']: readonly string[], on: string): void {
    this.standings.push(standing(personId, on, this.register.moves(personId)));
  }

  /** Whether decider and register are of one mind. */
  decide(step: Step, on: string): boolean {
    const allowed = this.register.allows(step);
    const { type, data } = commandOf(step);
    const decide = groupingDecider.decide[type] as (...all: readonly unknown[]) => unknown;
    const act = actAs('BRANCH_SECRETARY', { on });
    const read = { roll: { stationId: 's', standings: this.standings } };
    const told = decide(stateAfter(groupingFold, ...this.facts), { type, data, act, read });
    if (allowed) this.register.follow(step);
    if (Array.isArray(told)) this.facts.push(...(told as GroupingEvent[]));
    return Array.isArray(told) === allowed;
  }

  /** Who is in which group on a day, and who in none: as decided, and as the register has it. */
  pictures(on: string) {
    const groups = groupsOn(stateAfter(groupingFold, ...this.facts).history, this.standings, on);
    const grouped = groups.flatMap(({ groupId, members }) => members.map(({ personId }) => `${personId} ${groupId}`));
    const free = ungroupedOn(groups, this.standings, on).map(({ personId }) => personId);
    const { groupOf, members } = this.register;
    const plain = [...members].map((one) => [one, groupOf.get(one)].filter(Boolean).join(' '));
    return { decided: [...grouped, ...free].toSorted(), plain: plain.toSorted() };
  }
}

const standing = (personId: string, on: string, isMember: boolean): MemberStanding => ({
  personId,
  on,
  status: isMember ? 'FULL' : null,
  votes: isMember,
});

const commandOf = ({ kind, groupId, persons }: Step) => {
  const made = { branchId: 'b', groupId, memberIds: persons, leaderId: persons[0] ?? '' };
  if (kind === 'dissolve')
    return { type: 'DissolvePartyGroup', data: { branchId: 'b', groupId, reason: 'r' } } as const;
  if (kind === 'change') return { type: 'ChangePartyGroup', data: made } as const;
  const named = { stationId: 's', name: 'n', groupBasis: 'TEAM', groupedBy: 't' } as const;
  return { type: 'FormPartyGroup', data: { ...made, ...named } } as const;
};

describe('Members and groups', () => {
  it('are a partition after any commands, as a register kept by hand has it', () =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: DAYS.length }), (steps) => {
        const told = new Situation();
        for (const [index, one] of steps.entries()) {
          const on = DAYS[index] ?? '';
          const isOfOneMind = one.kind === 'move' ? told.move(one.persons, on) === undefined : told.decide(one, on);
          const { decided, plain } = told.pictures(on);
          expect({ isOfOneMind, decided }).toStrictEqual({ isOfOneMind: true, decided: plain });
        }
      }),
      trials('party groups', { test: 200, soak: 20_000 }),
    ));
});
