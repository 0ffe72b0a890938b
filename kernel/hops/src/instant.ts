const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

/** An instant (RFC 3339) to the millisecond, since 1970; `undefined` for what is none. */
export const decodeInstant = (text: unknown): number | undefined => {
  if (typeof text !== 'string' || !RFC_3339.test(text)) return undefined;
  const milliseconds = Date.parse(text.toUpperCase().replace(' ', 'T'));
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
};
