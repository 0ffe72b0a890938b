import { perform, type Kit, type Work } from './client-work';

/** Started with a client's name and a connection string; does the work it is sent and answers with the figure. */
const [name, connectionString = ''] = process.argv.slice(2);

const newer = async (): Promise<Kit> => {
  const { KurrentDBClient, jsonEvent } = await import('@kurrent/kurrentdb-client');
  return {
    client: KurrentDBClient.connectionString(connectionString.replace(/^esdb/, 'kurrentdb')),
    jsonEvent,
  } as unknown as Kit;
};

const older = async (): Promise<Kit> => {
  const { EventStoreDBClient, jsonEvent } = await import('@eventstore/db-client');
  return { client: EventStoreDBClient.connectionString(connectionString), jsonEvent } as unknown as Kit;
};

// Its connection would keep it when the bench is killed.
process.once('disconnect', () => process.exit());

const kit = name === 'eventstore' ? older() : newer();

process.on('message', (work: Work) => {
  kit
    .then((ready) => perform(ready, work))
    .then((figure) => process.send?.({ figure }))
    .catch((error: unknown) => process.send?.({ error: String(error) }));
});
