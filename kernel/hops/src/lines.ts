const LINE_END = '\n'.charCodeAt(0);

/** Splits a byte stream into lines. `tooLong` is called for a line of more than `most` bytes. */
export const lines = (
  take: (line: string) => void,
  most = Number.POSITIVE_INFINITY,
  tooLong: () => void = () => undefined,
): ((chunk: Buffer) => void) => {
  let begun: Buffer[] = [];
  let size = 0;
  const add = (part: Buffer) => {
    begun.push(part);
    size += part.length;
    if (size > most) tooLong();
  };
  return (chunk) => {
    let start = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, start)) {
      add(chunk.subarray(start, end));
      const [whole = Buffer.alloc(0)] = begun;
      const line = (begun.length === 1 ? whole : Buffer.concat(begun)).toString('utf8');
      begun = [];
      size = 0;
      start = end + 1;
      take(line);
    }
    if (start < chunk.length) add(chunk.subarray(start));
  };
};
