import { Pool, type Dispatcher } from 'undici';

const CALLERS = 16;

/** Only counts: a load that costs much itself measures itself. */
class Counted implements Dispatcher.DispatchHandler {
  private status = 0;

  constructor(
    private readonly done: () => void,
    private readonly failed: (error: Error) => void,
  ) {}

  onRequestStart() {}

  onResponseStart(_: Dispatcher.DispatchController, status: number) {
    this.status = status;
  }

  onResponseData() {}

  onResponseEnd() {
    if (this.status === 200) this.done();
    else this.failed(new Error(`answered ${this.status}`));
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error) {
    this.failed(error);
  }
}

/** Asks the same of a server from many callers for some seconds; answers per second. Rejects for an answer that is not 200. */
export const answersPerSecond = async (url: string, body: string, seconds: number): Promise<number> => {
  const { origin, pathname: path } = new URL(url);
  const pool = new Pool(origin, { connections: CALLERS });
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const request: Dispatcher.DispatchOptions = { method: 'POST', path, headers, body };
  const start = performance.now();
  let answered = 0;
  const call = async () => {
    for (; performance.now() - start < seconds * 1000; answered += 1) {
      await new Promise<void>((resolve, reject) => pool.dispatch(request, new Counted(resolve, reject)));
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, call));
  const took = (performance.now() - start) / 1000;
  await pool.close();
  return answered / took;
};
