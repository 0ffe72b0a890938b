import type { CommendationEvent, OfType } from '@zhudian/facts';
import { refuse, type Decision } from '@zhudian/framework';
import type { CommendationCommand } from './commendation.commands';
import type { CommendationRefusal } from './commendation.refusals';
import type { Commendation } from './commendation.state';

export type Rule<T extends CommendationCommand['type']> = (
  state: Commendation,
  command: OfType<CommendationCommand, T>,
) => Decision<CommendationEvent, CommendationRefusal>;

export const unlessOpen = ({ open }: Commendation) => (open ? undefined : refuse('COMMENDATION_NOT_OPEN'));

export const notOneself = (actor: string, ...persons: readonly (string | undefined)[]) =>
  persons.includes(actor) ? refuse('SEGREGATION_OF_DUTIES', { actor }) : undefined;
