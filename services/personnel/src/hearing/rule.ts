import type { HearingEvent, OfType } from '@zhudian/facts';
import { refuse, type Decision } from '@zhudian/framework';
import type { HearingCommand } from './hearing.commands';
import type { HearingRefusal } from './hearing.refusals';
import type { Hearing } from './hearing.state';

export type Rule<T extends HearingCommand['type']> = (
  state: Hearing,
  command: OfType<HearingCommand, T>,
) => Decision<HearingEvent, HearingRefusal>;

/** Refuses unless the hearing is at one of the stages. */
export const unlessAt = ({ stage }: Hearing, ...expected: readonly Hearing['stage'][]) =>
  expected.includes(stage) ? undefined : refuse('HEARING_OUT_OF_ORDER', { stage, expected });

export const notActive = (postings: readonly string[], on: string) => refuse('POSTING_NOT_ACTIVE', { postings, on });
