import { candidateId, firstMembersOf, nameOf, officials, standingCast, staffOf, unitOfCandidate } from './cast';
import { later, nthOf } from './days';
import { bornOn } from './people';
import { between, pick } from './pick';
import { branchOf, stations, units } from './places';
import { act, type Step } from './step';
import type { Story } from './story';

const { administrator, partyWork } = officials;

const register = (on: string): readonly Step[] =>
  units.map(({ id, ...unit }) => act(administrator.id, on, 'RegisterOrgUnit', { orgUnitId: id, ...unit }));

const branches = (on: string): readonly Step[] =>
  stations.map(({ id, name }) =>
    act(partyWork.id, on, 'EstablishBranch', {
      branchId: branchOf(id),
      orgUnitId: id,
      name: name.replace('供电所', '供电所党支部'),
      approvedBy: '南宁供电局党委（演示）',
    }),
  );

/** The last two whom a weak station shows are no Party members, the one before them is admitted on the way. */
const NEWCOMER = 4;
const memberships = new Map(
  stations.flatMap(({ id }) => {
    const full = firstMembersOf(id);
    return staffOf(id).map(({ id: one }, place) => {
      const other = place === NEWCOMER ? 'PROBATIONARY' : 'NONE';
      return [one, full.includes(one) ? 'FULL' : other] as const;
    });
  }),
);
/** Officials and candidates are members where they come from. */
const membershipOf = (personId: string) => memberships.get(personId) ?? 'FULL';

const person = (on: string, personId: string, unitId: string, ages: readonly [number, number]): readonly Step[] => [
  act(administrator.id, on, 'RegisterPerson', {
    personId,
    unitId,
    membership: membershipOf(personId),
    bornOn: bornOn(personId, Number(on.slice(0, 4)), ages),
  }),
  act(administrator.id, on, 'NamePerson', { personId, name: nameOf(personId) }),
];

const OFFICE = [32, 54] as const;
const YOUNG = [27, 40] as const;

/** Candidates come into view with the round in which they apply. */
const persons = (on: string, { rounds }: Story): readonly Step[] => {
  const candidates = new Map(
    rounds
      .toReversed()
      .flatMap((round) => round.candidacies.map(({ candidate }) => [candidate, round.at(-5)] as const)),
  );
  return [
    ...standingCast.flatMap(({ id, unit }) => person(on, id, unit, OFFICE)),
    ...[...candidates].flatMap(([one, day]) => person(day, candidateId(one), unitOfCandidate(one), YOUNG)),
  ];
};

/** Members in the first weeks; a year later probation is over; here and there one moves away, and another comes. */
const members = (on: string): readonly Step[] =>
  stations.flatMap(({ id: stationId }) => {
    const branchId = branchOf(stationId);
    return staffOf(stationId).flatMap(({ id: personId }) => {
      const status = membershipOf(personId);
      if (status === 'NONE') return [];
      const joinedOn = later(on, between(`${personId}/joins`, 1, 9));
      const via = status === 'FULL' ? 'TRANSFER' : 'ADMISSION';
      const data = { branchId, personId, status, votes: status === 'FULL', via };
      return [act(partyWork.id, joinedOn, 'AddBranchMember', data), ...confirmed(branchId, personId, status, joinedOn)];
    });
  });

const confirmed = (branchId: string, personId: string, status: string, joinedOn: string): readonly Step[] => {
  if (status === 'FULL') return [];
  const on = later(joinedOn, 248 + pick(`${personId}/probation`, 12));
  return [
    act(partyWork.id, on, 'ConfirmBranchMember', { branchId, personId }),
    act(partyWork.id, on, 'ChangeMembership', { personId, membership: 'FULL' }),
  ];
};

/** The first day of all. */
export const registeredOn = ({ month }: Story): string => nthOf(month(-37), 2);

/** The organisation from the top, the stations' branches with their members, and everybody who acts. */
export const registration = (story: Story): readonly Step[] => {
  const on = registeredOn(story);
  return [...register(on), ...branches(on), ...persons(on, story), ...members(on)];
};
