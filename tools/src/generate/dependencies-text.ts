/** What a lock file says of a package. */
interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
}

interface Package {
  readonly name: string;
  readonly locked: Locked;
}

const HEAD = `# Dependencies

<!-- Generated from package-lock.json by \`npm run generate\`. -->

What runs with the product, beside Node.js. 产品运行时使用的第三方软件包及其许可证。

| package | version | licence |
| --- | --- | --- |
`;

const SCRIPTS = `
## Install scripts

Packages that have one, development included. Nothing is installed with its script but what \`tools/install-scripts.mjs\` allows.
带有安装脚本的软件包（含开发所用）。除 \`tools/install-scripts.mjs\` 所列之外，安装时一律不运行脚本。

`;

const INSIDE = 'node_modules/';

/** The packages of others, each version once. */
const packagesIn = (lock: string): readonly Package[] => {
  const { packages } = JSON.parse(lock) as { readonly packages: Readonly<Record<string, Locked>> };
  const all = Object.entries(packages)
    .filter(([path, { link }]) => path.includes(INSIDE) && !link)
    .map(([path, locked]) => ({ name: path.slice(path.lastIndexOf(INSIDE) + INSIDE.length), locked }));
  const keyed = all.map((one) => [`${one.name}@${one.locked.version}`, one] as const);
  const byName = (one: Package, other: Package) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);
  return [...new Map(keyed).values()].toSorted(byName);
};

/** Node.js itself comes as a package for each platform. */
const NODE = /^node-(bin-)?(darwin|linux|win)-/;

const isRuntime = ({ name, locked: { dev, devOptional } }: Package): boolean =>
  !dev && !devOptional && !NODE.test(name);

const row = ({ name, locked: { version, license } }: Package): string => {
  if (license === undefined) throw new Error(`${name} ${version} names no licence.`);
  return `| ${name} | ${version} | ${license} |\n`;
};

/** The page of the dependencies. @throws for a package without a licence. */
export const dependenciesText = (lock: string): string => {
  const packages = packagesIn(lock);
  const scripted = [...new Set(packages.filter(({ locked }) => locked.hasInstallScript).map(({ name }) => name))];
  return `${HEAD}${packages.filter(isRuntime).map(row).join('')}${SCRIPTS}${scripted.map((name) => `- ${name}\n`).join('')}`;
};
