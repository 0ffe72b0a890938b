import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRIORS } from '../../dashboard/src/act/prior/prior';

const PLACE = join(__dirname, '../../dashboard/src/act/prior');

/** What the form of a command asks the graph before anything is typed, and what it begins with by the answer. */
export const carriedOver = (command: string, document: string) => ({
  query: readFileSync(join(PLACE, `${document}.graphql`), 'utf8'),
  from: (answer: unknown, values = {}) => PRIORS[command]?.from(answer, values),
});
