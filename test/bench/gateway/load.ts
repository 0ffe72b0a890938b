import { Pool, type Dispatcher } from 'undici';

const CALLERS = 16;

/** One request, sent again and again, and the status of every response. */
export interface Question {
  readonly method: 'GET' | 'POST';
  /** The body of a POST or the query string of a GET. */
  readonly content: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
}

/** Only counts: a load that costs much itself measures itself. */
class Counted implements Dispatcher.DispatchHandler {
  private status = 0;

  constructor(
    private readonly expected: number,
    private readonly done: () => void,
    private readonly failed: (error: Error) => void,
  ) {}

  onRequestStart() {}

  onResponseStart(_: Dispatcher.DispatchController, status: number) {
    this.status = status;
  }

  onResponseData() {}

  onResponseEnd() {
    if (this.status === this.expected) this.done();
    else this.failed(new Error(`answered ${this.status}`));
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error) {
    this.failed(error);
  }
}

const requestOf = (pathname: string, { method, content, headers = {} }: Question): Dispatcher.DispatchOptions =>
  method === 'GET'
    ? {
        method,
        path: `${pathname}${content}`,
        headers: { accept: '*/*', 'apollo-require-preflight': 'true', ...headers },
      }
    : {
        method,
        path: pathname,
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: content,
      };

/** Asks the same of a server from many callers for some seconds; answers per second. Rejects for another status. */
export const answersPerSecond = async (url: string, question: Question, seconds: number): Promise<number> => {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: CALLERS });
  const request = requestOf(pathname, question);
  const start = performance.now();
  let answered = 0;
  const call = async () => {
    for (; performance.now() - start < seconds * 1000; answered += 1) {
      await new Promise<void>((resolve, reject) =>
        pool.dispatch(request, new Counted(question.status, resolve, reject)),
      );
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, call));
  const took = (performance.now() - start) / 1000;
  await pool.close();
  return answered / took;
};
