import type { GraphQLFormattedError } from 'graphql';
import type { Encoding } from './pump';

/** A fact as it is told outside GraphQL, with all that the graph tells of it. */
export interface PlainFact {
  readonly id: string;
  readonly position: string;
  readonly place: number;
  readonly type: string;
  readonly context: string;
  readonly stream: string;
  readonly revision: number;
  readonly occurredOn: string;
  readonly recordedAt: string;
  readonly actorId: string | null;
  readonly actorRole: string | null;
  readonly actorUnit: string | null;
  readonly actingFor: string | null;
  readonly data: unknown;
  readonly about: readonly string[];
}

/** Where a reader goes on: facts of one position have places. */
export const cursorOf = ({ position, place }: Pick<PlainFact, 'position' | 'place'>): string =>
  `${position}.${place.toString(36)}`;

/** A page of facts, and what is stated of it where that is asked for. */
export interface PlainPage {
  readonly facts: readonly PlainFact[];
  readonly position: string;
  readonly segment?: string | undefined;
}

type EncodingOf = (failure: (error: unknown) => GraphQLFormattedError) => Encoding<PlainPage>;

const HEADERS = { 'cache-control': 'no-store', 'x-accel-buffering': 'no' };

const eventOf = (fact: PlainFact): string =>
  `id: ${cursorOf(fact)}\nevent: change\ndata: ${JSON.stringify({ cursor: cursorOf(fact), ...fact })}\n\n`;

/** A browser comes back when it is told. */
const endOf = (error: GraphQLFormattedError): string => {
  const { retryAfterMs } = (error.extensions?.['details'] ?? {}) as { readonly retryAfterMs?: number };
  const retry = retryAfterMs === undefined ? '' : `retry: ${retryAfterMs}\n`;
  return `${retry}event: end\ndata: ${JSON.stringify(error)}\n\n`;
};

const eventStream: EncodingOf = (failure) => ({
  headers: { ...HEADERS, 'content-type': 'text/event-stream; charset=utf-8' },
  opening: 'retry: 2000\n\n',
  item: ({ facts }) => facts.map(eventOf).join(''),
  heartbeat: ':\n\n',
  // What did not happen in the log has no id: a reader goes on after what did.
  ending: (error) => (error === undefined ? '' : endOf(failure(error))),
});

const lines: EncodingOf = (failure) => ({
  headers: { ...HEADERS, 'content-type': 'application/x-ndjson; charset=utf-8' },
  item: ({ facts, position, segment }) =>
    [
      ...facts.map((fact) => ({ cursor: cursorOf(fact), ...fact })),
      ...(segment === undefined ? [] : [{ cursor: position, segment }]),
    ]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  heartbeat: undefined,
  ending: (error) => (error === undefined ? '' : `${JSON.stringify({ error: failure(error) })}\n`),
});

/** A fact as a CloudEvent 1.0: names of extensions are small letters and digits. */
export const cloudEventOf = ({ id, type, context, stream, recordedAt, data, ...fact }: PlainFact) => ({
  specversion: '1.0',
  id,
  source: `/zhudian/${context.toLowerCase().replaceAll('_', '-')}`,
  type: `zhudian.${type}`,
  subject: stream,
  time: recordedAt,
  datacontenttype: 'application/json',
  data,
  cursor: cursorOf(fact),
  position: fact.position,
  revision: fact.revision,
  occurredon: fact.occurredOn,
  ...(fact.actorId === null ? {} : { actorid: fact.actorId }),
  ...(fact.actorRole === null ? {} : { actorrole: fact.actorRole }),
  ...(fact.actorUnit === null ? {} : { actorunit: fact.actorUnit }),
  ...(fact.actingFor === null ? {} : { actingfor: fact.actingFor }),
});

const batch: EncodingOf = () => {
  let isFirst = true;
  const separated = (fact: PlainFact) => {
    const text = `${isFirst ? '' : ',\n'}${JSON.stringify(cloudEventOf(fact))}`;
    isFirst = false;
    return text;
  };
  return {
    headers: { ...HEADERS, 'content-type': 'application/cloudevents-batch+json; charset=utf-8' },
    opening: '[',
    item: ({ facts }) => facts.map(separated).join(''),
    heartbeat: undefined,
    // A batch that broke off is no JSON, so nobody takes it for whole.
    ending: (error) => (error === undefined ? ']\n' : undefined),
  };
};

/** The ways in which `/changes` tells facts, by media type: the first for those who take any. */
export const PLAIN_ENCODINGS: Readonly<Record<string, EncodingOf>> = {
  'application/x-ndjson': lines,
  'application/cloudevents-batch+json': batch,
  'text/event-stream': eventStream,
};

/** Whether a stream goes on when all there is has been told. */
export const goesOn = (type: string): boolean => type === 'text/event-stream';
