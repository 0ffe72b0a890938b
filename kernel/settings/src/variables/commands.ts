import { database, folderOrBucket, log } from '../addresses';
import { count, fileOrUrl, folder, oneOf, password, port, text, url } from '../kinds';
import { defaulted, optional, required } from '../setting';
import { gatewayVariables } from './gateway';
import { subgraphVariables, transparencyVariables } from './processes';
import {
  DATA_DIR,
  diskVariables,
  EVIDENCE_FILES,
  EVENT_STORE_RUNNING,
  hostVariables,
  processVariables,
  TIME_ZONE,
  VAULT_WORDS,
} from './shared';
import type { Variables } from '../read-settings';

const OWN_KEYS = {
  absent: { zh: '演示令牌；加 --empty 时为数据目录自有的密钥', en: 'demonstration tokens; own keys with --empty' },
};

/** What `npm start` reads for itself. */
export const startVariables = {
  ...processVariables,
  PORT: defaulted(port, 4_000, { zh: '网关端口', en: 'port of the gateway' }),
  ...hostVariables,
  DATA_DIR,
  EVENT_STORE: optional(log, {
    zh: '已有日志（KurrentDB 26.1 及以上）的连接串',
    en: 'connection string of a running KurrentDB 26.1 or later',
    absent: { zh: '内置日志', en: 'the embedded store' },
  }),
  STORE_PORT: defaulted(port, 0, { zh: '内置日志的端口', en: 'port of the embedded store' }),
  READ_MODELS: optional(database, {
    zh: '读模型所在',
    en: 'where the read models are',
    absent: { zh: 'DATA_DIR/read-models（SQLite）', en: 'DATA_DIR/read-models (SQLite)' },
  }),
  VAULT: optional(database, {
    ...VAULT_WORDS,
    absent: {
      zh: 'DATA_DIR/vault，或与读模型同在 PostgreSQL',
      en: 'DATA_DIR/vault, or beside the read models in PostgreSQL',
    },
  }),
  EVIDENCE: optional(folderOrBucket, {
    ...EVIDENCE_FILES,
    absent: { zh: 'DATA_DIR/evidence', en: 'DATA_DIR/evidence' },
  }),
  JWT_ISSUER: optional(text, { zh: '令牌的签发者', en: 'who signs tokens', ...OWN_KEYS }),
  JWT_AUDIENCE: optional(text, { zh: '令牌的受众', en: 'for whom tokens are', ...OWN_KEYS }),
  JWT_KEYS: optional(fileOrUrl, {
    zh: '验证令牌的密钥集（JWK set）',
    en: 'the JWK set with which tokens are verified',
    ...OWN_KEYS,
  }),
  TIME_ZONE,
  ...diskVariables,
};

const SET_BY_START = [
  'SUBGRAPHS',
  'TRANSPARENCY',
  'METRICS_OF',
  'FIRST_QUERY',
  'SEGMENT_KEY',
  'GATEWAY_SECRET',
  'OWN_FOLDER',
  'PROOFS',
  'CONTEXT',
];

/** What `npm start` hands on to its processes as it is set. */
export const handedOnVariables: Variables = Object.fromEntries(
  Object.entries({ ...gatewayVariables, ...subgraphVariables, ...transparencyVariables }).filter(
    ([name]) => !SET_BY_START.includes(name) && !Object.hasOwn(startVariables, name),
  ),
);

const graphVariables = {
  TOKEN: optional(password, {
    zh: '登录凭证，以其角色和单位办理',
    en: 'a token: who asks, with which roles, for which org unit',
    absent: { zh: '显示用法', en: 'tells how to use it' },
  }),
  GATEWAY_URL: defaulted(url, 'http://127.0.0.1:4000', { zh: '网关的地址', en: 'where the gateway is' }),
};

export const changesVariables = graphVariables;
export const importVariables = { ...graphVariables, DATA_DIR, EVENT_STORE: EVENT_STORE_RUNNING };
export const auditVariables = {
  DATA_DIR,
  EVIDENCE: optional(folderOrBucket, {
    ...EVIDENCE_FILES,
    absent: { zh: 'DATA_DIR/evidence', en: 'DATA_DIR/evidence' },
  }),
  EVENT_STORE: EVENT_STORE_RUNNING,
  OWN_FOLDER: optional(folder, {
    zh: '检查点签名密钥所在，供 rotate-key 使用',
    en: 'where the key is that signs checkpoints, for rotate-key',
    absent: { zh: 'DATA_DIR/own/transparency', en: 'DATA_DIR/own/transparency' },
  }),
  AUDIT_TOKEN: optional(password, {
    zh: '查阅文字的登录凭证，供 pack --gateway 使用',
    en: 'the token of who reads the words, for pack --gateway',
    absent: { zh: '不附文字', en: 'without the words' },
  }),
};
export const moveVariables = { DATA_DIR, EVENT_STORE: EVENT_STORE_RUNNING };
export const tokenCommandVariables = { DATA_DIR };
export const backupVariables = {
  DATA_DIR,
  VAULT: optional(database, { ...VAULT_WORDS, absent: { zh: 'DATA_DIR/vault', en: 'DATA_DIR/vault' } }),
  EVIDENCE: optional(folderOrBucket, {
    ...EVIDENCE_FILES,
    absent: { zh: 'DATA_DIR/evidence', en: 'DATA_DIR/evidence' },
  }),
};
export const projectionsVariables = {
  DATA_DIR,
  EVENT_STORE: EVENT_STORE_RUNNING,
  READ_MODELS: optional(database, {
    zh: '读模型所在',
    en: 'where the read models are',
    absent: { zh: '在 DATA_DIR 中运行的', en: 'those that run in DATA_DIR' },
  }),
  TIME_ZONE,
};
/** Read by `docker compose` for the containers that are not ours. */
export const composeVariables = {
  COMPOSE_PROFILES: required(oneOf(['cluster', 'single']), {
    zh: 'cluster：三个节点、TLS 的 KurrentDB 集群；single：一个节点，仅供试用',
    en: 'cluster: three KurrentDB nodes with TLS; single: one node, for trying out',
  }),
  KURRENTDB_ADMIN_PASSWORD: required(password, {
    zh: 'KurrentDB 用户 admin 的密码',
    en: 'password of the user admin of KurrentDB',
  }),
  KURRENTDB_OPS_PASSWORD: required(password, {
    zh: 'KurrentDB 用户 ops 的密码',
    en: 'password of the user ops of KurrentDB',
  }),
  POSTGRES_PASSWORD: required(password, { zh: '读模型数据库的密码', en: "password of the read models' database" }),
  BACKUP_EVERY_HOURS: defaulted(count, 24, { zh: '每隔几小时备份一次', en: 'every how many hours a backup is made' }),
  BACKUP_KEEP: defaulted(count, 7, { zh: '保留最近几份备份', en: 'how many of the newest backups are kept' }),
};
/** Read by the embedded store itself, which takes nothing of ours. */
export const storeVariables = {
  EMBEDDED_STORE_PASSWORD: optional(password, {
    zh: '用户 admin 的密码，启用身份认证',
    en: 'the password of "admin"; the store then asks for users and passwords',
    absent: { zh: '不认证，只限本机', en: 'no authentication, this machine alone' },
  }),
  STORE_SECRET: optional(password, {
    zh: 'npm start 每次启动时生成，只交给自己的进程',
    en: 'made anew by each npm start, for its own processes alone',
    absent: { zh: '单独运行时不用', en: 'not used where the store runs alone' },
  }),
};
