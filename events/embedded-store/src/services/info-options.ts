import type { StartOptions } from '../start-options';
import type { Node } from './node';
import { MAX_APPEND_SIZE, MAX_EVENT_SIZE } from './sizes';

/** Everything that a store can be started with, and what it was started with, by the names of the real server's options. */
export const infoOptions = (options: StartOptions, node: Node) => {
  const { address, port } = node.endPoint();
  const option = (group: string, name: string, value: string | number | boolean | undefined, description: string) => {
    const isGiven = value !== undefined;
    return {
      name,
      description,
      group,
      value: isGiven ? String(value) : '',
      configurationSource: isGiven ? 'Start Options' : '<DEFAULT>',
      deprecationMessage: null,
      schema: null,
    };
  };
  const { data, memory, host, tls, password, advertise } = options;
  return [
    option('DatabaseOptions', 'Db', data, 'The directory that holds the events.'),
    option('DatabaseOptions', 'MemDb', memory, 'Keep everything in memory.'),
    option('DatabaseOptions', 'ChunkSize', options.segmentSize, 'Bytes after which a new log file is begun.'),
    option('InterfaceOptions', 'NodeIp', host, 'The address to listen on.'),
    option('InterfaceOptions', 'NodePort', options.port, 'The port to listen on; 0 takes any free one.'),
    option('InterfaceOptions', 'NodeHostAdvertiseAs', advertise && address, 'The address that clients are told.'),
    option('InterfaceOptions', 'NodePortAdvertiseAs', advertise && port, 'The port that clients are told.'),
    option('ApplicationOptions', 'Insecure', tls === undefined && password === undefined, 'Neither TLS nor users.'),
    option('ApplicationOptions', 'StartStandardProjections', options.startStandardProjections, 'Run them at once.'),
    option('ApplicationOptions', 'MaxAppendSize', options.maxAppendSize ?? MAX_APPEND_SIZE, 'The largest append.'),
    option('ApplicationOptions', 'MaxAppendEventSize', MAX_EVENT_SIZE, 'The largest event, in bytes.'),
    option('CertificateOptions', 'Certificate', tls && '****', 'Serve over TLS with this certificate.'),
    option('CertificateOptions', 'CertificatePrivateKey', tls && '****', 'The private key of the certificate.'),
    option('DefaultUserOptions', 'DefaultAdminPassword', password && '****', 'Ask for users; the password of admin.'),
  ];
};
