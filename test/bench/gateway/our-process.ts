import { startGateway } from '@zhudian/gateway';
import { definitions } from '../../gateway/support/definitions';
import { composed } from '../../gateway/support/supergraph';
import { isReady, waitUntil } from '../../gateway/support/test-graph';
import { announce } from './announce';

/** Our gateway over the subgraphs of the first argument, JSON of name to URL. */
const main = async () => {
  const subgraphs = JSON.parse(process.argv[2] ?? '{}') as Record<string, string>;
  const gateway = await startGateway({ supergraphSdl: composed(definitions), subgraphs, secret: 'bench', port: 0 });
  await waitUntil(() => isReady(gateway));
  announce(gateway.url);
};

void main();
