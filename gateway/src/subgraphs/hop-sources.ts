import type { Settings } from '../options';
import { commandContexts } from './command-contexts';
import { SubgraphDataSource } from './data-source';
import { connectSubgraph, type Subgraph } from './subgraph';

/** Connects the subgraphs; a command id is used in one of them. */
export const hopSources = (
  { supergraphSdl, secret, hopTimeoutMs, log, ...settings }: Settings,
  subgraphs: Subgraph[],
) => {
  const rules = { secret, timeoutMs: hopTimeoutMs };
  const commands = commandContexts(supergraphSdl, subgraphs, rules);
  return (name: string, url: string): SubgraphDataSource => {
    const subgraph = connectSubgraph(name, settings.subgraphs[name] ?? url);
    subgraphs.push(subgraph);
    return new SubgraphDataSource(subgraph, rules, log, commands);
  };
};
