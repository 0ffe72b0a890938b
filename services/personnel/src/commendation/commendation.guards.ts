import type { CommendationEvent } from '@zhudian/facts';
import { refuse, type Decider } from '@zhudian/framework';
import type { CommendationCommand } from './commendation.commands';
import type { CommendationRefusal } from './commendation.refusals';
import type { Commendation } from './commendation.state';

export type CommendationDecider = Decider<CommendationCommand, Commendation, CommendationEvent, CommendationRefusal>;

export const unlessOpen = ({ open }: Commendation) => (open ? undefined : refuse('COMMENDATION_NOT_OPEN'));

export const unlessAnother = (actor: string, ...persons: readonly (string | undefined)[]) =>
  persons.includes(actor) ? refuse('SEGREGATION_OF_DUTIES', { actor }) : undefined;
