const AT_START = 'Told by a service when it first starts: the law as it is shipped.';
const BY_OPERATOR = 'What an operator does about a fact that cannot be folded; the demonstration has none.';
const OF_REFUSALS = 'Told when a consequence is refused; no policy of the demonstration meets a refusal.';
const OF_REOPENING = 'A month or term that was judged is opened again for a serious mistake alone.';
const NOTHING_OVER = 'Nothing that the demonstration keeps is old enough to be deleted.';
const OTHER_DAYS = 'Only the demonstrations of some days have it: it depends on who serves on the last day.';

const OF_ONE_PAGE = 'Its secret is made in the page of a person and kept by nobody else.';

/** Kinds of facts that the demonstration does not tell, with the reason. */
export const UNTOLD: Readonly<Record<string, string>> = {
  RuleSetIssued: AT_START,
  CalendarPublished: AT_START,
  FactSetAside: BY_OPERATOR,
  FactTakenUp: BY_OPERATOR,
  ConsequenceRefused: OF_REFUSALS,
  ConsequenceClosed: OF_REFUSALS,
  ConsequenceSettled: OF_REFUSALS,
  EvaluationReopened: OF_REOPENING,
  MonthUnsettled: OF_REOPENING,
  TermUnsettled: OF_REOPENING,
  SupervisionMonthReopened: OF_REOPENING,
  BallotSigned: 'Told by the signer of ballots in the running system, where the demonstration casts them.',
  CodeRedeemed: 'Told by the signer of ballots in the running system, where the demonstration casts them.',
  ResponseSubmitted: 'How answers were told before they were anonymous; kept readable, and not told any more.',
  InboxAddressMade: OF_ONE_PAGE,
  InboxAddressWithdrawn: OF_ONE_PAGE,
  PersonalDataErased: 'It cannot be taken back, and a visitor would meet a person without a name.',
  SelfRunningConfirmed:
    'A station is confirmed a year after the withdrawal; the first postings end with the demonstration.',
  LeaderCandidateDropped: 'Each posting that ends has one candidate, who is found ready.',
  AbsenceExcused: 'Who is away from a hearing says so before it is held, and is excused in it.',
  ReviewMemberExcused: 'Everybody at the stations that review their members takes part.',
  LeaderRoleAssessed: 'The stations that review their members have no local leader who is prepared.',
  AnomalyDetected: 'No value of the demonstration is impossible.',
  FindingCleared: 'It clears an anomaly, and there is none.',
  ClueReassigned: OTHER_DAYS,
  RetentionApplied: NOTHING_OVER,
  RetentionHeld: NOTHING_OVER,
  RetentionReleased: NOTHING_OVER,
};
