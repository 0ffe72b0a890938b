import { Pool } from 'undici';
import { HopConnection } from './hop-connection';

/** A subgraph: its name, its address, and its pooled connections. */
export interface Subgraph {
  readonly name: string;
  readonly origin: string;
  readonly pool: Pool;
  /** The multiplexed connection, if the subgraph supports it. */
  readonly connection: HopConnection;
}

const CONNECTIONS = 64;

/** Does not connect yet. Only the origin of `url` is used. */
export const connectSubgraph = (name: string, url: string): Subgraph => {
  const { origin } = new URL(url);
  const pool = new Pool(origin, { connections: CONNECTIONS });
  return { name, origin, pool, connection: new HopConnection(pool) };
};

export const disconnect = async ({ pool, connection }: Subgraph): Promise<void> => {
  connection.close();
  await pool.destroy();
};
