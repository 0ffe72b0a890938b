import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { learnGraph } from '../../../dashboard/src/browse/shapes';

const ROOT = join(__dirname, '../../..');

/** What the pages know of the graph, as they ship it. */
export const learnShippedGraph = (): void =>
  learnGraph(readFileSync(join(ROOT, 'dashboard/src/generated/graph.generated.json'), 'utf8'));
