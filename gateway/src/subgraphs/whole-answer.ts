import type { Dispatcher } from 'undici';

export interface HopAnswer {
  readonly status: number;
  readonly text: string;
}

/** Takes an answer in whole: a stream of it, which the client offers else, costs more than the answer. */
export class WholeAnswer implements Dispatcher.DispatchHandler {
  /** Why the request was cut, if it was. */
  cutBy: Error | undefined;
  private controller: Dispatcher.DispatchController | undefined;
  private status = 0;
  private readonly chunks: Buffer[] = [];
  private settled = false;

  /** One of the two is called, once. */
  constructor(
    private readonly arrived: (answer: HopAnswer) => void,
    private readonly failed: (cause: unknown) => void,
  ) {}

  /** Closes the request, or lets it never begin when it still waits for a connection. */
  cut(reason: Error) {
    this.cutBy = reason;
    this.controller?.abort(reason);
    this.settle(() => this.failed(reason));
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
    const answer = { status: this.status, text: whole.toString('utf8') };
    this.settle(() => this.arrived(answer));
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error) {
    this.settle(() => this.failed(error));
  }

  private settle(settle: () => void) {
    if (this.settled) return;
    this.settled = true;
    settle();
  }
}
