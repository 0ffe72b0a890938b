import type { RefusalTexts } from '@zhudian/framework';

const ELECTION = '中国共产党基层组织选举工作条例 2020';
const QUORUM = `${ELECTION} art. 5 (at least four fifths since 2020-07-13); 暂行条例 1990 (more than four fifths)`;
const BRANCH = '中国共产党支部工作条例（试行） 2018：支部委员会的设置';

/** The words of refusals at elections. */
export const electionRefusals = {
  BRANCH_OF_ANOTHER_STATION: {
    zh: '党支部{branchId}不属于供电所{stationId}。请核对党支部和供电所编号。',
    en: '{branchId} is not the branch of {stationId}. Check the ids of the branch and the station.',
    rule: 'A branch elects at its own station',
    source: BRANCH,
  },
  ELECTION_NOT_IN_MEETING: {
    zh: '会议{meetingId}不是本支部在{on}召开、尚未归档的党员大会。选举须在党员大会上进行，请先登记会议召开。',
    en: '{meetingId} is not a general meeting of this branch that is being held on {on}. Elections are held in one: record the meeting first.',
    next: { command: 'ConveneMeeting', role: 'BRANCH_SECRETARY' },
    rule: 'A committee is elected in a general meeting',
    source: ELECTION,
  },
  ELECTION_QUORUM: {
    zh: '有选举权的党员应到会{eligible}人，至少须到会{needed}人，实到会{present}人，选举不能进行。请党支部改期召开，并报上级党组织。',
    en: 'Of {eligible: member/members} entitled to elect, at least {needed} must attend; {present} did. The election cannot be held; the branch must set a new date and report to the higher Party organisation.',
    rule: 'Four fifths of those entitled attend an election',
    source: QUORUM,
  },
  COMMITTEE_NOT_ALLOWED: {
    zh: '正式党员不足{needed}人的党支部不设委员会，只选书记和必要的副书记，现填报应选{seats}人。请改为1人或2人。',
    en: 'A branch of fewer than {needed: full member/full members} has no committee: it elects a secretary and a deputy if needed, not {seats}. Give one seat or two.',
    rule: 'No committee under seven full members',
    source: BRANCH,
  },
  BRANCH_GREW_SMALL: {
    severity: 'WARN',
    zh: '正式党员已不足{needed}人，不设委员会，补选后委员将有{filled}人。请改为换届选举书记；如上级党组织同意补选，请说明理由后提交。',
    en: 'The branch has come to have fewer than {needed: full member/full members}, for whom there is no committee; this by-election would make it {filled: person/persons}. Elect a secretary for a new term, or give the reason if the higher Party organisation agrees.',
    rule: 'No committee under seven full members',
    source: BRANCH,
  },
  COMMITTEE_SIZE: {
    zh: '支部委员会至少{least}人，现填报应选{seats}人。请按上级批复的名额填报。',
    en: 'A committee has at least {least: member/members}; this says {seats}. Give the number of seats that was approved.',
    rule: 'A committee has three members at least',
    source: BRANCH,
  },
  COMMITTEE_LARGE: {
    severity: 'WARN',
    zh: '支部委员会一般不超过{most}人，现填报应选{seats}人。如上级党组织已批准，请说明理由后提交。',
    en: 'As a rule a committee has at most {most: member/members}; this says {seats}. If it is approved, give the reason and send it again.',
    rule: 'As a rule a committee has seven members at most',
    source: BRANCH,
  },
  RUN_OFF_OPEN: {
    zh: '{persons}得票相等，尚未再次投票。请党支部先登记再次投票的结果。',
    en: '{persons} received equal votes and await a run-off. Record the run-off first.',
    next: { command: 'HoldElection', role: 'BRANCH_SECRETARY' },
    rule: 'Equal votes for the last seats are voted on again',
    source: ELECTION,
  },
  RUN_OFF_OF_OTHERS: {
    zh: '再次投票限于得票相等的{persons}，应选{seats}人。请核对候选人和应选人数。',
    en: 'A run-off is between {persons}, for {seats: seat/seats}. Check the candidates and the number of seats.',
    instead: {
      persons: {
        zh: '目前没有得票相等、须再次投票的候选人。请核对选举种类。',
        en: 'Nobody awaits a run-off. Check the kind of the election.',
      },
    },
    rule: 'A run-off is between those who tied',
    source: ELECTION,
  },
  NO_VACANCY: {
    zh: '支部委员会现有空缺{vacant}个，少于本次补选的{seats}个。请核对应选人数，或改为换届选举。',
    en: 'The committee has {vacant: seat/seats} to fill, fewer than {seats}. Check the number, or hold an election for the whole term.',
    rule: 'A by-election fills vacancies',
    source: ELECTION,
  },
  COUNTED_TWICE: {
    zh: '{persons}列了不止一次。请核对名单。',
    en: '{persons: is/are} listed more than once. Check the list.',
    rule: 'Everybody is counted once',
    source: ELECTION,
  },
  NOT_ELECTABLE: {
    zh: '{persons}当日不是有被选举权的正式党员，不能作为候选人。请核对候选人名单。',
    en: '{persons: is no full member/are no full members} with the right to be elected on that day. Check the candidates.',
    rule: 'Candidates are full members with the right to be elected',
    source: ELECTION,
  },
  ALREADY_SEATED: {
    zh: '{persons}已是现任支部委员，不参加补选。请核对候选人名单。',
    en: '{persons: holds a seat already and does/hold a seat already and do} not stand in a by-election. Check the candidates.',
    rule: 'A by-election is among others',
    source: ELECTION,
  },
  FIRST_SECRETARY_SEAT: {
    severity: 'WARN',
    zh: '{personId}是在任第一书记，一般不占支部委员会名额、不参加选举。如确需参加，请说明理由后提交。',
    en: '{personId} is the First Secretary in place, who as a rule holds no seat and does not stand. If it must be, give the reason and send it again.',
    rule: 'A First Secretary holds no seat by default',
    source: '2015 notice on First Secretaries art. 4, by analogy',
  },
  NOT_COMPETITIVE: {
    zh: '应选{seats}人，候选人{candidates}人，至少须有{needed}人。请党支部增加候选人后再选举。',
    en: 'For {seats: seat/seats} at least {needed: candidate is/candidates are} needed, and {candidates: is/are} named. The branch must add candidates.',
    rule: 'A fifth more candidates than seats, rounded up',
    source: ELECTION,
  },
  TELLER_IS_CANDIDATE: {
    zh: '{persons}是候选人，不能担任监票人或计票人。请另选监票人、计票人。',
    en: '{persons: is a candidate/are candidates} and may not count the votes. Choose other tellers.',
    rule: 'Candidates count no votes',
    source: ELECTION,
  },
  TELLER_ABSENT: {
    zh: '{persons}未到会，不能担任监票人或计票人。请核对到会人员。',
    en: '{persons} did not attend and cannot have counted. Check who was present.',
    rule: 'Tellers are present',
    source: ELECTION,
  },
  BALLOTS_EXCEED_PRESENT: {
    zh: '发出选票{issued}张，多于实到会有选举权的{present}人。请核对票数。',
    en: '{issued: ballot was/ballots were} handed out to {present: member/members} entitled to elect. Check the count.',
    rule: 'One ballot for each of those present',
    source: ELECTION,
  },
  ELECTION_VOID: {
    zh: '收回选票{returned}张，多于发出的{issued}张，选举无效。请党支部重新选举。',
    en: '{returned: ballot/ballots} came back and {issued: was/were} handed out: the election is void. The branch must elect anew.',
    rule: 'An election with more ballots than were handed out is void',
    source: ELECTION,
  },
} as const satisfies RefusalTexts;
