/**
 * By command, where it may be about one person: how that person is kept out of it, or why not. `GUARD` is the declared `subject`, refused with
 * OWN_CASE; a code is that of a rule of the aggregate's own, which has its words and its spec; the rest is a reason.
 */
export const ownCases: Readonly<Record<string, string>> = {
  RegisterPerson: 'The first who registers people has to be able to register the own person.',
  ChangeMembership: 'GUARD',
  TransferPerson: 'GUARD',
  NamePerson: 'It decides nothing: what somebody is called, that person knows best.',
  ErasePersonName: 'GUARD',
  ErasePersonalData: 'GUARD',

  SubmitApplication: 'Nobody but the person may: NOT_VOLUNTARY.',
  RecommendCandidate: 'SEGREGATION_OF_DUTIES',
  PassReview: 'SEGREGATION_OF_DUTIES',
  RejectReview: 'SEGREGATION_OF_DUTIES',
  ProposeMatch: 'SEGREGATION_OF_DUTIES',
  ProposeMatching: 'A list of many by a fixed rule; each match is proposed by itself.',
  PublishNotice: 'SEGREGATION_OF_DUTIES',
  RaiseObjection: 'GUARD',
  ResolveObjection: 'SEGREGATION_OF_DUTIES',
  CloseNotice: 'SEGREGATION_OF_DUTIES',
  WithdrawCandidacy: 'Whoever volunteered may withdraw.',

  AppointSecretary: 'SEGREGATION_OF_DUTIES',
  SetTargetTask: 'Set by the First Secretary, ratified by somebody else.',
  RatifyTargetTasks: 'GUARD',
  ReviseTargetTasks: 'GUARD',
  ProgressTargetTask: 'The own report of the own work, which others evaluate.',
  AssessCompetency: 'OWN_COMPETENCY',
  MovePartyRelation: 'GUARD',
  DeclareOnSiteDays: 'Nobody but the person may: NOT_OWN_DECLARATION.',
  NameSuccessor: 'GUARD',
  ExtendPosting: 'GUARD',
  CompleteHandover: 'Whoever leaves hands over.',
  RecallPosting: 'GUARD',
  EndPosting: 'GUARD',

  NoteSupervision: 'SELF_SUPERVISION',
  CloseSupervisionMonth: 'GUARD',
  ReopenSupervisionMonth: 'SELF_SUPERVISION',

  EnrolPosting: 'The programme alone does it.',
  StrikeOffPosting: 'The programme alone does it.',

  SubmitWorkReport: 'Nobody but the person may: NOT_THE_SECRETARY.',
  HoldHearing: 'GUARD',
  ExcuseAbsence: 'GUARD',
  RaiseProblem: 'A problem of the own posting is what the hearing is for.',

  RecordAttendance: 'GUARD',

  NominatePosting: 'SEGREGATION_OF_DUTIES',
  AwardCommendation: 'SEGREGATION_OF_DUTIES',
  RecommendPromotionPriority: 'SEGREGATION_OF_DUTIES',
  PublishPractice: 'GUARD',

  OpenEvaluation: 'GUARD',
  SubmitScores: 'SELF_SCORING',
  ApplyDeduction: 'SELF_SCORING',
  AppealDeduction: 'An appeal is the own right: NOT_ONES_OWN_EVALUATION for all others.',
  UpholdDeduction: 'SELF_SCORING',
  RevokeDeduction: 'SELF_SCORING',
  FinaliseEvaluation: 'SELF_SCORING',
  AcknowledgeResult: 'Nobody but the person may: NOT_ONES_OWN_EVALUATION.',
  ReopenEvaluation: 'SELF_SCORING',

  OpenClue: 'Whoever finds something says so, also at the own station.',
  IdentifyFactor: 'Whoever answers for a clue works on it.',
  PlanMeasure: 'Whoever answers for a clue works on it.',
  CompleteMeasure: 'Whoever answers for a measure says that it is done.',
  VerifyEffect: 'SEGREGATION_OF_DUTIES',
  ReassignClue: 'GUARD',
  ReferClue: 'GUARD',
  CloseClue: 'GUARD',

  OpenSurvey: 'GUARD',
  IssueBallots: 'GUARD',
  SubmitResponse: 'Nobody knows who answers.',
  CloseSurvey: 'GUARD',

  AddBranchMember: 'GUARD',
  ConfirmBranchMember: 'GUARD',
  ReleaseBranchMember: 'GUARD',
  AssignFirstSecretary: 'GUARD',
  WithdrawFirstSecretary: 'It follows the end of the posting, which others decide.',
};
