/** A day in the programme's time zone, and its instants, in milliseconds since 1970. */
export interface DaySpan {
  readonly day: string;
  readonly from: number;
  readonly until: number;
}
