import type { Dispatcher } from 'undici';
import { parsed, type HopCall, type HopEnd } from '@zhudian/hops';

/** Collects a response into a buffer: the stream that undici would create costs more than the response itself. */
export class WholeAnswer implements Dispatcher.DispatchHandler, HopCall {
  private cutBy: Error | undefined;
  private controller: Dispatcher.DispatchController | undefined;
  private status = 0;
  private readonly chunks: Buffer[] = [];
  private settled = false;

  constructor(private readonly end: HopEnd) {}

  /** Aborts the request, or removes it while it still waits for a connection. */
  cut(reason: Error) {
    this.cutBy = reason;
    this.controller?.abort(reason);
    this.settle(() => this.end.failed(reason));
  }

  onRequestStart(controller: Dispatcher.DispatchController) {
    this.controller = controller;
    if (this.cutBy) controller.abort(this.cutBy);
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number) {
    this.status = status;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer) {
    this.chunks.push(chunk);
  }

  onResponseEnd() {
    const [only, ...more] = this.chunks;
    const whole = only && more.length === 0 ? only : Buffer.concat(this.chunks);
    const answer = { status: this.status, body: parsed(whole.toString('utf8')) };
    this.settle(() => this.end.arrived(answer));
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error) {
    this.settle(() => this.end.failed(error));
  }

  private settle(settle: () => void) {
    if (this.settled) return;
    this.settled = true;
    settle();
  }
}
