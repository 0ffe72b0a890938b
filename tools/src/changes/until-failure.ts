/** How a gateway says, in a last line, that it broke off. */
const FAILURE = '{"error":';
const LINE_BREAK = 10;

const messageIn = (line: string): string => {
  const { error } = JSON.parse(line) as { readonly error: { readonly message?: string } };
  return error.message ?? line;
};

/** Passes on what a gateway tells line by line, without a last line that says what went wrong: that is noted. */
export const untilFailure = (note: (message: string) => void) =>
  async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
    let rest = Buffer.alloc(0);
    for await (const chunk of chunks) {
      rest = Buffer.concat([rest, chunk]);
      const end = rest.lastIndexOf(LINE_BREAK) + 1;
      if (end === 0) continue;
      const lines = rest.subarray(0, end);
      const begin = lines.subarray(0, -1).lastIndexOf(LINE_BREAK) + 1;
      const last = lines.subarray(begin).toString();
      rest = rest.subarray(end);
      if (!last.startsWith(FAILURE)) yield lines;
      else {
        note(messageIn(last));
        yield lines.subarray(0, begin);
      }
    }
    yield rest;
  };
