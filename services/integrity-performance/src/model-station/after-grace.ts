import { modelStationEvents, streamOf } from '@zhudian/facts';
import { modelStations, type ModelStationRow } from '@zhudian/projections';
import { addDays } from '@zhudian/programme';
import { allRows, type Occasion, type TimeMeans, type TimedPolicy } from '@zhudian/framework/service';
import { annulledOn } from './annulled-on';
import { asKnown, knownFrom } from './as-known';
import { factsOf, type StationFacts } from './criteria';
import { uncontrolledRisk, unmendedIn } from './grace';
import { modelStation } from './model-station.decider';

/** What was not met again in time under the title that a station holds, from a day on; of today nobody can tell yet. */
const unmendedFrom = (from: string, { stationId, until }: ModelStationRow, known: StationFacts, today: string) =>
  unmendedIn(known, { from, today: addDays(today, -1) })
    .map(({ isOver, ...unmended }) => {
      const riskPointId = unmended.criterion === 'DOMAINS' ? uncontrolledRisk(known, unmended.mendBy) : undefined;
      const data = { stationId, ...unmended, ...(riskPointId ? { riskPointId } : {}) };
      const key = `${unmended.criterion}/${unmended.failingSince}`;
      return { key, on: addDays(unmended.mendBy, 1), isOver, data };
    })
    .filter(({ on }) => until !== null && on <= until);

const occasionsOf = async (row: ModelStationRow, told: StationFacts, means: TimeMeans): Promise<Occasion[]> => {
  const award = row.awards.at(-1);
  if (!award) return [];
  const { today, dayAt, readStream } = means;
  const known = asKnown(told, dayAt);
  const from = knownFrom(award.decision, dayAt);
  if (unmendedFrom(from, row, known, today).length === 0) return [];
  const [annulled = from, stream] = await Promise.all([
    annulledOn(told, means),
    readStream(streamOf(modelStationEvents, row.id)),
  ]);
  const cause = stream.find(({ id }) => id === award.decision.eventId);
  const unmended = unmendedFrom(annulled > from ? annulled : from, row, known, today);
  return unmended.flatMap(({ data, ...when }) => {
    const consequence = {
      aggregate: modelStation,
      type: 'RevokeUnmendedModelStation',
      data: { ...data, judgedAt: award.judgedAt },
    };
    return cause ? [{ cause, ...when, consequence }] : [];
  });
};

/** A criterion that fails after an award, and is not met again in time, takes the title. */
export const modelStationAfterGrace: TimedPolicy = {
  name: 'model-station-after-grace',
  occasions: async (means) => {
    const titled = await allRows(means, modelStations, { title: 'AWARDED' });
    if (titled.length === 0) return [];
    const of = await factsOf(
      means,
      titled.map(({ stationId }) => stationId),
    );
    const found = await Promise.all(titled.map((row) => occasionsOf(row, of(row.stationId), means)));
    return found.flat();
  },
};
