import { riskDomain } from '@zhudian/facts';
import { byUnit, isAt, type Board, type Line } from './plain';

const TODAY = '2026-11-28';
const STATION = 'station { id }';
const UNIT = 'unit { id }';

interface Here {
  readonly station: { readonly id: string };
}

type Risk = Here &
  Readonly<Record<'domain' | 'post' | 'level' | 'control', string>> & { readonly reviewDueOn: string | null };
const RISK = `${STATION} domain post level control reviewDueOn`;
const countsOf = (risks: readonly Risk[]) => {
  const at = (field: 'level' | 'control', value: string) => risks.filter((one) => one[field] === value).length;
  return {
    risks: risks.length,
    levelI: at('level', 'I'),
    levelII: at('level', 'II'),
    levelIII: at('level', 'III'),
    uncontrolled: at('control', 'UNDEFINED'),
    untested: at('control', 'UNTESTED'),
    failed: at('control', 'FAILED'),
    overdue: risks.filter(({ reviewDueOn }) => reviewDueOn !== null && reviewDueOn < TODAY).length,
  };
};
const isCovered = (risks: readonly Risk[]) =>
  risks.length > 0 && risks.every(({ control }) => control === 'UNTESTED' || control === 'PASSED');

export const heatMap: Board = {
  field: 'riskHeatMap',
  args: `by: COUNTY_ENTERPRISE, today: "${TODAY}"`,
  about: `domain highest ${UNIT}`,
  plain: async ({ all, places }) => {
    const rows = await all<Risk>('riskPoints', RISK, 'stage: OPEN');
    return riskDomain.options.flatMap((domain) =>
      byUnit(places, (stations) => {
        const own = rows.filter((one) => one.domain === domain && isAt(stations)(one));
        return {
          domain,
          highest: own.map(({ level }) => level).toSorted()[0] ?? null,
          stations: stations.length,
          covered: stations.filter(({ id }) => isCovered(own.filter(({ station }) => station.id === id))).length,
          ...countsOf(own),
        };
      }),
    );
  },
};

export const posts: Board = {
  field: 'riskPosts',
  args: `today: "${TODAY}"`,
  about: `domain post covered ${STATION}`,
  plain: async ({ all }) => {
    const rows = await all<Risk>('riskPoints', RISK, 'stage: OPEN');
    const byPost = Map.groupBy(rows, ({ station, domain, post }) => JSON.stringify({ domain, post, station }));
    return [...byPost].map(([about, own]) => ({
      ...(JSON.parse(about) as Line),
      covered: isCovered(own),
      ...countsOf(own),
    }));
  },
};

export const modelStations: Board = {
  field: 'modelStationTotals',
  args: `today: "${TODAY}"`,
  about: UNIT,
  plain: async ({ rows, places }) => {
    type Row = Here & {
      readonly standing: string;
      readonly applying: boolean;
      readonly ready: boolean;
      readonly missing: readonly string[];
    };
    const query = `modelStationStanding(today: "${TODAY}") { ${STATION} standing applying ready missing }`;
    const all = await rows<Row>(query);
    return byUnit(places, (stations) => {
      const own = all.filter(isAt(stations));
      const at = (standing: string) => own.filter((one) => one.standing === standing).length;
      const without = (criterion: string) => own.filter(({ missing }) => missing.includes(criterion)).length;
      return {
        stations: own.length,
        awarded: at('AWARDED'),
        lapsed: at('LAPSED'),
        revoked: at('REVOKED'),
        applying: own.filter(({ applying }) => applying).length,
        ready: own.filter(({ ready }) => ready).length,
        withoutLists: without('LISTS'),
        uncontrolled: without('DOMAINS'),
        withLevelI: without('LEVEL_I_RISKS'),
        inBreach: without('INDICATORS'),
      };
    });
  },
};
