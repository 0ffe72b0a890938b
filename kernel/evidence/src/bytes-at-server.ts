import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwsClient } from 'aws4fetch';
import type { KeptBytes, KeptName } from './kept-bytes';

const TIMEOUT_MS = 60_000;
const REGION = 'us-east-1';

/** Our names need no escaping, in XML nor in addresses. */
const KEY = /<Key>([^<]*)<\/Key>[\s\S]*?<LastModified>([^<]*)<\/LastModified>/g;
const NEXT = /<NextContinuationToken>([^<]*)<\/NextContinuationToken>/;

class BytesAtServer implements KeptBytes {
  private readonly client: AwsClient;
  private readonly bucket: string;
  private readonly prefix: string;

  constructor(
    address: URL,
    readonly incoming: string,
  ) {
    const [bucket = '', ...within] = address.pathname.split('/').filter(Boolean);
    this.bucket = `${address.origin}/${bucket}`;
    this.prefix = within.map((part) => `${part}/`).join('');
    this.client = new AwsClient({
      accessKeyId: decodeURIComponent(address.username),
      secretAccessKey: decodeURIComponent(address.password),
      region: address.searchParams.get('region') ?? REGION,
      service: 's3',
      retries: 2,
    });
  }

  async put(name: string, file: string): Promise<void> {
    const body = await readFile(file);
    // What arrives is what was signed, or the server refuses it.
    const sha256 = createHash('sha256').update(body).digest('hex');
    await this.ask(this.urlOf(name), { method: 'PUT', body, headers: { 'x-amz-content-sha256': sha256 } });
    await rm(file);
  }

  async get(name: string): Promise<Buffer | undefined> {
    const answer = await this.ask(this.urlOf(name), { method: 'GET' });
    return answer.status === 404 ? undefined : Buffer.from(await answer.arrayBuffer());
  }

  async remove(name: string): Promise<void> {
    await this.ask(this.urlOf(name), { method: 'DELETE' });
  }

  async names(beginning: string): Promise<readonly KeptName[]> {
    const found: KeptName[] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const url = new URL(this.bucket);
      url.searchParams.set('list-type', '2');
      url.searchParams.set('prefix', `${this.prefix}${beginning}`);
      if (next) url.searchParams.set('continuation-token', next);
      const page = await (await this.ask(url.href, { method: 'GET' })).text();
      for (const [, key = '', at = ''] of page.matchAll(KEY))
        found.push({ name: key.slice(this.prefix.length), at: Date.parse(at) });
      next = NEXT.exec(page)?.[1];
    }
    return found;
  }

  private urlOf(name: string): string {
    return `${this.bucket}/${this.prefix}${name}`;
  }

  /** @throws what the server refuses, but that there is nothing of the name. */
  private async ask(url: string, init: RequestInit): Promise<Response> {
    const answer = await this.client.fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (answer.ok || answer.status === 404) return answer;
    const { pathname } = new URL(url);
    throw new Error(`${String(init.method)} ${pathname}: ${answer.status} ${(await answer.text()).slice(0, 500)}`);
  }
}

/**
 * Objects of a bucket, by the interface of S3: `https://KEY:SECRET@host/bucket/folder?region=…`. The bucket is named in the path,
 * as servers of one's own have it.
 */
export const bytesAtServer = async (address: string): Promise<KeptBytes> =>
  new BytesAtServer(new URL(address), await mkdtemp(join(tmpdir(), 'zhudian-evidence-')));
