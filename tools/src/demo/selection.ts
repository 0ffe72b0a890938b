import { candidacies } from './candidacies';
import type { PlannedRound } from './plan';
import { preparation } from './preparation';
import type { Wave } from './step';

/** One round of the demonstration, from its opening to the appointments. */
export const selection = (round: PlannedRound): readonly Wave[] => [...preparation(round), ...candidacies(round)];
