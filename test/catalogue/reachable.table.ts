/** Families of which no fact is shown, and why. */
export const forRulesAlone: Readonly<Record<string, string>> = {
  PersonPosting: 'repeats the posting for the rule of one posting a person',
  StationPosting: 'repeats the posting for the rule of one posting a station',
  PostingRoster: 'repeats the postings of a bureau for its hearings',
  StationBranch: 'repeats the branch for the rule of one branch a station',
  MemberBranch: 'repeats the membership for the rule of one branch a person',
  PostingStanding: 'repeats evaluations and surveys for those that rest on them',
  SetAside: 'what operators do to the log: npm run projections -- status lists it',
  StationClues: 'repeats the clues of a station for its posting',
};

/** Where the graph shows a field of a fact under another name. */
export const otherNames: Readonly<Record<string, string>> = {
  'RoundOpened.poolOrgUnits': 'SelectionRound.poolUnits',
  'RoundClosed.filled': 'SelectionRound.filledStations',
  'RoundClosed.unfilled': 'SelectionRound.unfilledStations',
  'MatchProposed.score': 'Candidacy.matchScore',
  'MatchProposed.againstProposal': 'Candidacy.matchedAgainstProposal',
  'MatchingProposed.candidacyIds': 'SelectionRound.candidacies',
  'MatchingProposed.stationIds': 'SelectionRound.targetStations',
  'MatchingProposed.assignments': 'MatchingProposal.assignments',
  'MatchingProposed.totalScore': 'MatchingProposal.totalScore',
  'MatchingProposed.stationsForgone': 'MatchingProposal.unfilledStations',
  'MatchingProposed.candidatesForgone': 'MatchingProposal.unmatchedCandidacies',
  'NoticePublished.from': 'Candidacy.noticeFrom',
  'NoticePublished.channels': 'Candidacy.noticeChannels',
  'NoticePublished.requiredDays': 'Candidacy.noticeRequiredDays',
  'NoticePublished.calendarVersion': 'Candidacy.noticeCalendar',
  'CompetencyAssessed.dimensions': 'Posting.competencies',
  'PostingRecalled.endOn': 'Posting.endedOn',
  'PostingEnded.endOn': 'Posting.endedOn',
  'ProblemAssigned.ownerOrgId': 'HearingProblem.owner',
  'ProblemResolved.resolverId': 'HearingProblem.resolved',
  'WorkReportReplied.reply': 'ReportEntry.words',
  'CommitteeOfficesFilled.offices': 'CommitteeSeat.office',
  'BranchEstablished.orgUnitId': 'Branch.station',
  'LinkedToDomain.domain': 'Indicator.domains',
  'DeductionApplied.appliedBy': 'Deduction.applied',
  'MeasurePlanned.ownerId': 'Clue.measureOwner',
  'ClueReassigned.toPersonId': 'Clue.reassignments',
  'CoachingHeld.staffIds': 'CoachingSession.staff',
  'SurveyClosed.results': 'Survey.satisfaction',
  'PlanItemDone.inTime': 'PlanItem.standing',
  'SupervisionNoted.notedBy': 'SupervisionNote.decision',
};

/** Fields that the graph shows as data of their fact alone, and why no column holds them. */
export const inTimelineAlone: Readonly<Record<string, string>> = {
  'PersonalDataErased.scope': 'an act about a person, read where the acts are',
  'PersonalDataErased.basis': 'an act about a person, read where the acts are',
  'BallotIssued.tokenHash': 'nobody may tell from whom an answer came',
  'BallotSigned.blinded': 'nobody may tell from whom an answer came',
  'CodeRedeemed.tokenHash': 'nobody may tell from whom an answer came',
  'CodeRedeemed.blinded': 'nobody may tell from whom an answer came',
  'BallotCast.ballot': 'nobody may tell from whom an answer came',
  'BallotCast.signature': 'nobody may tell from whom an answer came',
  'BallotCast.answers': 'answers are told together, once the survey is closed',
  'ResponseSubmitted.tokenHash': 'nobody may tell from whom an answer came',
  'ResponseSubmitted.answers': 'answers are told together, once the survey is closed',
};

/** Where the graph shows the id of a part. */
export const partIds: Readonly<Record<string, string>> = {
  TargetTask: 'TargetTask.taskId',
  Coaching: 'CoachingSession.coachingId',
  Feedback: 'DisclosureFeedback.feedbackId',
  DutyEntry: 'DutyListEntry.entryId',
  Motion: 'MeetingMotion.motionId',
  Rectification: 'MeetingRectification.itemId',
  Objection: 'Objection.objectionId',
  Problem: 'HearingProblem.problemId',
  Practice: 'Practice.id',
  Deduction: 'Deduction.deductionId',
  SchemeDeduction: 'SchemeDeduction.code',
  PlanItem: 'PlanItem.itemId',
};
