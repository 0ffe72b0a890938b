const [END, CENTRAL] = [0x06054b50, 0x02014b50];
const END_BYTES = 22;
const HEADER_BYTES = 46;
const LONGEST_COMMENT = 65_535;

const endIn = (bytes: Buffer): number => {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= first; at--) if (bytes.readUInt32LE(at) === END) return at;
  return -1;
};

/** The names of the files in a zip archive, out of its directory; `undefined` where that is not whole. Nothing is unpacked. */
export const namesInZip = (bytes: Buffer): readonly string[] | undefined => {
  const end = endIn(bytes);
  if (end < 0) return undefined;
  const names: string[] = [];
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  while (names.length < count) {
    if (at + HEADER_BYTES > end || bytes.readUInt32LE(at) !== CENTRAL) return undefined;
    const length = bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('utf8', at + HEADER_BYTES, at + HEADER_BYTES + length));
    at += HEADER_BYTES + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
};
