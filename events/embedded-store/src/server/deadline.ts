const MILLISECONDS: Readonly<Record<string, number>> = { H: 3_600_000, M: 60_000, S: 1000, m: 1, u: 1e-3, n: 1e-6 };
/** Timers cannot run for longer, 24 days. */
export const LONGEST_TIMER = 2 ** 31 - 1;

/** The milliseconds that a client gives a call by its `grpc-timeout`; undefined for none, and for more than a timer can wait. */
export const timeoutOf = (header: string | readonly string[] | undefined): number | undefined => {
  const [, digits, unit = ''] = /^(\d{1,8})([HMSmun])$/.exec(String(header ?? '')) ?? [];
  const timeout = Number(digits) * (MILLISECONDS[unit] ?? 0);
  return digits === undefined || timeout > LONGEST_TIMER ? undefined : timeout;
};
