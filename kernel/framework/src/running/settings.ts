import { clockFrom, type Clock } from '@zhudian/clock';
import { z } from 'zod';
import type { TokenRules } from './token';

export interface Settings {
  readonly eventStore: string;
  readonly readModels: string;
  readonly host: string;
  readonly port: number;
  readonly gatewaySecret: string;
  readonly tokens: Omit<TokenRules, 'roles'>;
  readonly timeZone: string;
  readonly now: Clock;
  readonly waitMs: number;
}

const environment = z.object({
  EVENT_STORE: z.string().min(1),
  READ_MODELS: z.string().min(1),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535),
  GATEWAY_SECRET: z.string().min(16),
  JWT_ISSUER: z.string().min(1),
  JWT_AUDIENCE: z.string().min(1),
  JWT_KEYS: z.string().min(1),
  TIME_ZONE: z.string().default('Asia/Shanghai'),
  POSITION_WAIT_MS: z.coerce.number().int().min(0).default(5_000),
});

/** The settings of a service. @throws an error naming every missing or invalid variable. */
export const settingsOf = (variables: NodeJS.ProcessEnv): Settings => {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`The environment is not complete. ${problems.join('; ')}`);
  }
  const { data } = parsed;
  return {
    eventStore: data.EVENT_STORE,
    readModels: data.READ_MODELS,
    host: data.HOST,
    port: data.PORT,
    gatewaySecret: data.GATEWAY_SECRET,
    tokens: { issuer: data.JWT_ISSUER, audience: data.JWT_AUDIENCE, keys: data.JWT_KEYS },
    timeZone: data.TIME_ZONE,
    now: clockFrom(variables) ?? Date.now,
    waitMs: data.POSITION_WAIT_MS,
  };
};
