import { connect, type ClientHttp2Session } from 'node:http2';

const text = (field: number, value: string): Buffer => {
  const bytes = Buffer.from(value);
  return Buffer.concat([Buffer.from([field * 8 + 2, bytes.length]), bytes]);
};

/** The users' service, which no Node client offers. Every method resolves with the gRPC status. */
export class UserApi {
  readonly #session: ClientHttp2Session;
  readonly #authorization: string;

  constructor(port: number, login: string, ca: string) {
    this.#session = connect(`https://localhost:${port}`, { ca });
    this.#authorization = `Basic ${Buffer.from(login).toString('base64')}`;
  }

  create(loginName: string, password: string, groups: readonly string[]): Promise<string> {
    const fields = [
      text(1, loginName),
      text(2, password),
      text(3, loginName),
      ...groups.map((group) => text(4, group)),
    ];
    return this.#call('Create', Buffer.concat(fields));
  }

  resetPassword(loginName: string, password: string): Promise<string> {
    return this.#call('ResetPassword', Buffer.concat([text(1, loginName), text(2, password)]));
  }

  /** Changes a user or asks about one; `method` is the protocol's name. */
  about(
    method: 'Update' | 'Delete' | 'Enable' | 'Disable' | 'Details',
    loginName: string,
    groups: readonly string[] = [],
  ) {
    return this.#call(method, Buffer.concat([text(1, loginName), ...groups.map((group) => text(4, group))]));
  }

  changePassword(loginName: string, old: string, password: string): Promise<string> {
    return this.#call('ChangePassword', Buffer.concat([text(1, loginName), text(2, old), text(3, password)]));
  }

  disable(loginName: string): Promise<string> {
    return this.about('Disable', loginName);
  }

  #call(method: string, options: Buffer): Promise<string> {
    const message = Buffer.concat([Buffer.from([0x0a, options.length]), options]);
    const prefix = Buffer.alloc(5);
    prefix.writeUInt32BE(message.length, 1);
    return new Promise((resolve, reject) => {
      const stream = this.#session.request({
        ':method': 'POST',
        ':path': `/event_store.client.users.Users/${method}`,
        'content-type': 'application/grpc',
        authorization: this.#authorization,
      });
      stream
        .on('trailers', (trailers) => resolve(String(trailers['grpc-status'])))
        .on('error', reject)
        .resume();
      stream.end(Buffer.concat([prefix, message]));
    });
  }

  close(): void {
    this.#session.close();
  }
}
