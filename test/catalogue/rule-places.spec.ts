import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aggregatesOf, services } from '../../tools/src/generate/services';

const ROOT = join(__dirname, '../..');
const rows = [
  ...readFileSync(join(ROOT, 'docs/catalogue.md'), 'utf8').matchAll(/^\| (\w+) \|.*\]\(\.\.\/(.+?)#L(\d+)\) \|$/gm),
].map(([, command = '', path = '', line = '']) => ({ command, path, line: Number(line) }));
const commands = services.flatMap((service) =>
  aggregatesOf(service).flatMap(({ commands: all }) =>
    Object.keys(all).map((command) => ({ command, context: service.context })),
  ),
);

describe('The catalogue leads to the rule of each command', () => {
  it('of every command, each at a place of its own', () => {
    expect(rows.map(({ command }) => command)).toStrictEqual(commands.map(({ command }) => command));
    expect(new Set(rows.map(({ path, line }) => `${path}:${line}`)).size).toBe(rows.length);
  });

  it.each(rows)('$command: a function of a state in $path', ({ command, path, line }) => {
    const context = commands.find((one) => one.command === command)?.context ?? '';
    expect(path.startsWith(`services/${context}/src/`)).toBe(true);
    expect(existsSync(join(ROOT, path))).toBe(true);
    const text = readFileSync(join(ROOT, path), 'utf8')
      .split('\n')
      .slice(line - 1, line + 6)
      .join('\n');
    expect(text).toMatch(/^[^\n]*(=|:|\()\s*(\(|\w+ =>)/);
  });
});
