/** Numbers that the programme decides; each with the source that it rests on. */
export interface RuleSet {
  readonly version: string;
  /** First business date on which it is in force. */
  readonly from: string;
  /** Working days of a pre-appointment notice. 干部任用条例: not fewer than five, by analogy. */
  readonly noticeMinWorkingDays: number;
  /** Months of a posting. 2015 notice on First Secretaries: one to three years. */
  readonly termMonths: { readonly least: number; readonly most: number };
  /** Months that a posting has lasted before it may be commended. The source names none: a proposal of the programme. */
  readonly commendationMinMonths: number;
}

/** Newest last. A fact is judged by the set in force on its business date. */
const ruleSets: readonly RuleSet[] = [
  {
    version: 'programme-2015.1',
    from: '0001-01-01',
    noticeMinWorkingDays: 5,
    termMonths: { least: 12, most: 36 },
    commendationMinMonths: 6,
  },
];

export const ruleSetOn = (day: string): RuleSet => {
  const inForce = ruleSets.findLast(({ from }) => from <= day);
  if (!inForce) throw new Error(`No rule set is in force on ${day}.`);
  return inForce;
};
