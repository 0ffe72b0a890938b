import { modelStationAfterGrace } from '@zhudian/integrity-performance';
import { dutyLists, firstSecretaryTerms, indicators, modelStations, riskPoints } from '@zhudian/projections';
import { liveRows } from '../support/live-rows';
import { recordedOf } from './support/facts-of';

// covers: I05

/** In autumn the lists of the year of the award are there; in spring those of the next one are due. */
describe.each(['2026-11-28', '2026-05-20'])('The demonstration of %s', (today) => {
  it('has a title that is kept, as none of its criteria fails for a week', async () => {
    const facts = (await recordedOf(today)).map((fact) => ({
      ...fact,
      recordedAt: `${fact.metadata.occurredOn}T02:00:00.000Z`,
    }));
    const { fold, snapshot } = liveRows([
      dutyLists,
      firstSecretaryTerms,
      indicators,
      modelStations,
      riskPoints,
    ] as never);
    facts.forEach(fold);
    const titled = await snapshot.page(modelStations, { where: { title: 'AWARDED' }, first: 9 });
    expect(titled.rows).toHaveLength(1);
    const readStream = (stream: string) => Promise.resolve(facts.filter((fact) => fact.stream === stream));
    const dayAt = (instant: string) => instant.slice(0, 10);
    const occasions = await modelStationAfterGrace.occasions({ snapshot, readStream, today, dayAt });
    expect(occasions.map(({ consequence: { data } }) => data)).toStrictEqual([]);
  });
});
