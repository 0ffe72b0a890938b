import { monthsOverlapping, spanOfMonth } from '@zhudian/programme';

/** The months from a day on that are over on another. The month that is still running may be judged, but need not be. */
export const monthsOver = (
  { from, endOn }: { readonly from: string; readonly endOn: string },
  on: string,
): readonly string[] => monthsOverlapping(from, endOn).filter((month) => spanOfMonth(month).last < on);
