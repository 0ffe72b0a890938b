import type { Pool } from 'undici';
import { HopChannel, HOP_PATH, HOP_PROTOCOL } from '@zhudian/hops';

const PATIENCE_MS = 5_000;

/**
 * The connection for calls of a subgraph that offers one, opened when it is first wanted. Nothing retries: a call that
 * finds none goes over HTTP, and the next call after a pause opens one again.
 */
export class HopConnection {
  private channel: HopChannel | undefined;
  private opening: Promise<void> | undefined;
  private notBefore = 0;
  private readonly closing = new AbortController();

  constructor(private readonly pool: Pool) {}

  /** `undefined` while there is none: the call goes over HTTP, and nobody waits. */
  open(secret: string): HopChannel | undefined {
    if (this.channel?.isOpen) return this.channel;
    if (this.channel?.hasAnswered === false) this.pause();
    this.channel = undefined;
    if (!this.opening && performance.now() >= this.notBefore) this.opening = this.connect(secret);
    return undefined;
  }

  close() {
    this.closing.abort();
    this.channel?.close();
  }

  /** What failed at once is not tried again at once. */
  private pause() {
    this.notBefore = performance.now() + PATIENCE_MS;
  }

  private async connect(secret: string) {
    const signal = AbortSignal.any([this.closing.signal, AbortSignal.timeout(PATIENCE_MS)]);
    const headers = { 'x-zhudian-gateway': secret };
    try {
      const { socket } = await this.pool.upgrade({
        path: HOP_PATH,
        method: 'GET',
        protocol: HOP_PROTOCOL,
        headers,
        signal,
      });
      this.channel = new HopChannel(socket);
      if (this.closing.signal.aborted) this.channel.close();
    } catch {
      // A subgraph that knows plain HTTP alone is asked in that.
      this.pause();
    } finally {
      this.opening = undefined;
    }
  }
}
