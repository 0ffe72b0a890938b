import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { decodeVerifierKey, encodeVerifierKey, keysIn } from '@zhudian/proofs';
import type { AuditOptions } from './options';
import { serveWitness } from './serve-witness';
import { submitTo, WitnessDisagrees } from './submit';
import { Inconsistent, witness } from './witness';
import { witnessKeyIn } from './witness-keys';
import { say } from './words';

export const cosign = async ({ published, folder, name }: AuditOptions): Promise<boolean> => {
  try {
    const { before, size, verifierKey } = await witness(published, { folder, name, now: Date.now });
    say(`已核对并签名：${before} → ${size}。 Consistent, and signed.\n${verifierKey}\n`);
    return true;
  } catch (error) {
    if (!(error instanceof Inconsistent)) throw error;
    say(
      `不一致：${error.message}。日志被改写或恢复成了较早的副本；所示检查点存于${folder}/conflict。\n` +
        `Inconsistent: the log was rewritten, or an older copy was put back; what it shows is in ${folder}/conflict.\n`,
    );
    return false;
  }
};

/** A witness that logs come to; it runs until it is ended. */
export const serve = async ({ key, folder, name, listen }: AuditOptions): Promise<boolean> => {
  if (key === undefined) throw new Error('--key FILE');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const signer = await witnessKeyIn(folder, name);
  const logKeys = keysIn(await readFile(key, 'utf8'));
  const url = new URL(`http://${listen}`);
  const at = { host: url.hostname, port: Number(url.port) };
  const server = await serveWitness({ folder, signer, logKeys, now: Date.now }, at);
  say(`${encodeVerifierKey(signer.verifier)}\nhttp://${url.hostname}:${(server.address() as AddressInfo).port}\n`);
  await once(server, 'close');
  return true;
};

export const submit = async ({ witness: url, key, out, published }: AuditOptions): Promise<boolean> => {
  if (url === undefined || key === undefined) throw new Error('--witness URL --key FILE');
  try {
    const note = await submitTo({ url, key: decodeVerifierKey(await readFile(key, 'utf8')) }, published);
    await writeFile(out, note);
    say(`${out}：见证方已签名。 Signed by the witness.\n`);
    return true;
  } catch (error) {
    if (!(error instanceof WitnessDisagrees)) throw error;
    say(`见证方不予签名：${error.message}。 The witness does not sign it: what it has signed does not lead here.\n`);
    return false;
  }
};
