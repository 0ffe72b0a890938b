import { fourSames, standardArea, twinningSide } from '@zhudian/facts';
import { byCounty, distinct, isAt, rounded, sum, withTotal, type Board } from './plain';

const TODAY = '2026-11-28';
const QUARTER = { name: '2026-Q3', first: '2026-07-01', last: '2026-09-30' };
const COUNTY = 'countyEnterprise { id }';
const STATION = 'station { id }';

interface Here {
  readonly station: { readonly id: string };
}
interface Dated {
  readonly decision: { readonly on: string };
}

export const services: Board = {
  field: 'serviceTotals',
  args: `today: "${TODAY}"`,
  about: COUNTY,
  plain: async ({ all, places }) => {
    interface Effect {
      readonly survey: { readonly id: string };
      readonly responses: number;
      readonly favourable: number;
    }
    type Row = Here & {
      readonly stage: string;
      readonly dueOn: string;
      readonly served: number;
      readonly effects: readonly Effect[];
    };
    const rows = await all<Row>(
      'serviceMatters',
      `${STATION} stage dueOn served effects { survey { id } responses favourable }`,
    );
    return byCounty(places, (stations) => {
      const own = rows.filter(isAt(stations));
      const at = (...stages: readonly string[]) => own.filter(({ stage }) => stages.includes(stage));
      const surveys = [...new Map(own.flatMap(({ effects }) => effects).map((one) => [one.survey.id, one])).values()];
      const responses = sum(surveys.map((one) => one.responses));
      const good = sum(surveys.map((one) => one.responses * one.favourable));
      return {
        matters: own.length - at('CALLED_OFF').length,
        rendered: at('RENDERED', 'VERIFIED').length,
        verified: at('VERIFIED').length,
        surveyed: own.filter(({ effects }) => effects.length > 0).length,
        overdue: at('PLANNED').filter(({ dueOn }) => dueOn < TODAY).length,
        served: sum(own.map(({ served }) => served)),
        responses,
        favourable: responses === 0 ? null : rounded(good / responses),
      };
    });
  },
};

export const sames: Board = {
  field: 'samesBoard',
  args: `quarter: "${QUARTER.name}"`,
  about: `${COUNTY} quarter missing { same side requirements }`,
  plain: async ({ all, places }) => {
    interface Requirement {
      readonly quarter: string;
      readonly missing: readonly { readonly same: string; readonly side: string }[];
    }
    type Row = Here & {
      readonly agreements: readonly { readonly formed: { readonly on: string }; readonly end: Dated | null }[];
      readonly resources: readonly { readonly givenBy: string }[];
      readonly requirements: readonly Requirement[];
    };
    const fields = `${STATION} agreements { formed { on } end { decision { on } } } resources { givenBy }
      requirements { quarter missing { same side } }`;
    const rows = await all<Row>('twinnings', fields);
    const running = rows.filter(({ agreements }) =>
      agreements.some(({ formed, end }) => formed.on <= QUARTER.last && (end?.decision.on ?? '9') >= QUARTER.first),
    );
    return withTotal(places, (stations) => {
      const own = running.filter(isAt(stations));
      const ofQuarter = own.map(({ requirements }) => requirements.filter((one) => one.quarter === QUARTER.name));
      const requirements = ofQuarter.flat();
      return {
        quarter: QUARTER.name,
        stations: stations.length,
        twinned: distinct(own.map(({ station }) => station.id)),
        withoutRequirement: ofQuarter.filter((one) => one.length === 0).length,
        oneWay: own.filter(({ resources }) => distinct(resources.map(({ givenBy }) => givenBy)) < 2).length,
        requirements: requirements.length,
        complete: requirements.filter(({ missing }) => missing.length === 0).length,
        missing: fourSames.options.flatMap((same) =>
          twinningSide.options.map((side) => ({
            same,
            side,
            requirements: requirements.filter(({ missing }) =>
              missing.some((gap) => gap.same === same && gap.side === side),
            ).length,
          })),
        ),
      };
    });
  },
};

export const standards: Board = {
  field: 'standardCoverage',
  args: `today: "${TODAY}"`,
  about: `${COUNTY} areas { area without }`,
  plain: async ({ all, places }) => {
    type Row = Here & {
      readonly area: string;
      readonly inForce: object | null;
      readonly checkBy: string | null;
      readonly openShortfalls: number;
    };
    const fields = `${STATION} area inForce(today: "${TODAY}") { version } checkBy openShortfalls`;
    const rows = await all<Row>('standards', fields);
    return withTotal(places, (stations) => {
      const own = rows.filter(isAt(stations));
      const standing = own.filter(({ inForce }) => inForce);
      const without = (area: string) =>
        stations.filter(({ id }) => !standing.some((one) => one.station.id === id && one.area === area)).length;
      const isComplete = ({ id }: { readonly id: string }) =>
        distinct(standing.flatMap((one) => (one.station.id === id ? [one.area] : []))) === standardArea.options.length;
      return {
        stations: stations.length,
        complete: stations.filter(isComplete).length,
        inForce: standing.length,
        overdue: standing.filter(({ checkBy }) => checkBy !== null && checkBy < TODAY).length,
        openShortfalls: sum(own.map(({ openShortfalls }) => openShortfalls)),
        areas: standardArea.options.map((area) => ({ area, without: without(area) })),
      };
    });
  },
};
