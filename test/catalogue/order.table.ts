/**
 * By aggregate: the facts that may be dated before those told earlier, beside what they expressly rest on. Everything
 * else is dated no earlier than what it rests on (`annulments.table.ts`).
 */
export const lateEntries: Readonly<Record<string, readonly string[]>> = {
  Posting: ['OnSiteDaysDeclared', 'CompetencyAssessed'],
  SupervisionMonth: ['SupervisionNoted'],
  Indicator: [
    'TargetSet',
    'LinkedToDomain',
    'ReadingReported',
    'ReadingCorrected',
    'BreachDetected',
    'AnomalyDetected',
    'FindingCleared',
  ],
  Evaluation: ['ScoreSubmitted', 'DimensionsRated', 'DeductionApplied'],
  Calendar: ['CalendarPublished'],
  Scheme: ['SchemeIssued'],
};
