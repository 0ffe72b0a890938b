import { committeeElection, committeeSeat, committees, procedureRules, vacatedSeat } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const Committee = entityTypeOf('Committee', committees, 'The committee of a branch. 党支部委员会。');
export const CommitteeConnection = connectionOf('Committee', () => Committee);
export const CommitteeSeat = objectTypeOf(committeeSeat);
export const CommitteeElection = objectTypeOf(committeeElection);
export const VacatedSeat = objectTypeOf(vacatedSeat);
export const ProcedureRules = objectTypeOf(procedureRules);
