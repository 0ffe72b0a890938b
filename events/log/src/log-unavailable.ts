/** The log did not answer: whether anything was written is not known. Asking again with the same ids is safe. */
export class LogUnavailable extends Error {
  constructor(cause: unknown) {
    super('The log did not answer.', { cause });
    this.name = 'LogUnavailable';
  }
}

const LIMIT_MS = Number(process.env['LOG_TIMEOUT_MS'] || 10_000);

/** Ends waiting after a while: a connection that broke without a word would keep its caller for ever. */
export const inTime = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LogUnavailable(`no answer in ${LIMIT_MS} ms`)), LIMIT_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
