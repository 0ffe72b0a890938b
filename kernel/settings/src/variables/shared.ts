import { database, log } from '../addresses';
import {
  count,
  file,
  flag,
  folder,
  headers,
  milliseconds,
  oneOf,
  port,
  secret,
  share,
  text,
  timeZone,
  url,
} from '../kinds';
import { defaulted, optional, required } from '../setting';

const LOG = {
  zh: '日志（KurrentDB 26.1 及以上，或内置日志）的连接串',
  en: 'connection string of the log: KurrentDB 26.1 or later, or the embedded store',
};

/** Traces, by the names that OpenTelemetry gives its settings. */
const tracingVariables = {
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(url, {
    zh: '接收链路追踪的OpenTelemetry采集器的地址（OTLP/HTTP），如 http://collector:4318',
    en: 'where the OpenTelemetry collector is that takes traces (OTLP over HTTP), such as http://collector:4318',
    absent: { zh: '不追踪', en: 'nothing is traced' },
  }),
  OTEL_EXPORTER_OTLP_HEADERS: optional(headers, {
    zh: '向采集器出示的请求头',
    en: 'headers that are shown to the collector',
    absent: { zh: '无', en: 'none' },
  }),
  OTEL_TRACES_SAMPLER_ARG: defaulted(share, 1, {
    zh: '追踪多大比例的操作；请求自带的 traceparent 以其自身为准',
    en: 'what share of the operations is traced; one that brings a traceparent says itself whether it is',
  }),
  OTEL_SDK_DISABLED: defaulted(flag, false, {
    zh: '为 true 时不追踪',
    en: 'with true nothing is traced, whatever else is set',
  }),
};

/** Of every process. */
export const processVariables = {
  ...tracingVariables,
  NODE_ENV: optional(oneOf(['production', 'development', 'test']), {
    zh: '运行环境；production 拒用可调时钟与演示',
    en: 'production refuses a clock that can be set and the demonstration; development lets the gateway suggest field names',
  }),
  TEST_CLOCK: optional(file, {
    zh: '测试与演示用的可调时钟；生产环境拒用',
    en: 'a clock that can be set, for tests and the demonstration; refused in production',
  }),
  TEST_CLOCK_KEY: optional(text, { zh: '可调时钟所有者的公钥', en: 'public key of who may set that clock' }),
};

export const logVariables = {
  EVENT_STORE: required(log, LOG),
  LOG_TIMEOUT_MS: defaulted(milliseconds, 10_000, {
    zh: '等待日志返回结果的时间',
    en: 'how long a process waits for an answer of the log',
  }),
};

export const EVENT_STORE_RUNNING = optional(log, {
  ...LOG,
  absent: { zh: '在 DATA_DIR 中运行的日志', en: 'the log that runs in DATA_DIR' },
});

export const READ_MODELS = required(database, {
  zh: '读模型所在；可以丢弃，由日志重建',
  en: 'where the read models are; they can be thrown away and are folded anew from the log',
});

export const VAULT_WORDS = {
  zh: '涉及个人的文字（姓名等）所在，可按要求删除',
  en: 'where words about persons are, which can be erased',
};

export const EVIDENCE_FILES = {
  zh: '佐证材料所在，随涉及个人的文字一并删除',
  en: 'where the documents are that prove facts; they are erased with the words about persons',
};

export const diskVariables = {
  LEAST_FREE_DISK_MB: defaulted(count, 100, {
    zh: '启动前各文件夹至少须有的空余，兆字节',
    en: 'megabytes that have to be free in each folder before a process starts',
  }),
};

export const hostVariables = {
  HOST: defaulted(text, '127.0.0.1', { zh: '监听地址', en: 'address to listen at' }),
};

export const PORT_AT_HAND = defaulted(port, 0, { zh: '监听端口', en: 'port to listen at' });

export const secretVariables = {
  GATEWAY_SECRET: required(secret, {
    zh: '网关与各子图、透明日志之间的共同密钥',
    en: 'what the gateway shows subgraphs and transparency log',
  }),
};

export const TIME_ZONE = defaulted(timeZone, 'Asia/Shanghai', {
  zh: '以哪个时区判断今天的日期',
  en: 'which day is today',
});

export const DATA_DIR = defaulted(folder, '.data', { zh: '数据目录', en: 'the folder of all data' });

export const ownFolder = (zh: string, en: string) => required(folder, { zh, en });
