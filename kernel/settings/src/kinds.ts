import { z } from 'zod';
import type { Kind } from './setting';

export const text = { schema: z.string().min(1), accepts: { zh: '文字', en: 'a text' } };

export const secret = {
  schema: z.string().regex(/^\S{16,}$/),
  accepts: { zh: '至少16个字符、不含空格', en: 'at least 16 characters without spaces' },
  secret: true,
} as const;

export const password = { ...text, secret: true } as const;

const upTo = (most: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .refine((value) => value <= most);

export const port = {
  schema: upTo(65_535),
  accepts: { zh: '0至65535的整数；0为任一空闲端口', en: 'a whole number from 0 to 65535; 0 takes a free port' },
};

export const count = { schema: upTo(Number.MAX_SAFE_INTEGER), accepts: { zh: '非负整数', en: 'a whole number' } };

/** The longest pause that a timer of Node can make. */
const LONGEST_MS = 2_147_483_647;

export const milliseconds = {
  schema: upTo(LONGEST_MS),
  accepts: { zh: '毫秒数，非负整数', en: 'a whole number of milliseconds' },
};

export const seconds = {
  schema: upTo(LONGEST_MS).refine((value) => value > 0),
  accepts: { zh: '秒数，正整数', en: 'a whole number of seconds, at least 1' },
};

export const flag = {
  schema: z.enum(['true', 'false']).transform((value) => value === 'true'),
  accepts: { zh: 'true 或 false', en: 'true or false' },
};

export const list = {
  schema: z.string().transform((given) =>
    given
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean),
  ),
  accepts: { zh: '以逗号分隔的若干项', en: 'entries separated by commas' },
};

const pairs = (given: string): readonly (readonly [string, string])[] =>
  given
    .split(',')
    .filter((entry) => entry.trim())
    .map((entry) => {
      const [name = '', ...rest] = entry.split('=');
      return [name.trim(), rest.join('=').trim()];
    });

/** `personnel=http://127.0.0.1:4001,organization=…` */
export const endpoints = {
  schema: z
    .string()
    .refine((given) => pairs(given).every(([name, url]) => name && URL.canParse(url)))
    .transform((given) => Object.fromEntries(pairs(given))),
  accepts: { zh: '名称=地址，以逗号分隔', en: 'name=url, separated by commas' },
};

/** `their-role=OUR_ROLE,…` */
export const roleMap = {
  schema: z
    .string()
    .refine((given) => pairs(given).every(([theirs, ours]) => theirs && ours))
    .transform((given) => Object.fromEntries(pairs(given))),
  accepts: { zh: '对方角色=本系统角色，以逗号分隔', en: 'their-role=OUR_ROLE, separated by commas' },
};

/** `name=value,…`, as OpenTelemetry writes headers. */
export const headers = {
  schema: z
    .string()
    .refine((given) => pairs(given).every(([name, value]) => /^[\w-]+$/.test(name) && value))
    .transform((given) => Object.fromEntries(pairs(given))),
  accepts: { zh: '名称=值，以逗号分隔', en: 'name=value, separated by commas' },
  secret: true,
} as const;

export const share = {
  schema: z
    .string()
    .regex(/^(0|1|0?\.\d{1,9}|1\.0+)$/)
    .transform(Number),
  accepts: { zh: '0至1的数', en: 'a number from 0 to 1' },
};

export const url = { schema: z.url(), accepts: { zh: '网址', en: 'a URL' } };

export const folder = { ...text, accepts: { zh: '可写的文件夹', en: 'a folder that can be written to' } };

export const file = { ...text, accepts: { zh: '可读的文件', en: 'a file that can be read' } };

export const fileOrUrl = { ...text, accepts: { zh: '可读的文件或网址', en: 'a file that can be read, or a URL' } };

const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

export const timeZone = {
  schema: z.string().refine(isTimeZone),
  accepts: { zh: '时区名，如 Asia/Shanghai', en: 'the name of a time zone, such as Asia/Shanghai' },
};

export const oneOf = <const T extends readonly [string, ...string[]]>(names: T): Kind<z.ZodType<T[number]>> => ({
  schema: z.enum(names),
  accepts: { zh: `${names.join('、')}之一`, en: `one of ${names.join(', ')}` },
});
