import { Pool } from 'undici';
import { HopConnection } from './hop-connection';

/** A subgraph as the gateway sees it: a name, an address, and connections that are kept. */
export interface Subgraph {
  readonly name: string;
  readonly origin: string;
  readonly pool: Pool;
  /** For calls, of a subgraph that takes many over one connection. */
  readonly connection: HopConnection;
}

const CONNECTIONS = 64;

/** Opens no connection yet; `url` is where the subgraph answers, its path left aside. */
export const connectSubgraph = (name: string, url: string): Subgraph => {
  const { origin } = new URL(url);
  const pool = new Pool(origin, { connections: CONNECTIONS });
  return { name, origin, pool, connection: new HopConnection(pool) };
};

export const disconnect = async ({ pool, connection }: Subgraph): Promise<void> => {
  connection.close();
  await pool.destroy();
};
