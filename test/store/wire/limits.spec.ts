import { GrpcError } from '../../../events/embedded-store/src/server/status';
import { knownContentType } from '../../../events/embedded-store/src/services/appending';
import { MAX_APPEND_SIZE, refuseLarge, refuseLargeRecords } from '../../../events/embedded-store/src/services/sizes';
import { AppendTooLargeError } from '../../../events/embedded-store/src/store/errors';
import { readArguments } from '../../../events/embedded-store/src/arguments';

const MIB = 1024 * 1024;
const OVERHEAD = 64;
const LARGEST = Buffer.alloc(16 * MIB);
const EMPTY = Buffer.alloc(0);

/** An event that counts so many bytes towards an append. */
const sized = (size: number, type = 'Sized') => ({
  id: '00000000-0000-0000-0000-000000000000',
  type,
  contentType: 'application/octet-stream',
  data: LARGEST.subarray(0, size - OVERHEAD - type.length),
  metadata: EMPTY,
});
const many = (count: number, size: number) => Array.from({ length: count }, () => sized(size));

const limitIn = (work: () => void): number | undefined => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppendTooLargeError) return error.maxAppendSize;
    throw error;
  }
  return undefined;
};

describe('The limits of an append', () => {
  it.each([
    ['an event of 16 MiB', [sized(16 * MIB)], MAX_APPEND_SIZE, undefined],
    ['a larger event', [sized(16 * MIB + 1)], MAX_APPEND_SIZE, 16 * MIB],
    ['a larger event among others', [sized(100), sized(16 * MIB + 1)], MAX_APPEND_SIZE, 16 * MIB],
    ['a larger event where appends may be larger still', [sized(16 * MIB + 1)], 1024 * MIB, 16 * MIB],
    ['an append of 256 MiB', many(16, 16 * MIB), MAX_APPEND_SIZE, undefined],
    ['a larger append', many(257, MIB), MAX_APPEND_SIZE, 256 * MIB],
    ['an event larger than an append may be', [sized(2 * MIB)], MIB, MIB],
    ['a link of half a MiB', [sized(MIB / 2, '$>')], MAX_APPEND_SIZE, undefined],
    ['a larger link, which is sent together with its target', [sized(MIB / 2 + 1, '$>')], MAX_APPEND_SIZE, MIB / 2],
    ['nothing', [], MAX_APPEND_SIZE, undefined],
  ])('answer %s', (_, events, maxAppendSize, limit) => {
    expect(limitIn(() => refuseLarge(events, maxAppendSize))).toBe(limit);
  });

  it.each([
    ['an event of 16 MiB', [sized(16 * MIB)], undefined],
    ['a larger event', [sized(16 * MIB + 1)], 3],
    ['an append of 256 MiB', many(16, 16 * MIB), undefined],
    ['a larger append', many(257, MIB), 10],
  ])('answer %s of the v2 protocol', (_, events, code) => {
    const work = (): void => refuseLargeRecords('stream', events, MAX_APPEND_SIZE);
    const refused = ((): unknown => {
      try {
        work();
      } catch (error) {
        return error;
      }
      return undefined;
    })();
    expect(refused instanceof GrpcError ? refused.code : refused).toBe(code);
  });

  it.each([
    ['application/json', 'application/json'],
    ['application/octet-stream', 'application/octet-stream'],
    ['x'.repeat(17 * MIB), 'application/octet-stream'],
  ])('do not leave room for long names of content types: %.40s', (named, kept) => {
    expect(knownContentType(named)).toBe(kept);
  });

  it('can be set lower', () => {
    expect(readArguments(['--max-append-size', '1000'], {})).toMatchObject({ maxAppendSize: 1000 });
  });
});
