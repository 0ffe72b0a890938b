import { monthsOverlapping, spanOfMonth } from '@zhudian/programme';

/** The months of a posting that are over on a day. The month that is still running may be judged, but need not be. */
export const monthsOver = (
  { startOn, endOn }: { readonly startOn: string; readonly endOn: string },
  on: string,
): readonly string[] => monthsOverlapping(startOn, endOn).filter((month) => spanOfMonth(month).last < on);
