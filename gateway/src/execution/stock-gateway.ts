import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import type { ApolloGateway, GatewayConfig } from '@apollo/gateway';

type LoadOptions = Parameters<GatewayInterface['load']>[0];

/** Apollo's gateway with its own executor. */
export interface StockGateway {
  readonly executor: GatewayExecutor;
  stop(): Promise<void>;
}

/**
 * Apollo's gateway, made when an operation first needs it: it reads and plans over the whole supergraph anew, which takes
 * as long as the rest of the start, and few operations are not compiled.
 */
export const stockGateway = (config: GatewayConfig, options: LoadOptions): StockGateway => {
  let loading: Promise<{ readonly gateway: ApolloGateway; readonly executor: GatewayExecutor }> | undefined;
  const load = async () => {
    const { ApolloGateway } = await import('@apollo/gateway');
    const gateway = new ApolloGateway(config);
    const { executor } = await gateway.load(options);
    return { gateway, executor };
  };
  return {
    executor: async (requested) => {
      const { executor } = await (loading ??= load());
      return executor(requested);
    },
    stop: async () => (await loading)?.gateway.stop(),
  };
};
