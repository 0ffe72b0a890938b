/** Things on which something is decided that the log makes a pack of. */
export const DECIDED_ON: readonly string[] = ['Clue', 'Commendation', 'Evaluation', 'Exemplar', 'Posting', 'RiskPoint'];
