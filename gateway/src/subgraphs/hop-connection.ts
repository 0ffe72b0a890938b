import type { Pool } from 'undici';
import { HopChannel, HOP_PATH, HOP_PROTOCOL } from '@zhudian/hops';

const PATIENCE_MS = 5_000;

/**
 * The multiplexed connection to a subgraph that supports one, opened on first use. There is no retry loop: without a
 * connection a call goes over HTTP, and the first call after a pause tries to connect again.
 */
export class HopConnection {
  private channel: HopChannel | undefined;
  private opening: Promise<void> | undefined;
  private notBefore = 0;
  private readonly closing = new AbortController();

  constructor(private readonly pool: Pool) {}

  /** `undefined` while there is no connection: the call goes over HTTP and does not wait for one. */
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

  /** Waits a while before the next attempt. */
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
      // The subgraph supports plain HTTP only.
      this.pause();
    } finally {
      this.opening = undefined;
    }
  }
}
