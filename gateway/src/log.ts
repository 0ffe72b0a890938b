/** The libraries' logger: warnings and errors only, in our log. */
export const quietLogger = (log: (line: string) => void) => ({
  debug: () => undefined,
  info: () => undefined,
  warn: (message: unknown) => log(`warning: ${String(message)}`),
  error: (message: unknown) => log(`error: ${String(message)}`),
});
