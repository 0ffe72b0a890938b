import type { HearingEvent } from '@zhudian/facts';
import { refuse, type Decider } from '@zhudian/framework';
import type { HearingCommand } from './hearing.commands';
import type { HearingRefusal } from './hearing.refusals';
import type { Hearing } from './hearing.state';

export type HearingDecider = Decider<HearingCommand, Hearing, HearingEvent, HearingRefusal>;

/** Refuses unless the hearing is at one of the stages. */
export const unlessAt = ({ stage }: Hearing, ...expected: readonly Hearing['stage'][]) =>
  expected.includes(stage) ? undefined : refuse('HEARING_OUT_OF_ORDER', { stage, expected });

export const refuseInactive = (postings: readonly string[], on: string) =>
  refuse('POSTING_NOT_ACTIVE', { postings, on });
