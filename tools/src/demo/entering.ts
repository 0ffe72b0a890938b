import type { Day } from '@zhudian/programme';
import { later } from './days';
import { isDecisive } from './general-meetings';
import { pick } from './pick';
import { commandIdOf, type Step } from './step';

/** How many working days late a thing may be entered, by command; what is not named is entered on its day. */
const MOST_LATE: Readonly<Partial<Record<string, number>>> = {
  AddBranchMember: 6,
  AdoptPractice: 5,
  AnalyseEnterprise: 2,
  AssessCompetency: 4,
  CompleteMeasure: 2,
  ConveneMeeting: 6,
  DeclareOnSiteDays: 3,
  DiagnoseStation: 2,
  HoldHearing: 2,
  MovePartyRelation: 4,
  NoteSupervision: 3,
  ProgressTargetTask: 3,
  RecordAttendance: 4,
  ReportReading: 2,
  SubmitScores: 2,
};
/** Now and then it is weeks: the days on site of a whole month, entered from paper. */
const FORGOTTEN = 18;

/** A meeting at which something is decided is entered on its day, since what was decided rests on it. */
const isDeciding = ({ command, data }: Step): boolean =>
  command === 'ConveneMeeting' && isDecisive(String(data['meetingId']));

/** Most is entered on the day, some a little later, and here and there something long after. */
export const enteredOn = (step: Step): Day => {
  const most = MOST_LATE[step.command];
  if (most === undefined || isDeciding(step)) return step.on;
  const seed = commandIdOf(step);
  if (step.command === 'DeclareOnSiteDays' && pick(`${seed}/forgotten`, 20) === 0) return later(step.on, FORGOTTEN);
  return pick(`${seed}/late`, 10) < 6 ? step.on : later(step.on, 1 + pick(`${seed}/days`, most));
};
