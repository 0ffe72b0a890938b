import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { faultIn, KEY_ID, SECRET_KEY } from './signature';

interface Kept {
  readonly bytes: Buffer;
  readonly at: number;
}

export interface S3Server {
  /** The address for `EVIDENCE`. @param secret another one than the server's is refused. */
  readonly address: (secret?: string) => string;
  readonly objects: Map<string, Kept>;
  /** What was asked for and refused. */
  readonly refused: string[];
  readonly stop: () => Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** So few to a page that a few objects take several. */
const PAGE = 2;

const listed = (objects: ReadonlyMap<string, Kept>, search: URLSearchParams): string => {
  const prefix = search.get('prefix') ?? '';
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix)).toSorted();
  const from = Number(search.get('continuation-token') ?? 0);
  const contents = keys.slice(from, from + PAGE).map((key) => {
    const { at = 0, bytes } = objects.get(key) ?? {};
    const modified = new Date(at).toISOString();
    return `<Contents><Key>${key}</Key><LastModified>${modified}</LastModified><Size>${bytes?.length}</Size></Contents>`;
  });
  const isCut = from + PAGE < keys.length;
  const next = isCut ? `<NextContinuationToken>${from + PAGE}</NextContinuationToken>` : '';
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${isCut}</IsTruncated>${contents.join('')}${next}</ListBucketResult>`;
};

const answer = (
  objects: Map<string, Kept>,
  { method, url = '' }: IncomingMessage,
  body: Buffer,
  to: ServerResponse,
) => {
  const { pathname, searchParams } = new URL(url, 'http://any');
  const [, bucket, ...rest] = pathname.split('/');
  const key = rest.join('/');
  if (bucket !== 'documents') return to.writeHead(404).end('<Error><Code>NoSuchBucket</Code></Error>');
  if (key === '') return to.writeHead(200).end(listed(objects, searchParams));
  if (method === 'PUT') objects.set(key, { bytes: body, at: Date.now() });
  if (method === 'DELETE') objects.delete(key);
  if (method !== 'GET') return to.writeHead(method === 'DELETE' ? 204 : 200).end();
  const found = objects.get(key);
  return found ? to.writeHead(200).end(found.bytes) : to.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
};

/** A bucket behind the interface of S3, which serves nobody whose signature does not hold. */
export const startS3 = async (): Promise<S3Server> => {
  const objects = new Map<string, Kept>();
  const refused: string[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const fault = faultIn(request, body);
      if (fault === undefined) return answer(objects, request, body, response);
      refused.push(fault);
      return response.writeHead(403).end(`<Error><Code>${fault}</Code></Error>`);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: (secret = SECRET_KEY) =>
      `http://${KEY_ID}:${encodeURIComponent(secret)}@127.0.0.1:${port}/documents/zhudian/evidence?region=cn-south-1`,
    objects,
    refused,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
