type Environment = Readonly<Record<string, string | undefined>>;

const LOOPBACK = /^(127(\.\d+){3}|\[::1\]|localhost)$/;

/** The embedded store is one node on this machine, without TLS; anything else may be a real log. */
const isEmbedded = (connection: string): boolean => {
  if (!URL.canParse(connection)) return false;
  const { protocol, hostname, searchParams } = new URL(connection);
  return protocol === 'esdb:' && LOOPBACK.test(hostname) && searchParams.get('tls') === 'false';
};

const reason = ({ NODE_ENV, EVENT_STORE }: Environment): string | undefined => {
  if (NODE_ENV === 'production') return 'NODE_ENV=production';
  return EVENT_STORE && !isEmbedded(EVENT_STORE) ? 'EVENT_STORE≠embedded' : undefined;
};

/**
 * A clock that can be set falsifies the log: neither production nor a log other than the embedded one may follow it.
 * @throws an Error that names the setting.
 */
export const refuseClockInProduction = (setting: string, env: Environment): void => {
  const because = reason(env);
  if (because === undefined) return;
  throw new Error(
    `${setting}：可调时钟仅供测试与演示，不得用于生产环境或外部日志（${because}），请取消该设置。 ` +
      `${setting} sets a clock for tests and the demonstration; production and logs other than the embedded one refuse it (${because}). Unset it.`,
  );
};
