import fc from 'fast-check';
import { activityMedium } from '@zhudian/facts';
import { trendOf, type ActivityCounted } from '@zhudian/integrity-performance';

// covers: I19, I20
const STATIONS = [
  { id: 'fucheng', countyEnterpriseId: 'wuming', bureauId: 'bureau' },
  { id: 'litang', countyEnterpriseId: 'binyang', bureauId: 'bureau' },
  { id: 'luobo', countyEnterpriseId: 'wuming', bureauId: 'bureau' },
];
const MONTHS = Array.from(
  { length: 14 },
  (_, at) => `${2016 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
);

const activities: fc.Arbitrary<ActivityCounted> = fc
  .record({
    stationId: fc.constantFrom(...STATIONS.map(({ id }) => id)),
    medium: fc.constantFrom(...activityMedium.options),
    carrier: fc.constantFrom('廉洁家书', '微视频', '文化长廊'),
    heldOn: fc.oneof(
      fc.constant(null),
      fc.tuple(fc.constantFrom(...MONTHS), fc.constantFrom('01', '15', '28')).map((parts) => parts.join('-')),
    ),
    participants: fc.integer({ min: 1, max: 40 }),
    willing: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ willing, participants, ...one }) => ({
    ...one,
    participants: one.heldOn === null ? null : participants,
    voluntary: one.heldOn === null ? null : Math.min(willing, participants),
  }));

const quarterIn = (day: string) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** One period told plainly, from the activities themselves. */
const plainly = (all: readonly ActivityCounted[], isHere: (one: ActivityCounted) => boolean) => {
  let participants = 0;
  let voluntary = 0;
  const media = new Set<string>();
  const fresh = new Set<string>();
  const held = all.filter((one) => one.heldOn !== null && isHere(one));
  for (const one of held) {
    participants += one.participants ?? 0;
    voluntary += one.voluntary ?? 0;
    media.add(one.medium);
    const earlier = all.some(
      (other) =>
        other.stationId === one.stationId &&
        other.carrier === one.carrier &&
        other.heldOn !== null &&
        other.heldOn < (one.heldOn ?? ''),
    );
    if (!earlier) fresh.add(`${one.stationId}/${one.carrier}`);
  }
  const share = participants === 0 ? null : Math.round((voluntary * 10_000) / participants) / 100;
  return { held: held.length, media: media.size, newCarriers: fresh.size, participants, voluntary, share };
};

describe('The trend of taking part', () => {
  it('equals a plain recomputation, by unit, month and quarter', () => {
    const asked = fc.record({
      zoom: fc.constantFrom('STATION' as const, 'COUNTY_ENTERPRISE' as const, 'BUREAU' as const),
      every: fc.constantFrom('MONTH' as const, 'QUARTER' as const),
      first: fc.nat(MONTHS.length - 1),
      last: fc.nat(MONTHS.length - 1),
    });
    fc.assert(
      fc.property(fc.array(activities, { maxLength: 14 }), asked, (all, { zoom, every, first, last }) => {
        const months = MONTHS.slice(Math.min(first, last), Math.max(first, last) + 1);
        const from = months[0] ?? '';
        const to = months.at(-1) ?? '';
        const periodIn = (day: string) => (every === 'MONTH' ? day.slice(0, 7) : quarterIn(day));
        const periods = [...new Set(months.map((month) => periodIn(`${month}-01`)))];
        const trend = trendOf(all, STATIONS, { zoom, every, from, to });
        const unitsOf = (stationId: string) => {
          const place = STATIONS.find(({ id }) => id === stationId);
          return { STATION: stationId, COUNTY_ENTERPRISE: place?.countyEnterpriseId, BUREAU: place?.bureauId }[zoom];
        };
        const units = [...new Set(STATIONS.map(({ id }) => unitsOf(id)))].toSorted();
        expect(trend.map(({ unitId }) => unitId)).toStrictEqual(units);
        for (const told of trend) {
          const isOfUnit = ({ stationId }: ActivityCounted) => unitsOf(stationId) === told.unitId;
          const isAsked = ({ heldOn }: ActivityCounted) => heldOn !== null && months.includes(heldOn.slice(0, 7));
          expect(told.stations).toBe(STATIONS.filter(({ id }) => unitsOf(id) === told.unitId).length);
          expect(told.active).toBe(
            new Set(all.filter((one) => isOfUnit(one) && isAsked(one)).map(({ stationId }) => stationId)).size,
          );
          expect(told.periods.map(({ period }) => period)).toStrictEqual(periods);
          told.periods.forEach(({ period, change, ...counts }, at) => {
            const here = (one: ActivityCounted) =>
              isOfUnit(one) && isAsked(one) && one.heldOn !== null && periodIn(one.heldOn) === period;
            expect(counts).toStrictEqual(plainly(all, here));
            const before = told.periods[at - 1]?.share ?? null;
            const isCompared = counts.share !== null && before !== null;
            expect(change === null).toBe(!isCompared);
            expect(change ?? 0).toBeCloseTo(isCompared ? Number(counts.share) - Number(before) : 0, 6);
          });
        }
      }),
    );
  });
});
