import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** A type is a noun that says what it is. These are what its author was doing when he named it. */
const PARTICIPLES =
  /\b(?:type|interface|class|enum) (\w*(?:Asked|Done|Heard|Known|Said|Seen|Shown|Told|Understood))\b/g;

const participlesIn = (source: string): readonly string[] =>
  [...source.matchAll(PARTICIPLES)].map(([, name = '']) => name);

const sources = execFileSync('git', ['ls-files', '*.ts', '*.tsx'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && !file.startsWith('test/architecture/'));

describe('The name of a type', () => {
  it('is a noun everywhere', () => {
    const found = sources.flatMap((file) =>
      participlesIn(readFileSync(join(ROOT, file), 'utf8')).map((name) => `${file}: ${name}`),
    );
    expect(sources.length).toBeGreaterThan(1000);
    expect(found).toStrictEqual([]);
  });

  it.each(['export interface BoardAsked {', 'type Told = string;', 'class Told<T> {', 'export type Done<A> = A;'])(
    'is not a participle: %s',
    (line) => expect(participlesIn(line)).toHaveLength(1),
  );

  it.each(['type Outcome = string;', 'interface BoardQuery {', 'const told = 1;'])('may be this: %s', (line) =>
    expect(participlesIn(line)).toStrictEqual([]),
  );
});
