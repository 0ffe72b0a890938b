import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (file: string) => JSON.parse(readFileSync(join(__dirname, '../..', file), 'utf8')) as unknown;
const { optionalDependencies } = read('package.json') as {
  readonly optionalDependencies: Readonly<Record<string, string>>;
};
const { packages } = read('package-lock.json') as {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
};

// `npm ci` refuses a lock file that lacks the packages of any platform, on every platform.
describe('The lock file', () => {
  it('is for five platforms', () => expect(Object.keys(optionalDependencies)).toHaveLength(5));

  it.each(Object.entries(optionalDependencies))('holds %s at %s', (name, version) =>
    expect(packages[`node_modules/${name}`]).toMatchObject({
      version,
      integrity: expect.stringMatching(/^sha512-/) as string,
    }),
  );

  it('names no address of a registry', () =>
    expect(Object.values(packages).filter((one) => String(one['resolved' as never]).startsWith('http'))).toStrictEqual(
      [],
    ));
});
