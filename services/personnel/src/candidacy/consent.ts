/** What has been told of a candidacy that bears on the three consents; absent where it has not happened. */
export interface ConsentFacts {
  readonly stage: string;
  readonly stationTargeted: boolean;
  readonly recommended: boolean;
  readonly reviewed: boolean;
}

/** 基层所需、个人自荐、组织选派: each side by itself, and whether all three coincide. */
export interface Consent {
  readonly need: boolean;
  readonly application: boolean;
  readonly dispatch: boolean;
  readonly complete: boolean;
}

/**
 * The station needs the person when it was fixed as a target with a diagnosed weakness and the match names it; the person consents by the own application until it
 * is withdrawn; the organisation dispatches when the sending unit recommended, the review passed and nothing since ended it.
 */
export const consentOf = ({ stage, stationTargeted: need, recommended, reviewed }: ConsentFacts): Consent => {
  const application = stage !== 'WITHDRAWN';
  const dispatch = recommended && reviewed && stage !== 'OBJECTION_UPHELD';
  return { need, application, dispatch, complete: need && application && dispatch };
};
