const LINE_END = '\n'.charCodeAt(0);

/** Cuts what arrives into its lines; the last waits for its end, and `tooLong` is called for one of more bytes than `most`. */
export const lines = (take: (line: string) => void, most: number, tooLong: () => void): ((chunk: Buffer) => void) => {
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
      const line = Buffer.concat(begun).toString('utf8');
      begun = [];
      size = 0;
      start = end + 1;
      take(line);
    }
    if (start < chunk.length) add(chunk.subarray(start));
  };
};
