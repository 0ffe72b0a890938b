import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { attack } from './attack';

const HELP = `npm run attack -- URL [--token-file FILE --other-token-file FILE]

逐项尝试攻击正在运行的网关，打印通过与否；演示模式自取令牌，其他情形须给出令牌文件：一个为单位内人员的，另一个为角色和单位都不同的人员的。
Tries each case of attack on a running gateway and prints whether it held. The tokens are in the files, the other one of
somebody of another unit and role; the demonstration gives both.
`;

const demoToken = async (url: string, role: string): Promise<string> => {
  const body = JSON.stringify({ role });
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
  const { token } = (await (await fetch(`${url}/demo/token`, init)).json()) as { readonly token?: string };
  if (token === undefined) throw new Error('No token: name a file with --token-file.');
  return token;
};

const tokenIn = async (file: string): Promise<string> => (await readFile(file, 'utf8')).trim();

const main = async () => {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    options: { 'token-file': { type: 'string' }, 'other-token-file': { type: 'string' } },
    allowPositionals: true,
  });
  const [address] = positionals;
  if (address === undefined) {
    process.stdout.write(HELP);
    return;
  }
  const url = new URL(address).origin;
  const file = values['token-file'];
  const otherFile = values['other-token-file'];
  const token = file === undefined ? await demoToken(url, 'PARTY_WORK') : await tokenIn(file);
  const other = file === undefined ? await demoToken(url, 'STAFF') : otherFile && (await tokenIn(otherFile));
  const verdicts = await attack({ url, token, ...(other && { otherToken: other }) });
  if (!other) process.stdout.write('----  what needs two tokens was not tried: --other-token-file\n');
  for (const { name, wrong } of verdicts)
    process.stdout.write(wrong === undefined ? `pass  ${name}\n` : `FAIL  ${name}: ${wrong}\n`);
  process.exitCode = verdicts.some(({ wrong }) => wrong !== undefined) ? 1 : 0;
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
