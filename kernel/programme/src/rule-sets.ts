/** A value that the programme decides, with where it comes from and the seed's items that it serves. */
export interface ProgrammeValue<Value> {
  readonly value: Value;
  /** The regulation with its article, or the programme's own proposal where no source fixes it. */
  readonly source: string;
  readonly items: readonly string[];
}
const valueOf = <Value>(value: Value, source: string, ...items: readonly string[]): ProgrammeValue<Value> => ({
  value,
  source,
  items,
});

/** Months, both ends included. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

const PROPOSED = '本方案建议，可调整 (proposed: the source fixes none)';

const programme2015 = {
  /** Working days of a pre-appointment notice; the day after publication is day 1. */
  noticeMinWorkingDays: valueOf(5, '党政领导干部选拔任用工作条例 2014 art. 41, by analogy', 'S09'),
  /** Months of a posting, extensions included. */
  termMonths: valueOf<Range>({ least: 12, most: 36 }, '2015 notice on First Secretaries: one to three years', 'S10'),
  /** Full years of age up to which an applicant counts as young; above it a reason is asked for. */
  youngUntilAge: valueOf(45, PROPOSED, 'S05'),
  /** Share of a year's working days that a First Secretary is at the post. */
  onSiteShare: valueOf(2 / 3, 'Shanxi, rules on First Secretaries: at least two thirds of the working days', 'M06'),
  /** Days from the start of a posting within which its target tasks are ratified. */
  tasksRatifiedWithinDays: valueOf(30, PROPOSED, 'T01', 'T05'),
  /** Days from the start of a posting within which the competency at its start is assessed. */
  baselineWithinDays: valueOf(30, PROPOSED, 'N17'),
  /** Days from the start of a posting within which the Party relation moves to the host branch. */
  partyRelationWithinDays: valueOf(
    30,
    '2015 notice on First Secretaries, art. 4: it moves; the days are proposed',
    'S10',
  ),
  /** Months before the planned end by which the local successor is named. */
  successorMonthsBefore: valueOf(3, PROPOSED, 'N09'),
  /** Days after the end of a month by which its days on site are declared. */
  onSiteDeclaredWithinDays: valueOf(5, PROPOSED, 'M06'),
  /** Months that a posting has lasted before it may be commended. */
  commendationMinMonths: valueOf(6, PROPOSED, 'N14'),
} as const satisfies Readonly<Record<string, ProgrammeValue<unknown>>>;

type Rules = { readonly [K in keyof typeof programme2015]: ProgrammeValue<(typeof programme2015)[K]['value']> };

/** The values that were in force together from a business date on. */
export interface RuleSet {
  readonly version: string;
  /** First business date on which it is in force. */
  readonly from: string;
  readonly rules: Rules;
}

/** Newest last. A fact is judged by the set in force on its business date, so that a replay finds no anachronisms. */
export const ruleSets: readonly RuleSet[] = [
  { version: 'programme-2015.1', from: '0001-01-01', rules: programme2015 },
  {
    version: 'programme-2019.1',
    from: '2019-03-03',
    rules: {
      ...programme2015,
      noticeMinWorkingDays: valueOf(5, '党政领导干部选拔任用工作条例 2019 art. 42, by analogy', 'S09'),
    },
  },
  {
    version: 'programme-2021.1',
    from: '2021-05-11',
    rules: {
      ...programme2015,
      noticeMinWorkingDays: valueOf(5, '党政领导干部选拔任用工作条例 2019 art. 42, by analogy', 'S09'),
      termMonths: valueOf<Range>(
        { least: 24, most: 36 },
        '2021 opinion on First Secretaries: two years at least (general knowledge); 2015 notice: three at most',
        'S10',
      ),
    },
  },
];

type Values = { readonly [K in keyof Rules]: Rules[K]['value'] };

/** What rules and duties are judged by: the values alone, and the version that facts name. */
export interface RuleValues extends Values {
  readonly version: string;
}

/** The set in force on a business date, with sources. */
export const rulesOn = (day: string): RuleSet => {
  const inForce = ruleSets.findLast(({ from }) => from <= day);
  if (!inForce) throw new Error(`No rule set is in force on ${day}.`);
  return inForce;
};

/** The values in force on a business date. */
export const ruleSetOn = (day: string): RuleValues => {
  const { version, rules } = rulesOn(day);
  const values = Object.fromEntries(Object.entries(rules).map(([name, { value }]) => [name, value]));
  return { version, ...(values as unknown as Values) };
};
