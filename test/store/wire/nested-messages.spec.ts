/** @jest-environment ./test/harness/isolated.js */
import * as shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb';
import * as streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import { BatchAppendResp } from '../../../events/embedded-store/src/protocol/streams';

/** Lengths at which the length itself takes one byte more, for the innermost of three messages or for those around it. */
const LENGTHS = [
  0, 1, 90, 120, 122, 124, 125, 126, 127, 128, 129, 16_370, 16_380, 16_383, 16_384, 2_097_150, 2_097_152,
];

describe('A message inside of a message', () => {
  it.each(LENGTHS)('arrives whole with %i bytes in it, and so does what follows it', (length) => {
    const name = Buffer.alloc(length, 'x');
    const deleted = new shared.StreamDeleted().setStreamIdentifier(new shared.StreamIdentifier().setStreamName(name));
    const value = Buffer.from(deleted.serializeBinary());
    const encoded = BatchAppendResp.encode({
      correlationId: Buffer.alloc(0),
      error: { code: 5, message: 'gone', details: { typeUrl: 'some/type', value } },
      stream: { name },
      revision: 7,
    });
    const read = streams.BatchAppendResp.deserializeBinary(encoded);
    const detail = read.getError()?.getDetails()?.getValue_asU8() ?? new Uint8Array();
    expect(shared.StreamDeleted.deserializeBinary(detail).getStreamIdentifier()?.getStreamName_asU8()).toHaveLength(
      length,
    );
    expect(read.getStreamIdentifier()?.getStreamName_asU8()).toHaveLength(length);
    expect([read.getError()?.getMessage(), read.getStreamPosition()]).toEqual(['gone', '7']);
  });
});
