const LINE_END = '\n'.charCodeAt(0);

/** Cuts what arrives into its lines; the last waits for its end. */
export const lines = (take: (line: string) => void): ((chunk: Buffer) => void) => {
  let begun: Buffer[] = [];
  return (chunk) => {
    let start = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, start)) {
      const last = chunk.subarray(start, end);
      const line = begun.length === 0 ? last : Buffer.concat([...begun, last]);
      begun = [];
      start = end + 1;
      take(line.toString('utf8'));
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
  };
};
