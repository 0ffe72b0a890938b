import { clockFrom, type Clock } from '@zhudian/clock';
import { actorClaimsOf, tokenRulesOf, tokenVariables } from '@zhudian/hops';
import { z } from 'zod';
import type { ActorRules } from './token';

export interface Settings {
  readonly eventStore: string;
  readonly readModels: string;
  /** Where the words that may speak about a person are: `sqlite:/folder` or `postgres://…`. */
  readonly vault: string;
  /** For what is in no log; a service that needs one says so when it is missing. */
  readonly ownFolder: string | undefined;
  readonly host: string;
  readonly port: number;
  readonly gatewaySecret: string;
  readonly tokens: Omit<ActorRules, 'roles'>;
  readonly timeZone: string;
  readonly now: Clock;
  readonly waitMs: number;
  readonly longestLagMs: number;
}

const environment = z.object({
  EVENT_STORE: z.string().min(1),
  READ_MODELS: z.string().min(1),
  VAULT: z.string().min(1).optional(),
  OWN_FOLDER: z.string().min(1).optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535),
  GATEWAY_SECRET: z.string().min(16),
  ...tokenVariables,
  TIME_ZONE: z.string().default('Asia/Shanghai'),
  POSITION_WAIT_MS: z.coerce.number().int().min(0).default(5_000),
  READY_LAG_MS: z.coerce.number().int().min(0).default(10_000),
});

/** The settings of a service. @throws an error naming every missing or invalid variable. */
export const settingsOf = (variables: NodeJS.ProcessEnv): Settings => {
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(variables).filter(([, value]) => value)));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`The environment is not complete. ${problems.join('; ')}`);
  }
  const { data } = parsed;
  return {
    eventStore: data.EVENT_STORE,
    readModels: data.READ_MODELS,
    vault: data.VAULT ?? data.READ_MODELS,
    ownFolder: data.OWN_FOLDER,
    host: data.HOST,
    port: data.PORT,
    gatewaySecret: data.GATEWAY_SECRET,
    tokens: { ...tokenRulesOf(data), ...actorClaimsOf(data) },
    timeZone: data.TIME_ZONE,
    now: clockFrom(variables) ?? Date.now,
    waitMs: data.POSITION_WAIT_MS,
    longestLagMs: data.READY_LAG_MS,
  };
};
