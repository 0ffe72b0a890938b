import text from '../generated/graph.generated.json?raw';
import { learnGraph } from './shapes';

learnGraph(text);
