import { folderOrBucket } from '../addresses';
import { count, endpoints, file, flag, list, milliseconds, port, secret, text, url } from '../kinds';
import { optional } from '../setting';
import { EVIDENCE_FILES, processVariables, secretVariables, TIME_ZONE } from './shared';
import { signInVariables, tokenVariables } from './tokens';

const NONE = { zh: '无', en: 'none' };

export const gatewayVariables = {
  ...processVariables,
  ...secretVariables,
  ...tokenVariables,
  ...signInVariables,
  HOST: optional(text, { zh: '监听地址', en: 'address to listen at', absent: { zh: '127.0.0.1', en: '127.0.0.1' } }),
  PORT: optional(port, { zh: '监听端口', en: 'port to listen at', absent: { zh: '4000', en: '4000' } }),
  SUBGRAPHS: optional(endpoints, {
    zh: '各子图的地址',
    en: 'where the subgraphs are',
    absent: { zh: '合成的图所写', en: 'what the composed graph says' },
  }),
  SUPERGRAPH: optional(file, {
    zh: '合成的图',
    en: 'the composed graph',
    absent: { zh: 'gateway/supergraph.graphql', en: 'gateway/supergraph.graphql' },
  }),
  OPEN_INTROSPECTION: optional(flag, {
    zh: '无令牌者可否读取图的结构',
    en: 'whether the schema may be read without a token',
    absent: { zh: 'false', en: 'false' },
  }),
  HOP_TIMEOUT_MS: optional(milliseconds, {
    zh: '等待子图的时间',
    en: 'how long the gateway waits for a subgraph',
    absent: { zh: '10000', en: '10000' },
  }),
  OPERATION_TIMEOUT_MS: optional(milliseconds, {
    zh: '一次操作的时间上限',
    en: 'when an operation ends, in the subgraphs too',
    absent: { zh: '30000', en: '30000' },
  }),
  REQUESTS_PER_SECOND: optional(count, {
    zh: '同一调用方每秒的请求数，超出返回 429',
    en: 'of one caller, in the long run; more is refused with 429',
    absent: { zh: '1000', en: '1000' },
  }),
  TIME_ZONE,
  CACHE_BYTES: optional(count, {
    zh: '应答缓存的大小，字节',
    en: 'bytes of answers that are kept',
    absent: { zh: '67108864', en: '67108864' },
  }),
  TRUSTED_DOCUMENTS: optional(file, {
    zh: '只接受该文件所列的查询',
    en: 'only operations of this file are carried out',
    absent: { zh: '接受所有查询', en: 'any operation' },
  }),
  CORS_ORIGINS: optional(list, {
    zh: '可以调用网关的其他网页来源',
    en: 'pages of other origins that may call the gateway',
    absent: NONE,
  }),
  EVIDENCE: optional(folderOrBucket, { ...EVIDENCE_FILES, absent: { zh: '只记哈希值', en: 'hashes alone' } }),
  EVIDENCE_MAX_BYTES: optional(count, {
    zh: '一份佐证材料的大小上限，字节',
    en: 'bytes of one document',
    absent: { zh: '20971520', en: '20971520' },
  }),
  TRANSPARENCY: optional(url, { zh: '透明日志的地址', en: 'where the transparency log is', absent: NONE }),
  LOG_READERS: optional(list, {
    zh: '可以经网络读取事件的人员',
    en: 'persons who may read facts over the network',
    absent: NONE,
  }),
  SEGMENT_KEY: optional(text, {
    zh: '签署变更流各段声明的密钥文件；不存在时生成',
    en: 'the file of the key that signs what is stated of each segment of changes; made when it is not there',
    absent: { zh: '不签署', en: 'nothing is stated' },
  }),
  FIRST_QUERY: optional(file, {
    zh: '查询页打开时所示的查询',
    en: 'the query that the query page opens with',
    absent: NONE,
  }),
  COUNTY_MAP: optional(file, {
    zh: '各县级供电企业的边界（GeoJSON），全局概览据此绘图；公开的地图须注明审图号',
    en: 'the shapes of the county enterprises (GeoJSON), by which the overview draws a map',
    absent: { zh: '不绘图', en: 'no map' },
  }),
  METRICS_TOKEN: optional(secret, {
    zh: '读取 /metrics 须出示的令牌',
    en: 'what has to be shown to read /metrics',
    absent: { zh: '只限本机', en: 'this machine alone' },
  }),
  METRICS_OF: optional(endpoints, {
    zh: '另须汇总指标的进程',
    en: 'further processes whose metrics are told',
    absent: NONE,
  }),
};
