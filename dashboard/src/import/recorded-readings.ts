import type { Client } from 'urql';
import type { Row } from './check';
import { ask, namedIn } from './graph';
import readingsQuery from './readings.graphql?raw';
import type { OfStation } from './recorded';

/** The readings of the stations that rows name. */
export const askReadings = async (client: Client, rows: readonly Row[]): Promise<readonly OfStation[]> => {
  const all: OfStation[] = [];
  for (const id of namedIn(rows, 'stationId')) {
    const data = await ask<{ readonly station: OfStation | null }>(client, readingsQuery, { id });
    if (data?.station) all.push(data.station);
  }
  return all;
};
