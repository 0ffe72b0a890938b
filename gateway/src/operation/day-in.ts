/** The day that an instant lies in where a programme is. */
export const dayIn = (timeZone: string, instant: number): string =>
  new Date(instant).toLocaleDateString('sv-SE', { timeZone });
