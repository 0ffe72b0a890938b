/** How to start a store. */
export interface StartOptions {
  /** The directory that holds the events; it is made if it is not there. Left out: everything is kept in memory. */
  readonly data?: string;
  /** Keep everything in memory even if a directory is given. */
  readonly memory?: boolean;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The address to listen on, `127.0.0.1` by default. Others need `tls` and `password`. */
  readonly host?: string;
  /**
   * `HOST:PORT` (or `HOST`) that clients are told to use, where it is not the address that is listened on. By default that
   * address; for `0.0.0.0` and `::` the machine's first other than loopback.
   */
  readonly advertise?: string;
  /** Serve over TLS with this certificate and private key, both PEM texts. */
  readonly tls?: { readonly certificate: string; readonly privateKey: string };
  /** Ask for users and passwords; this is the password of `admin`. */
  readonly password?: string;
  /**
   * Ask for users and passwords; this is the password of `programme`, who may do everything. It is written nowhere, so that
   * whoever starts the store can make up a new one each time and give it to its own processes alone.
   */
  readonly secret?: string;
  /** Run `$by_category` and the other standard projections from the start; they can also be enabled by a client. */
  readonly startStandardProjections?: boolean;
  /** The largest append in bytes; 256 MiB by default. One event holds 16 MiB at most, or clients could not read it. */
  readonly maxAppendSize?: number;
  /** Bytes after which a new log file is begun; 64 MiB by default. */
  readonly segmentSize?: number;
  /** What time it is, in milliseconds since 1970: when an event is recorded, and how old one is. The machine's time by default. */
  readonly now?: () => number;
  /**
   * Start although acknowledged events are missing at the end of the log. What is left is kept, and positions begin anew beyond
   * everything that was ever given.
   */
  readonly acceptLoss?: boolean;
  /** Called with what is worth telling, one line each: what recovery found, and when writes are refused and accepted again. */
  readonly log?: (line: string) => void;
}

export const DEFAULT_HOST = '127.0.0.1';
const LOOPBACK = /^(127(\.\d+){3}|::1|localhost)$/;

/** Whether nobody is asked for a password. */
export const isOpen = ({ password, secret }: StartOptions): boolean => password === undefined && secret === undefined;

/** Without a password everyone may do everything, so only this machine may ask. Throws an Error otherwise. */
export const refuseOpenDoor = ({ host = DEFAULT_HOST, tls, ...asked }: StartOptions): void => {
  if (LOOPBACK.test(host) || (tls && !isOpen(asked))) return;
  throw new Error(
    `refusing to listen on ${host} without TLS and a password: give a certificate, its key and a password, or stay on 127.0.0.1`,
  );
};
