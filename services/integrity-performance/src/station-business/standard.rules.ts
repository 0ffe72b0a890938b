import type { BusinessProcess } from '@zhudian/facts';
import type { StandardVersion } from './station-business.state';

/** The newest version of a standard that is in force on a day. */
export const inForce = <V extends StandardVersion>(
  standards: readonly V[],
  process: BusinessProcess,
  on: string,
): V | undefined => standards.findLast((one) => one.process === process && one.from <= on);

/** What is given more than once. */
export const twice = <T>(all: readonly T[]): readonly T[] => [
  ...new Set(all.filter((one, at) => all.indexOf(one) !== at)),
];
