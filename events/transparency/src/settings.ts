import { z } from 'zod';

const variables = z.object({
  EVENT_STORE: z.string({ error: 'is not set' }).min(1),
  /** Where the tree is; it can be thrown away. */
  PROOFS: z.string({ error: 'is not set' }).min(1),
  /** Where the key and the last checkpoint are; lost, every auditor has to be given another key. */
  OWN_FOLDER: z.string({ error: 'is not set' }).min(1),
  GATEWAY_SECRET: z.string({ error: 'is not set' }).min(16),
  LOG_ORIGIN: z.string().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(0),
});

export interface Settings {
  readonly eventStore: string;
  readonly folder: string;
  readonly ownFolder: string;
  readonly gatewaySecret: string;
  readonly origin: string | undefined;
  readonly host: string;
  readonly port: number;
}

/** @throws an error that names every variable that is missing or not valid. */
export const settingsOf = (env: NodeJS.ProcessEnv): Settings => {
  const parsed = variables.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value)));
  if (!parsed.success)
    throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  const { data } = parsed;
  return {
    eventStore: data.EVENT_STORE,
    folder: data.PROOFS,
    ownFolder: data.OWN_FOLDER,
    gatewaySecret: data.GATEWAY_SECRET,
    origin: data.LOG_ORIGIN,
    host: data.HOST,
    port: data.PORT,
  };
};
