import type { Reader } from './reader';
import type { Writer } from './writer';

/** How one protobuf type is read and written, apart from its field number. */
export interface Kind<T, W = T> {
  readonly wireType: 0 | 1 | 2 | 5;
  readonly read: (reader: Reader) => T;
  readonly write: (writer: Writer, value: W) => void;
}

const MAX_INT64 = 2 ** 63;

/** Unsigned integers; above 2^53 the nearest double. */
export const uint: Kind<number> = {
  wireType: 0,
  read: (reader) => reader.varint(),
  write: (writer, value) => writer.varint(value),
};

export const int: Kind<number> = {
  wireType: 0,
  read: (reader) => {
    const value = reader.varint();
    return value >= MAX_INT64 ? value - 2 * MAX_INT64 : value;
  },
  write: (writer, value) => writer.varint(value),
};

export const int32: Kind<number> = {
  wireType: 0,
  read: (reader) => Number(BigInt.asIntN(32, reader.bigVarint())),
  write: (writer, value) => writer.varint(value),
};

export const bigInt: Kind<bigint> = {
  wireType: 0,
  read: (reader) => BigInt.asIntN(64, reader.bigVarint()),
  write: (writer, value) => writer.bigVarint(value),
};

/** Zig-zag encoded signed integers. */
export const sint: Kind<number> = {
  wireType: 0,
  read: (reader) => {
    const raw = reader.bigVarint();
    return Number((raw >> 1n) ^ -(raw & 1n));
  },
  write: (writer, value) => {
    const big = BigInt(value);
    writer.bigVarint((big << 1n) ^ (big >> 63n));
  },
};

export const bool: Kind<boolean> = {
  wireType: 0,
  read: (reader) => reader.varint() !== 0,
  write: (writer, value) => writer.varint(value ? 1 : 0),
};

export const string: Kind<string> = {
  wireType: 2,
  read: (reader) => reader.string(),
  write: (writer, value) => writer.bytes(Buffer.from(value, 'utf8')),
};

export const bytes: Kind<Buffer> = {
  wireType: 2,
  read: (reader) => reader.bytes(),
  write: (writer, value) => writer.bytes(value),
};

export const float: Kind<number> = {
  wireType: 5,
  read: (reader) => reader.fixed(4).readFloatLE(0),
  write: (writer, value) => {
    const four = Buffer.allocUnsafe(4);
    four.writeFloatLE(value, 0);
    writer.raw(four);
  },
};

export const double: Kind<number> = {
  wireType: 1,
  read: (reader) => reader.fixed(8).readDoubleLE(0),
  write: (writer, value) => {
    const eight = Buffer.allocUnsafe(8);
    eight.writeDoubleLE(value, 0);
    writer.raw(eight);
  },
};
