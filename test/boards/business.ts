import { byUnit, isAt, rounded, share, sum, type Board } from './plain';

const TODAY = '2026-11-28';
const FROM = '2026-01-01';
const BEFORE = '2026-10-01';
const STATION = 'station { id }';
const UNIT = 'unit { id }';

interface Here {
  readonly station: { readonly id: string };
}

export const business: Board = {
  field: 'businessBoard',
  args: `from: "${FROM}", before: "${BEFORE}", by: COUNTY_ENTERPRISE, today: "${TODAY}"`,
  about: UNIT,
  plain: async ({ all, places }) => {
    type Audit = Here & Readonly<Record<'sample' | 'deviating', number>> & { readonly auditedOn: string };
    type Deviation = Here & Readonly<Record<'standing' | 'dueOn' | 'foundOn', string>>;
    type Plan = Here &
      Readonly<Record<'stage' | 'period', string>> &
      Readonly<Record<'planned' | 'done', number>> & { readonly control: { readonly planVerdict: string } | null };
    interface Score {
      readonly period: string;
      readonly criteria: readonly { readonly criterion: string; readonly score: number }[];
    }
    type Business = Here & {
      readonly scores: readonly Score[];
      readonly standards: readonly { readonly from: string }[];
    };
    const isIn = (on: string) => FROM <= on && on < BEFORE;
    const isMonthIn = (month: string) => FROM.slice(0, 7) <= month && month < BEFORE.slice(0, 7);
    const audits = await all<Audit>('processAudits', `${STATION} sample deviating auditedOn`);
    const deviations = await all<Deviation>('processDeviations', `${STATION} standing dueOn foundOn`);
    const plans = await all<Plan>('teamPlans', `${STATION} stage period planned done control { planVerdict }`);
    const businesses = await all<Business>(
      'stationBusinesses',
      `${STATION} standards { from } scores { period criteria { criterion score } }`,
    );
    return byUnit(places, (stations) => {
      const isHere = isAt(stations);
      const audited = audits.filter((one) => isIn(one.auditedOn) && isHere(one));
      const found = deviations.filter((one) => isIn(one.foundOn) && isHere(one));
      const filed = plans.filter((one) => isMonthIn(one.period) && isHere(one));
      const executed = filed.filter(({ stage }) => stage !== 'FILED');
      const own = businesses.filter(isHere);
      const scores = own.flatMap((one) => one.scores.filter(({ period }) => isMonthIn(period)));
      const at = (standing: string) => found.filter((one) => one.standing === standing);
      const mean = (wanted: string) => {
        const all = scores.flatMap(({ criteria }) => criteria.filter(({ criterion }) => criterion === wanted));
        return all.length === 0 ? null : rounded(sum(all.map(({ score }) => score)) / all.length);
      };
      const sampled = sum(audited.map(({ sample }) => sample));
      const deviating = sum(audited.map((one) => one.deviating));
      const planned = sum(executed.map((one) => one.planned));
      const done = sum(executed.map((one) => one.done));
      return {
        stations: stations.length,
        standardised: own.filter(({ standards }) => standards.some(({ from }) => from < BEFORE)).length,
        audits: audited.length,
        sampled,
        deviating,
        conformity: share(sampled - deviating, sampled),
        open: at('OPEN').length,
        overdue: at('OPEN').filter(({ dueOn }) => dueOn < TODAY).length,
        toVerify: at('RECTIFIED').length,
        verified: at('VERIFIED').length,
        plans: filed.length,
        controlled: filed.filter(({ stage }) => stage === 'CONTROLLED').length,
        inControl: filed.filter(({ control }) => control?.planVerdict === 'IN_CONTROL').length,
        planned,
        done,
        completion: share(done, planned),
        scored: scores.length,
        standard: mean('STANDARD'),
        simple: mean('SIMPLE'),
        genuine: mean('GENUINE'),
        effective: mean('EFFECTIVE'),
      };
    });
  },
};
