import type { RecordView } from '../storage/record-view';

/** An event to be written to a stream. */
export interface Emission {
  readonly stream: string;
  readonly type: string;
  readonly data: string;
  /** What its metadata says besides its source. */
  readonly metadata?: Readonly<Record<string, unknown>> | undefined;
}

const CORRELATION = '$correlationId';

const parsed = (metadata: Buffer): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(metadata.toString('utf8'));
    return value instanceof Object ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};

export const correlationOf = ({ metadata }: RecordView): string | undefined => {
  if (!metadata.includes(CORRELATION)) return undefined;
  const id = parsed(metadata)[CORRELATION];
  return typeof id === 'string' && id !== '' ? id : undefined;
};

/** What an emitted event says of the event that it was made of, by the names of the real server's projections. */
export const metadataOf = (emission: Emission, source: RecordView, version: string): Buffer => {
  const correlation = correlationOf(source);
  const document = {
    $v: version,
    $c: source.position,
    $p: source.position,
    ...emission.metadata,
    $causedBy: source.id,
    ...(correlation === undefined ? {} : { [CORRELATION]: correlation }),
  };
  return Buffer.from(JSON.stringify(document));
};

/** The position of the event that an emitted event was made of; undefined where its metadata does not tell. */
export const sourceOf = ({ metadata }: RecordView): number | undefined => {
  const position = parsed(metadata)['$c'];
  return typeof position === 'number' ? position : undefined;
};
