import { once } from 'node:events';
import { createServer } from 'node:net';

/** @throws Error that says what to do when something else listens there already. */
export const unlessTaken = async ({ host, port }: { readonly host: string; readonly port: number }): Promise<void> => {
  const server = createServer().listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new Error(
      `端口 ${port} 已被占用，请停止占用该端口的程序，或者以 PORT=… 另选端口。 ` +
        `Port ${port} is taken: stop what listens there, or choose another one with PORT=….`,
      { cause: error },
    );
  } finally {
    server.close();
  }
};
