import { startGateway } from '@zhudian/gateway';
import { definitions } from '../../gateway/support/definitions';
import { UNLIMITED } from '../../gateway/support/everybody';
import { composed } from '../../gateway/support/supergraph';
import { isReady, waitUntil } from '../../gateway/support/test-graph';
import { announce } from './announce';

/** Our gateway as the first argument says: the `subgraphs` by name and URL, and how much it may keep of its answers. */
const main = async () => {
  const given = JSON.parse(process.argv[2] ?? '{}') as {
    readonly subgraphs: Readonly<Record<string, string>>;
    readonly cacheBytes: number;
  };
  const gateway = await startGateway({
    supergraphSdl: composed(definitions),
    ...given,
    ...UNLIMITED,
    secret: 'bench',
    port: 0,
  });
  await waitUntil(() => isReady(gateway));
  announce(gateway.url);
};

void main();
