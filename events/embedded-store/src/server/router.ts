import type { Access } from './access';
import type { Call } from './call';
import { Code, GrpcError } from './status';

/** One method of a gRPC service. */
export interface Method {
  readonly service: string;
  readonly name: string;
  /** What clients ask for before they use parts of the method. */
  readonly features?: readonly string[];
  readonly handle: (call: Call) => Promise<void> | void;
}

/** A method with one request; the handler answers by itself. */
export const oneRequest =
  (handle: (request: Buffer, call: Call) => Promise<void>) =>
  async (call: Call): Promise<void> => {
    const [request] = await call.messages();
    if (!request) throw new GrpcError(Code.internal, 'the request message is missing');
    await handle(request, call);
  };

/** A method with one request and one answer. */
export const unary = (answer: (request: Buffer, call: Call) => Promise<Buffer> | Buffer): Method['handle'] =>
  oneRequest(async (request, call) => call.end(await answer(request, call)));

export class Router {
  readonly #methods = new Map<string, Method>();

  constructor(
    readonly methods: readonly Method[],
    readonly access: Access,
  ) {
    for (const method of methods) this.#methods.set(`/${method.service}/${method.name}`, method);
  }

  async dispatch(path: string, call: Call): Promise<void> {
    try {
      const method = this.#methods.get(path);
      if (!method) throw new GrpcError(Code.unimplemented, `There is no method ${path}`);
      call.caller = await this.access.admit(call, path);
      await method.handle(call);
    } catch (error) {
      call.fail(error);
    }
  }
}
