import { z } from 'zod';

const LOG = /^(esdb|kurrentdb)(\+discover)?:\/\/([^\s@/]+@)?[^\s@/?:,]+(:\d+)?(,[^\s@/?:,]+(:\d+)?)*\/?(\?\S*)?$/;

/** Both say whether they mean TLS: a value that is neither would be taken for yes, and nothing would answer. */
const isLog = (given: string): boolean => {
  const tls = /[?&]tls=([^&]*)/i.exec(given)?.[1];
  return LOG.test(given) && (tls === undefined || tls === 'true' || tls === 'false');
};

export const log = {
  schema: z.string().refine(isLog),
  accepts: {
    zh: '日志连接串，以 esdb:// 或 kurrentdb:// 开头，tls 为 true 或 false',
    en: 'esdb://host:port or kurrentdb://host:port, with tls=true or tls=false',
  },
  secret: true,
} as const;

const isDatabase = (given: string): boolean => /^sqlite:.+/.test(given) || /^postgres(ql)?:\/\/\S+$/.test(given);

export const database = {
  schema: z.string().refine(isDatabase),
  accepts: { zh: 'sqlite:/文件夹 或 postgres://…', en: 'sqlite:/folder or postgres://…' },
  secret: true,
} as const;

const isLoopback = ({ hostname }: URL): boolean => /^(127(\.\d+){3}|\[::1\]|localhost)$/.test(hostname);

/** Cookies and codes go over TLS, or do not leave this machine. */
const isSecure = (given: string): boolean => {
  const url = URL.parse(given);
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)));
};

export const secureUrl = {
  schema: z.string().refine(isSecure),
  accepts: { zh: 'https:// 网址（http:// 仅限本机）', en: 'an https:// address (http:// is for loopback alone)' },
};

export const origin = {
  schema: z.string().refine((given) => isSecure(given) && URL.parse(given)?.origin === given.replace(/\/$/, '')),
  accepts: {
    zh: 'https:// 源地址，不带路径（http:// 仅限本机）',
    en: 'an https:// origin without a path, such as https://zhudian.example (http:// is for loopback alone)',
  },
};

const isBucket = (given: string): boolean =>
  isSecure(given) && /^https?:\/\/[^\s/@:]+:[^\s/@]+@[^\s/]+\/[^\s/?]+/.test(given);

export const folderOrBucket = {
  schema: z
    .string()
    .min(1)
    .refine((given) => !/^[a-z][a-z\d+.-]*:\/\//i.test(given) || isBucket(given)),
  accepts: {
    zh: '可写的文件夹，或者 S3 兼容存储桶的地址（https://KEY:SECRET@host/bucket/prefix，http:// 仅限本机）',
    en: 'a folder that can be written to, or the address of a bucket with the interface of S3 (https://KEY:SECRET@host/bucket/prefix?region=…, http:// for loopback alone)',
  },
  secret: true,
} as const;

/** The folder of a database in files; a server has none. */
export const folderOf = (given: string): string | undefined =>
  given.startsWith('sqlite:') ? given.slice('sqlite:'.length) : undefined;
