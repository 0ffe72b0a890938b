import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '../..');

export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

export const READMES = ['README.md', 'README.zh-CN.md'] as const;

/** Every page that people read and nobody generates. */
export const PAGES: readonly string[] = [
  ...READMES,
  'CONTRIBUTING.md',
  'docs/glossary.md',
  ...readdirSync(join(ROOT, 'docs/adr')).map((file) => `docs/adr/${file}`),
];

/** The fenced blocks of a page in one language. */
export const blocksOf = (page: string, language: string): readonly string[] =>
  [...textOf(page).matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(([, block = '']) => block);

/** The settings that a page names. */
export const variablesIn = (page: string): readonly string[] =>
  [...textOf(page).matchAll(/`([A-Z]+(?:_[A-Z]+)+)`/g)].map(([, name = '']) => name);

const sourceFilesUnder = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : sourceFilesUnder(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });

/** All our sources as one text, without comments and template texts: what is left is code. */
export const code = (): string =>
  ['events', 'kernel', 'projections', 'services', 'gateway', 'tools/src']
    .flatMap(sourceFilesUnder)
    .map((file) => textOf(file).replaceAll(/\/\*.*?\*\/|^\s*\/\/.*?$|`[^`]*`/gms, ''))
    .join('\n');
