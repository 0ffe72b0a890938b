import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { StartOptions } from './start-options';

export const HELP = `Usage: embedded-store [options]

A durable single-node event store for the EventStoreDB and KurrentDB clients.
Prints one line with its connection string when it is ready. Stop it with SIGTERM or SIGINT.

  --port PORT                    listen on this port (default 2113; 0 takes any free one)
  --host HOST                    listen on this address (default 127.0.0.1); any other than loopback needs
                                 --certificate, --private-key and a password
  --advertise HOST:PORT          tell clients to use this address, where it is not the one that is listened on
  --data DIR                     keep the events in this directory (default .data/store)
  --memory                       keep the events in memory only: they are gone when it stops
  --certificate FILE             serve over TLS with this certificate (PEM)
  --private-key FILE             and this private key (PEM)
  --password-file FILE           ask for users and passwords; the file holds the password of "admin"
                                 (the variable EMBEDDED_STORE_PASSWORD does the same)
  --start-standard-projections   run $by_category, $by_event_type, $by_correlation_id, $streams, $stream_by_category
  --max-append-size BYTES        the largest append (default 268435456); an event is 16777216 at most
  --accept-loss                  start although acknowledged events are missing at the end of the log; their positions
                                 are refused from then on and never given again
  --help                         show this
`;

const OPTIONS = {
  port: { type: 'string', default: '2113' },
  host: { type: 'string', default: '127.0.0.1' },
  advertise: { type: 'string' },
  data: { type: 'string', default: '.data/store' },
  memory: { type: 'boolean', default: false },
  certificate: { type: 'string' },
  'private-key': { type: 'string' },
  'password-file': { type: 'string' },
  'start-standard-projections': { type: 'boolean', default: false },
  'max-append-size': { type: 'string' },
  'accept-loss': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const whole = (name: string, text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`--${name} needs a number, not '${text}'`);
  return value;
};

const tlsOf = (certificate: string | undefined, privateKey: string | undefined): Pick<StartOptions, 'tls'> => {
  if (certificate === undefined && privateKey === undefined) return {};
  if (certificate === undefined || privateKey === undefined)
    throw new Error('--certificate and --private-key need each other');
  return { tls: { certificate: readFileSync(certificate, 'utf8'), privateKey: readFileSync(privateKey, 'utf8') } };
};

const passwordOf = (file: string | undefined, variable: string | undefined): Pick<StartOptions, 'password'> => {
  const password = file === undefined ? variable : readFileSync(file, 'utf8').trim();
  if (password === '') throw new Error('the password is empty');
  return password === undefined ? {} : { password };
};

/** What the command line asks for. Throws an Error with a message for the caller. */
export const readArguments = (args: readonly string[], environment: NodeJS.ProcessEnv): StartOptions | 'help' => {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  if (values.help) return 'help';
  const maxAppendSize = values['max-append-size'];
  return {
    port: whole('port', values.port),
    host: values.host,
    data: values.data,
    memory: values.memory,
    acceptLoss: values['accept-loss'],
    startStandardProjections: values['start-standard-projections'],
    ...(values.advertise === undefined ? {} : { advertise: values.advertise }),
    ...tlsOf(values.certificate, values['private-key']),
    ...passwordOf(values['password-file'], environment['EMBEDDED_STORE_PASSWORD']),
    ...(maxAppendSize === undefined ? {} : { maxAppendSize: whole('max-append-size', maxAppendSize) }),
  };
};
