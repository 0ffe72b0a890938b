import { clockFrom, type Clock } from '@zhudian/clock';
import { actorClaimsOf, tokenRulesOf } from '@zhudian/hops';
import { isAddress } from '@zhudian/evidence';
import type { TracingSettings } from '@zhudian/runtime';
import { checkPlaces, folderOf, readSettings, subgraphVariables } from '@zhudian/settings';
import type { ActorRules } from './token';

export interface Settings {
  readonly eventStore: string;
  readonly readModels: string;
  /** Where the words that may speak about a person are: `sqlite:/folder` or `postgres://…`. */
  readonly vault: string;
  /** Where the documents are that facts name: a folder, or a bucket; they are erased with the words about persons. */
  readonly evidence: string | undefined;
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
  readonly leastFreeMb: number;
  readonly tracing: TracingSettings;
}

/** The settings of a service. @throws an error naming every missing or invalid variable. */
export const settingsOf = (variables: NodeJS.ProcessEnv): Settings => {
  const given = readSettings(subgraphVariables, variables);
  return {
    eventStore: given.EVENT_STORE,
    readModels: given.READ_MODELS,
    vault: given.VAULT ?? given.READ_MODELS,
    evidence: given.EVIDENCE,
    ownFolder: given.OWN_FOLDER,
    host: given.HOST,
    port: given.PORT,
    gatewaySecret: given.GATEWAY_SECRET,
    tokens: { ...tokenRulesOf(given), ...actorClaimsOf(given) },
    timeZone: given.TIME_ZONE,
    now: clockFrom(variables) ?? Date.now,
    waitMs: given.POSITION_WAIT_MS,
    longestLagMs: given.READY_LAG_MS,
    leastFreeMb: given.LEAST_FREE_DISK_MB,
    tracing: given,
  };
};

/** Looks at what the service needs of its machine before anything starts. @throws an error that names the setting. */
export const checkMachine = ({
  vault,
  evidence,
  ownFolder,
  tokens,
  host,
  port,
  leastFreeMb,
}: Settings): Promise<void> =>
  checkPlaces({
    folders: {
      VAULT: folderOf(vault),
      OWN_FOLDER: ownFolder,
      EVIDENCE: evidence && !isAddress(evidence) ? evidence : undefined,
    },
    files: { JWT_KEYS: tokens.keys, JWT_DENIED: tokens.denied },
    listen: { host, port },
    leastFreeMb,
  });
