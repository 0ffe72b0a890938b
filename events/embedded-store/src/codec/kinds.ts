import type { Reader } from './reader';
import type { Writer } from './writer';

/** How one protobuf type is read and written, apart from its field number. */
export interface Kind<T, W = T> {
  readonly wireType: 0 | 1 | 2 | 5;
  readonly read: (reader: Reader) => T;
  readonly write: (writer: Writer, value: W) => void;
}

/** A type other than a message. Where a field without presence is left out, it holds this. */
export interface Scalar<T> extends Kind<T> {
  readonly zero: T;
}

const MAX_INT64 = 2 ** 63;

/** Unsigned integers; above 2^53 the nearest double. */
export const uint: Scalar<number> = {
  wireType: 0,
  zero: 0,
  read: (reader) => reader.varint(),
  write: (writer, value) => writer.varint(value),
};

export const int: Scalar<number> = {
  wireType: 0,
  zero: 0,
  read: (reader) => {
    const value = reader.varint();
    return value >= MAX_INT64 ? value - 2 * MAX_INT64 : value;
  },
  write: (writer, value) => writer.varint(value),
};

export const int32: Scalar<number> = {
  wireType: 0,
  zero: 0,
  read: (reader) => Number(BigInt.asIntN(32, reader.bigVarint())),
  write: (writer, value) => writer.varint(value),
};

export const bigInt: Scalar<bigint> = {
  wireType: 0,
  zero: 0n,
  read: (reader) => BigInt.asIntN(64, reader.bigVarint()),
  write: (writer, value) => writer.bigVarint(value),
};

/** Zig-zag encoded signed integers. */
export const sint: Scalar<number> = {
  wireType: 0,
  zero: 0,
  read: (reader) => {
    const raw = reader.bigVarint();
    return Number((raw >> 1n) ^ -(raw & 1n));
  },
  write: (writer, value) => {
    const big = BigInt(value);
    writer.bigVarint((big << 1n) ^ (big >> 63n));
  },
};

export const bool: Scalar<boolean> = {
  wireType: 0,
  zero: false,
  read: (reader) => reader.varint() !== 0,
  write: (writer, value) => writer.varint(value ? 1 : 0),
};

export const string: Scalar<string> = {
  wireType: 2,
  zero: '',
  read: (reader) => reader.string(),
  write: (writer, value) => writer.bytes(Buffer.from(value, 'utf8')),
};

export const bytes: Scalar<Buffer> = {
  wireType: 2,
  zero: Buffer.alloc(0),
  read: (reader) => reader.bytes(),
  write: (writer, value) => writer.bytes(value),
};

export const float: Scalar<number> = {
  wireType: 5,
  zero: 0,
  read: (reader) => reader.fixed(4).readFloatLE(0),
  write: (writer, value) => {
    const four = Buffer.allocUnsafe(4);
    four.writeFloatLE(value, 0);
    writer.raw(four);
  },
};

export const double: Scalar<number> = {
  wireType: 1,
  zero: 0,
  read: (reader) => reader.fixed(8).readDoubleLE(0),
  write: (writer, value) => {
    const eight = Buffer.allocUnsafe(8);
    eight.writeDoubleLE(value, 0);
    writer.raw(eight);
  },
};
