import { CONTEXTS } from '@zhudian/facts';
import { database, folderOrBucket } from '../addresses';
import { flag, folder, milliseconds, oneOf, port, text } from '../kinds';
import { defaulted, optional, required } from '../setting';
import {
  diskVariables,
  EVIDENCE_FILES,
  hostVariables,
  logVariables,
  ownFolder,
  PORT_AT_HAND,
  processVariables,
  READ_MODELS,
  secretVariables,
  TIME_ZONE,
  VAULT_WORDS,
} from './shared';
import { tokenVariables } from './tokens';

export const subgraphVariables = {
  ...processVariables,
  ...logVariables,
  READ_MODELS,
  VAULT: optional(database, { ...VAULT_WORDS, absent: { zh: '同 READ_MODELS', en: 'as READ_MODELS' } }),
  EVIDENCE: optional(folderOrBucket, {
    ...EVIDENCE_FILES,
    absent: { zh: '只记哈希值', en: 'hashes alone' },
  }),
  OWN_FOLDER: optional(folder, {
    zh: '日志中没有的内容：进行中测评的密钥与答卷（integrity-performance 必设）',
    en: 'what is in no log: keys and waiting answers of open surveys (integrity-performance needs it)',
    absent: { zh: '无', en: 'none' },
  }),
  ...hostVariables,
  PORT: required(port, { zh: '监听端口', en: 'port to listen at' }),
  ...secretVariables,
  ...tokenVariables,
  TIME_ZONE,
  POSITION_WAIT_MS: defaulted(milliseconds, 5_000, {
    zh: '等待读模型到达某一位置的时间',
    en: 'how long a subgraph waits for a position',
  }),
  READY_LAG_MS: defaulted(milliseconds, 10_000, {
    zh: '读模型落后多久即视为未就绪',
    en: 'how long read models may be behind the log until a subgraph is not ready',
  }),
  ...diskVariables,
};

export const projectorVariables = {
  ...processVariables,
  ...logVariables,
  READ_MODELS,
  CONTEXT: required(oneOf(CONTEXTS), { zh: '投影所属的子系统', en: 'the context whose read models are folded' }),
  PORT: PORT_AT_HAND,
  ...diskVariables,
};

export const transparencyVariables = {
  ...processVariables,
  ...logVariables,
  ...secretVariables,
  PROOFS: required(folder, { zh: '哈希树所在；可以丢弃', en: 'where the tree of hashes is; it can be thrown away' }),
  OWN_FOLDER: ownFolder(
    '签名密钥与最后一个检查点所在；不可丢失',
    'where the key that signs and the last checkpoint are; lost, every auditor has to be given another key',
  ),
  LOG_ORIGIN: optional(text, {
    zh: '透明日志的名称，首次启动时写入密钥',
    en: 'name of the transparency log, for a key that is made at the first start',
    absent: { zh: '随机名称', en: 'a name by chance' },
  }),
  LOG_ML_DSA: defaulted(flag, false, {
    zh: '检查点另以抗量子算法ML-DSA-44签名；须Node 24.7以上版本',
    en: 'checkpoints are signed by ML-DSA-44 too, which withstands quantum computers; takes Node 24.7 or later',
  }),
  LOG_SM2: defaulted(flag, false, {
    zh: '检查点另以国密算法SM2签名',
    en: 'checkpoints are signed by SM2 too, the algorithm of the national standard',
  }),
  ...hostVariables,
  PORT: PORT_AT_HAND,
  ...diskVariables,
};
