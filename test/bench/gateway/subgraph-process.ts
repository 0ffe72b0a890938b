import { definitions } from '../../gateway/support/definitions';
import { FactLog } from '../../gateway/support/fact-log';
import { SubgraphServer } from '../../gateway/support/subgraph-server';
import { announce } from './announce';

/** One subgraph, named by the first argument, that answers from memory: what is measured is the gateway. */
const main = async () => {
  const definition = definitions.find(({ name }) => name === process.argv[2]);
  if (!definition) throw new Error(`there is no subgraph "${process.argv[2]}"`);
  announce(await new SubgraphServer(definition, new FactLog(), { remembering: true, channel: true }).start());
};

void main();
