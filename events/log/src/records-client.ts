import { KurrentDBClient, convertToCommandError } from '@kurrent/kurrentdb-client';
import { StreamsServiceClient } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_grpc_pb';
import type { Position } from '@zhudian/facts';
import { readingUntilFound, type Reading } from './reading-until-found';
import { positionIn } from './records-wire';

const APPEND_RECORDS = '/kurrentdb.protocol.v2.streams.StreamsService/AppendRecords';

/**
 * The official client with one more method: its own `appendRecords` builds objects for every property of every record, which
 * costs more than everything else about a command. The connection, its credentials and its errors are the official client's.
 */
export class RecordsClient extends KurrentDBClient {
  private reading!: Reading;

  static override connectionString(given: string): RecordsClient {
    const connectionString = foundQuickly(given);
    const connect = () => KurrentDBClient.connectionString(connectionString);
    const client = connect();
    const reading = readingUntilFound(client.rustClient, () => connect().rustClient);
    // The official client always makes one of its own kind.
    const records = Object.setPrototypeOf(client, RecordsClient.prototype) as RecordsClient;
    records.reading = reading;
    const authorization = authorizationOnLoopback(connectionString);
    if (authorization !== undefined) records.authorise(authorization);
    return records;
  }

  override get rustClient(): Reading {
    return this.reading;
  }

  /** Adds the header that the official client leaves out where there is no TLS. */
  private authorise(authorization: string): void {
    const { callArguments } = this;
    this.callArguments = (...given) => {
      const [metadata, options] = callArguments(...given);
      metadata.set('authorization', authorization);
      return [metadata, options];
    };
  }

  /**
   * Sends an encoded `AppendRecordsRequest`; the position of the last record.
   * @throws what `appendRecords` of the official client throws.
   */
  appendEncoded(request: Buffer): Promise<Position> {
    return this.execute(
      StreamsServiceClient,
      'appendRecords',
      (client) =>
        new Promise<Position>((resolve, reject) => {
          const [metadata, options] = this.callArguments({ requiresLeader: false });
          client.makeUnaryRequest(APPEND_RECORDS, asIs, positionIn, request, metadata, options, (error, position) => {
            if (error) reject(convertToCommandError(error));
            else if (position === undefined) reject(new Error('The log gave no answer to an append.'));
            else resolve(position);
          });
        }),
    );
  }
}

/**
 * The official client waits for `discoveryInterval` (500 ms) before it first looks for the server, not only between two
 * looks: each process would stand still for half a second. It looks as long as before, five seconds, unless settings say otherwise.
 */
const FINDING = { discoveryInterval: 20, maxDiscoverAttempts: 250 } as const;

const foundQuickly = (connectionString: string): string => {
  const isSet = (name: string) => new RegExp(`[?&]${name}=`, 'i').test(connectionString);
  if (Object.keys(FINDING).some(isSet)) return connectionString;
  const settings = Object.entries(FINDING).map(([name, value]) => `${name}=${value}`);
  return `${connectionString}${connectionString.includes('?') ? '&' : '?'}${settings.join('&')}`;
};

const LOOPBACK = /^(127(\.\d+){3}|\[::1\]|localhost)$/;

/** Without TLS a password leaves this machine's memory only where it does not leave the machine. */
const authorizationOnLoopback = (connectionString: string): string | undefined => {
  if (!URL.canParse(connectionString)) return undefined;
  const { username, password, hostname, searchParams } = new URL(connectionString);
  if (username === '' || searchParams.get('tls') !== 'false' || !LOOPBACK.test(hostname)) return undefined;
  const said = [username, password].map(decodeURIComponent).join(':');
  return `Basic ${Buffer.from(said).toString('base64')}`;
};

const asIs = (request: Buffer): Buffer => request;
