import { defineAggregate, hasReason, refuse, together, unlessAfter, type Rule } from '@zhudian/framework';
import { addMonths } from '@zhudian/programme';
import { committeeCommands } from './committee.commands';
import { unlessElected, unlessHolder, type CommitteeDecider } from './committee.guards';
import { committeeRefusals } from './committee.refusals';
import { committeeFold, type Committee } from './committee.state';
import { holdElection } from './election.rules';
import { held } from '../meeting/meeting.state';
import { repeated } from '../shared/repeated';

/** 党支部委员会每届任期3年. */
const TERM_YEARS = 3;
/** 延期换届一般不超过1年: in all, however often it is extended. */
const EXTENSION_YEARS = 1;
const yearsAfter = (day: string, years: number): string => addMonths(day, years * 12);

const unlessWellFilled = (offices: readonly { readonly personId: string; readonly office: string }[]) => {
  const single = offices.filter(({ office }) => office !== 'MEMBER').map(({ office }) => office);
  const twice = repeated(single);
  return together(
    twice.length > 0 ? refuse('OFFICE_FILLED_TWICE', { offices: twice }) : undefined,
    single.includes('SECRETARY') ? undefined : refuse('SECRETARY_MISSING'),
  );
};

const fillOffices: Rule<CommitteeDecider, 'FillCommitteeOffices'> = (committee, { data: { branchId, ...data } }) => {
  const { holders, runOff, electedOn } = committee;
  const no = unlessElected(committee, branchId);
  if (no) return no;
  if (runOff.persons.length > 0) return refuse('RUN_OFF_OPEN', { persons: runOff.persons });
  const named = data.offices.map(({ personId }) => personId);
  const twice = repeated(named);
  const forgotten = [...holders.keys()].filter((one) => !named.includes(one));
  const termEndsOn = committee.termEndsOn ?? yearsAfter(electedOn, TERM_YEARS);
  return (
    together(
      twice.length > 0 ? refuse('COUNTED_TWICE', { persons: twice }) : undefined,
      forgotten.length > 0 ? refuse('OFFICES_INCOMPLETE', { persons: forgotten }) : undefined,
      unlessHolder(committee, ...named),
      unlessWellFilled(data.offices),
    ) ?? [{ type: 'CommitteeOfficesFilled', data: { ...data, termEndsOn } }]
  );
};

const extendTerm: Rule<CommitteeDecider, 'ExtendCommitteeTerm'> = (committee, command) => {
  const { branchId, ...data } = command.data;
  const { termEndsOn, regularEnd } = committee;
  if (termEndsOn === undefined || regularEnd === undefined) return refuse('NO_ELECTION_YET', { branchId });
  if (data.until <= termEndsOn) return refuse('EXTENSION_NOT_LATER', { until: data.until, termEndsOn });
  const most = yearsAfter(regularEnd, EXTENSION_YEARS);
  return data.until > most && !hasReason(command, 'EXTENSION_TOO_LONG')
    ? refuse('EXTENSION_TOO_LONG', { until: data.until, most })
    : [{ type: 'CommitteeTermExtended', data }];
};

/** Whoever leaves the branch leaves the seat; the policy asks for it whether or not there is one. */
const vacateSeat: Rule<CommitteeDecider, 'VacateCommitteeSeat'> = (
  committee,
  { data: { branchId: _, ...data }, act: { role } },
) => {
  const no = unlessHolder(committee, data.personId);
  if (!no) return [{ type: 'SeatVacated', data }];
  return role === 'POLICY' ? [] : no;
};

const ownersOf = ({ holders }: Committee, personId: string) =>
  new Map(
    [...holders].flatMap(([holder, { areas }]) =>
      holder === personId ? [] : areas.map((area) => [area as string, holder] as const),
    ),
  );

const assignDuty: Rule<CommitteeDecider, 'AssignCommitteeDuty'> = (committee, { data: { branchId: _, ...data } }) => {
  const no = unlessHolder(committee, data.personId);
  if (no) return no;
  const owners = ownersOf(committee, data.personId);
  const areas = [...new Set(data.areas)];
  const taken = areas.flatMap((area) => {
    const personId = owners.get(area);
    return personId === undefined ? [] : [refuse('AREA_TAKEN', { area, personId })];
  });
  return together(...taken) ?? [{ type: 'CommitteeDutyAssigned', data: { ...data, areas } }];
};

/** Rules of procedure bind once a motion on them was carried, on the day of that meeting or later. */
const adoptRules: Rule<CommitteeDecider, 'AdoptProcedureRules'> = (committee, { data, act: { on }, read }) => {
  const { branchId, stationId, meetingId, motionId } = data;
  const { roll, meeting } = read;
  const isCarried = meeting.branchId === branchId && meeting.motions.get(motionId) === true;
  return (
    together(
      roll.stationId === stationId ? undefined : refuse('BRANCH_OF_ANOTHER_STATION', { branchId, stationId }),
      isCarried ? undefined : refuse('MOTION_NOT_CARRIED', { meetingId, motionId }),
      unlessAfter({ fact: 'ProcedureRulesAdopted', on }, held(meeting)),
    ) ?? [{ type: 'ProcedureRulesAdopted', data: { ...data, version: committee.rulesVersion + 1 } }]
  );
};

export const committeeDecider: CommitteeDecider = {
  ...committeeFold,
  decide: {
    HoldElection: holdElection,
    FillCommitteeOffices: fillOffices,
    ExtendCommitteeTerm: extendTerm,
    VacateCommitteeSeat: vacateSeat,
    AssignCommitteeDuty: assignDuty,
    AdoptProcedureRules: adoptRules,
  },
};

export const committee = defineAggregate({
  decider: committeeDecider,
  commands: committeeCommands,
  refusals: committeeRefusals,
});
