import type { AllStreamRecordedEvent, RecordedEvent } from '@kurrent/kurrentdb-client';
import type { FactMetadata } from '@zhudian/facts';
import type { RecordedFact } from '@zhudian/facts';

/** The property in which a fact that was moved from another log keeps the time at which it was recorded there. */
export const RECORDED_AT = 'recordedAt';

export const toRecordedFact = (event: RecordedEvent | AllStreamRecordedEvent): RecordedFact => ({
  id: event.id,
  type: event.type,
  data: event.data,
  metadata: metadataOf(event),
  stream: event.streamId,
  revision: Number(event.revision),
  position: Number(event.position?.commit),
  prepare: Number(event.position?.prepare),
  recordedAt: movedFrom(event) ?? event.created.toISOString(),
});

const movedFrom = ({ metadata }: RecordedEvent | AllStreamRecordedEvent): string | undefined => {
  const told = (metadata as Record<string, unknown> | undefined)?.[RECORDED_AT];
  return typeof told === 'string' ? told : undefined;
};

/** Without what the server adds of its own to a record that has a schema: the type and the format are told already. */
const metadataOf = ({ metadata }: RecordedEvent | AllStreamRecordedEvent): FactMetadata => {
  const all = (metadata ?? {}) as Record<string, unknown>;
  const { '$schema.format': _format, '$schema.name': _name, [RECORDED_AT]: _moved, ...told } = all;
  return told as FactMetadata;
};
