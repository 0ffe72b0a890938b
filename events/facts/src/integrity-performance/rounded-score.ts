/** Two decimals, a half goes up; the noise of floating point is taken away first. */
export const roundedScore = (value: number): number => Math.round(Math.round(value * 1e6) / 1e4) / 100;
