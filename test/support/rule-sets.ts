import { rulesOn, shippedRuleSets } from '@zhudian/programme';

/** The version of the programme's own set on a day. */
export const shippedOn = (day: string): string => rulesOn(shippedRuleSets, day).version;
