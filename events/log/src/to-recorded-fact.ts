import type { AllStreamRecordedEvent, RecordedEvent } from '@kurrent/kurrentdb-client';
import type { FactMetadata } from '@zhudian/facts';
import type { RecordedFact } from '@zhudian/facts';

export const toRecordedFact = (event: RecordedEvent | AllStreamRecordedEvent): RecordedFact => ({
  id: event.id,
  type: event.type,
  data: event.data,
  metadata: metadataOf(event),
  stream: event.streamId,
  revision: Number(event.revision),
  position: Number(event.position?.commit),
  prepare: Number(event.position?.prepare),
  recordedAt: event.created.toISOString(),
});

/** Without what the server adds of its own to a record that has a schema: the type and the format are told already. */
const metadataOf = ({ metadata }: RecordedEvent | AllStreamRecordedEvent): FactMetadata => {
  const { '$schema.format': _format, '$schema.name': _name, ...told } = (metadata ?? {}) as Record<string, unknown>;
  return told as FactMetadata;
};
