import type { AllStreamRecordedEvent, RecordedEvent } from '@kurrent/kurrentdb-client';
import type { FactMetadata } from '@zhudian/facts';
import type { RecordedFact } from '@zhudian/facts';

export const toRecordedFact = (event: RecordedEvent | AllStreamRecordedEvent): RecordedFact => ({
  id: event.id,
  type: event.type,
  data: event.data,
  metadata: (event.metadata ?? {}) as FactMetadata,
  stream: event.streamId,
  revision: Number(event.revision),
  position: Number(event.position?.commit),
  prepare: Number(event.position?.prepare),
  recordedAt: event.created.toISOString(),
});
