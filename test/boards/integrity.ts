import { valueOf, type IndicatorCode } from '@zhudian/facts';
import { quarterOf } from '@zhudian/programme';
import { business } from './business';
import { byUnit, distinct, isAt, share, sum, withTotal, type Board } from './plain';
import { heatMap, modelStations, posts } from './risks';

const TODAY = '2026-11-28';
const FROM = '2026-01-01';
const BEFORE = '2026-10-01';
const STATION = 'station { id }';
const UNIT = 'unit { id }';
const DAYS = (from: string) => (Date.parse(TODAY) - Date.parse(from)) / 86_400_000;

interface Here {
  readonly station: { readonly id: string };
}

const STEPS = ['OPENED', 'FACTOR', 'MEASURE', 'COMPLETED', 'VERIFIED'];
const clues: Board = {
  field: 'clueFunnel',
  args: `today: "${TODAY}"`,
  about: 'step oldestOn',
  plain: async ({ all }) => {
    interface Row {
      readonly step: string;
      readonly open: boolean;
      readonly openedOn: string;
    }
    const rows = await all<Row>('clues', 'step open openedOn');
    return STEPS.map((step, at) => {
      const here = rows.filter((one) => one.step === step && one.open);
      return {
        step,
        reached: rows.filter((one) => STEPS.indexOf(one.step) >= at).length,
        open: here.length,
        oldestOn: here.map(({ openedOn }) => openedOn).toSorted()[0] ?? null,
        overThirtyDays: here.filter(({ openedOn }) => DAYS(openedOn) > 30).length,
        overNinetyDays: here.filter(({ openedOn }) => DAYS(openedOn) > 90).length,
      };
    });
  },
};

const dutyLists: Board = {
  field: 'dutyTotals',
  args: `year: 2026, today: "${TODAY}"`,
  about: UNIT,
  plain: async ({ all, places }) => {
    interface Entry {
      readonly dueOn: string;
      readonly acknowledged: object | null;
      readonly performed: object | null;
    }
    type Row = Here & {
      readonly kinds: readonly string[];
      readonly adopted: boolean;
      readonly entries: readonly Entry[];
    };
    const fields = `${STATION} kinds adopted entries { dueOn acknowledged { on } performed { on } }`;
    const rows = await all<Row>('dutyLists', fields, 'year: 2026');
    return byUnit(places, (stations) => {
      const own = rows.filter(isAt(stations));
      const entries = own.flatMap((one) => one.entries);
      const binding = own.filter(({ adopted }) => adopted).flatMap((one) => one.entries);
      return {
        lists: own.length,
        complete: own.filter(({ kinds }) => distinct(kinds) === 2).length,
        adopted: own.filter(({ adopted }) => adopted).length,
        total: entries.length,
        acknowledged: entries.filter(({ acknowledged }) => acknowledged).length,
        performed: entries.filter(({ performed }) => performed).length,
        overdue: binding.filter(({ performed, dueOn }) => !performed && dueOn < TODAY).length,
      };
    });
  },
};

const rollUp = (code: IndicatorCode): Board => ({
  field: 'indicatorRollUp',
  args: `code: ${code}, by: COUNTY_ENTERPRISE`,
  about: `code ${UNIT}`,
  plain: async ({ all, places }) => {
    interface Reading {
      readonly numerator: number;
      readonly denominator: number;
      readonly onTarget: boolean | null;
      readonly anomaly: string | null;
    }
    type Row = Here & { readonly readings: readonly Reading[] };
    const fields = `${STATION} readings(last: 120) { numerator denominator onTarget anomaly }`;
    const rows = await all<Row>('indicators', fields, `code: ${code}`);
    return byUnit(places, (stations) => {
      const own = rows.filter(isAt(stations)).map((one) => one.readings);
      const readings = own.flat();
      const plausible = readings.filter(({ anomaly }) => !anomaly);
      const numerator = sum(plausible.map((one) => one.numerator));
      const denominator = sum(plausible.map((one) => one.denominator));
      return {
        code,
        stations: stations.length,
        reporting: own.filter(({ length }) => length > 0).length,
        readings: readings.length,
        met: readings.filter(({ onTarget }) => onTarget === true).length,
        missed: readings.filter(({ onTarget }) => onTarget === false).length,
        anomalies: readings.length - plausible.length,
        numerator,
        denominator,
        value: plausible.length === 0 ? null : valueOf(code, numerator, denominator),
      };
    });
  },
});

const inspections: Board = {
  field: 'inspectionBoard',
  args: `from: "${FROM}", before: "${BEFORE}", today: "${TODAY}"`,
  about: 'countyEnterprise { id }',
  plain: async ({ all, places }) => {
    type Finding = Here &
      Readonly<Record<'findingCategory' | 'standing' | 'dueOn' | 'raisedOn', string>> & {
        readonly inspection: { readonly id: string };
        readonly everLate: boolean;
      };
    const isIn = (on: string | null) => on !== null && FROM <= on && on < BEFORE;
    const held = await all<Here & { readonly conductedOn: string | null }>('inspections', `${STATION} conductedOn`);
    const fields = `${STATION} inspection { id } findingCategory standing dueOn raisedOn everLate`;
    const findings = await all<Finding>('inspectionFindings', fields);
    const firstOf = ({ inspection, findingCategory }: Finding) =>
      findings
        .filter((one) => one.inspection.id === inspection.id && one.findingCategory === findingCategory)
        .map(({ raisedOn }) => raisedOn)
        .toSorted()[0] ?? '';
    const isAgain = (one: Finding) =>
      findings.some(
        (other) =>
          other.station.id === one.station.id &&
          other.findingCategory === one.findingCategory &&
          firstOf(other) < firstOf(one),
      );
    return withTotal(places, (stations) => {
      const visits = held.filter((one) => isIn(one.conductedOn) && isAt(stations)(one));
      const own = findings.filter((one) => isIn(one.raisedOn) && isAt(stations)(one));
      const at = (standing: string) => own.filter((one) => one.standing === standing);
      return {
        stations: stations.length,
        inspected: distinct(visits.map(({ station }) => station.id)),
        raised: own.length,
        open: at('OPEN').length,
        rectified: at('RECTIFIED').length,
        verified: at('VERIFIED').length,
        overdue: at('OPEN').filter(({ dueOn }) => dueOn < TODAY).length,
        everLate: own.filter(({ everLate }) => everLate).length,
        repeated: own.filter(isAgain).length,
      };
    });
  },
};

const participation: Board = {
  field: 'participationTrend',
  args: 'from: "2026-01", to: "2026-09", every: QUARTER, by: COUNTY_ENTERPRISE',
  about: `${UNIT} periods { period held media newCarriers participants voluntary share }`,
  plain: async ({ all, places }) => {
    type Held = Here &
      Readonly<Record<'medium' | 'carrier', string>> & {
        readonly heldOn: string | null;
        readonly participants: number;
        readonly voluntary: number;
      };
    const rows = await all<Held>('integrityActivities', `${STATION} medium carrier heldOn participants voluntary`);
    const isFirst = (one: Held) =>
      !rows.some(
        ({ station, carrier, heldOn }) =>
          station.id === one.station.id && carrier === one.carrier && heldOn && heldOn < (one.heldOn ?? ''),
      );
    return byUnit(places, (stations) => {
      const own = rows.filter(
        ({ heldOn, ...one }) => heldOn && FROM <= heldOn && heldOn < BEFORE && isAt(stations)(one),
      );
      return {
        stations: stations.length,
        active: distinct(own.map(({ station }) => station.id)),
        periods: ['2026-Q1', '2026-Q2', '2026-Q3'].map((period) => {
          const held = own.filter(({ heldOn }) => quarterOf(heldOn ?? '') === period);
          const participants = sum(held.map((one) => one.participants));
          const voluntary = sum(held.map((one) => one.voluntary));
          return {
            period,
            held: held.length,
            media: distinct(held.map(({ medium }) => medium)),
            newCarriers: distinct(held.filter(isFirst).map(({ station, carrier }) => `${station.id}/${carrier}`)),
            participants,
            voluntary,
            share: share(voluntary, participants),
          };
        }),
      };
    });
  },
};

export const boardsOfIntegrity = [
  clues,
  dutyLists,
  rollUp('LINE_LOSS'),
  rollUp('BILL_RECOVERY'),
  heatMap,
  posts,
  inspections,
  participation,
  modelStations,
  business,
] as const;
