import { count, file, folder, password, port, secret, text, url } from '../kinds';
import { defaulted, optional, required } from '../setting';

const NONE = { zh: '不筛选', en: 'all' };

/** What `npm run sink` reads, which posts every change into another system. */
export const sinkVariables = {
  SINK_URL: required(url, { zh: '接收变更的地址', en: 'where changes are posted' }),
  SINK_SECRET: required(secret, { zh: '签署每次发送的密钥', en: 'the secret that signs what is posted' }),
  SINK_FOLDER: required(folder, {
    zh: '发送进度与未送达事件所在的目录',
    en: 'folder of how far it has come, and of what was not taken',
  }),
  SINK_TOKEN: optional(password, {
    zh: '登录凭证，决定可以读取哪些变更',
    en: 'a token: whose rights decide what is read',
    absent: { zh: '取自 SINK_TOKEN_FILE', en: 'taken from SINK_TOKEN_FILE' },
  }),
  SINK_TOKEN_FILE: optional(file, {
    zh: '存放登录凭证的文件，每次读取',
    en: 'the file of a token, read each time',
    absent: { zh: '取自 SINK_TOKEN', en: 'taken from SINK_TOKEN' },
  }),
  SINK_TYPES: optional(text, { zh: '事件类型', en: 'fact types', absent: NONE }),
  SINK_CONTEXTS: optional(text, { zh: '限界上下文', en: 'contexts', absent: NONE }),
  SINK_UNDER: optional(text, { zh: '机构及其下属', en: 'an org unit and all below it', absent: NONE }),
  SINK_ATTEMPTS: defaulted(count, 10, { zh: '每条事件最多尝试的次数', en: 'how often an event is offered' }),
  GATEWAY_URL: defaulted(url, 'http://127.0.0.1:4000', { zh: '网关的地址', en: 'where the gateway is' }),
  HOST: defaulted(text, '127.0.0.1', { zh: '就绪情况的监听地址', en: 'where it tells whether it is ready' }),
  PORT: optional(port, {
    zh: '就绪情况的监听端口',
    en: 'port at which it tells whether it is ready',
    absent: { zh: '不提供', en: 'nowhere' },
  }),
};
