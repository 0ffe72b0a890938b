const LENGTH_BYTES = 2;

/** Entries one after the other, each behind its length. */
export const encodeBundle = (entries: readonly Buffer[]): Buffer =>
  Buffer.concat(
    entries.flatMap((entry) => {
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );

/** How many bytes the first entries of a bundle take. @throws when it holds fewer. */
export const bytesOfEntries = (bundle: Buffer, count: number): number => {
  let at = 0;
  for (let entry = 0; entry < count; entry++) {
    if (at + LENGTH_BYTES > bundle.length) throw new Error('The bundle ends too early.');
    at += LENGTH_BYTES + bundle.readUInt16BE(at);
  }
  if (at > bundle.length) throw new Error('The bundle ends too early.');
  return at;
};

/** @throws when the bytes do not end with an entry. */
export const decodeBundle = (bundle: Buffer): readonly Buffer[] => {
  const entries: Buffer[] = [];
  for (let at = 0; at < bundle.length;) {
    const end = at + bytesOfEntries(bundle.subarray(at), 1);
    entries.push(bundle.subarray(at + LENGTH_BYTES, end));
    at = end;
  }
  return entries;
};
