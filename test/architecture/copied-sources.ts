import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
/** Everything that ships: what breaks a rule is planted there. `npm run check` looks at specs too. */
const FOLDERS = ['events', 'kernel', 'projections', 'services', 'gateway', 'dashboard', 'tools'];
/** What must not be depended on has to be there. */
const COPIED = [...FOLDERS, 'test/bench'];
const CONFIGURATION = ['.dependency-cruiser.cjs', '.oxlintrc.json', 'package.json', 'tsconfig.base.json'];

interface Dependency {
  readonly resolved: string;
}
export interface Cruise {
  readonly modules: readonly { readonly source: string; readonly dependencies: readonly Dependency[] }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
    readonly environment: { readonly issues?: readonly { readonly name: string }[] };
  };
}

export interface LintFinding {
  readonly file: string;
  readonly rule: string;
  readonly line: number;
}

/** The sources in a folder of their own: what is planted there disturbs neither the type checker nor other specs. */
export class CopiedSources {
  private readonly home = mkdtempSync(join(tmpdir(), 'zhudian-planted-'));

  constructor() {
    const filter = (path: string) => !['node_modules', 'dist', 'fixtures'].includes(basename(path));
    for (const folder of COPIED) cpSync(join(ROOT, folder), join(this.home, folder), { recursive: true, filter });
    for (const file of CONFIGURATION) cpSync(join(ROOT, file), join(this.home, file));
    symlinkSync(join(ROOT, 'node_modules'), join(this.home, 'node_modules'), 'junction');
  }

  /** Every TypeScript source, by its path from the root. */
  get files(): readonly string[] {
    return FOLDERS.flatMap((folder) =>
      readdirSync(join(this.home, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.tsx?$/.test(path))
        .map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
    );
  }

  plant(file: string, code: string): void {
    mkdirSync(dirname(join(this.home, file)), { recursive: true });
    writeFileSync(join(this.home, file), code);
  }

  append(file: string, code: string): void {
    appendFileSync(join(this.home, file), code);
  }

  cruise(): Cruise {
    const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...FOLDERS];
    return JSON.parse(this.run('depcruise', args)) as Cruise;
  }

  lint(...files: readonly string[]): readonly LintFinding[] {
    const { diagnostics } = JSON.parse(this.run('oxlint', ['--quiet', '--format', 'json', ...files])) as {
      readonly diagnostics: readonly {
        readonly filename: string;
        readonly code: string;
        readonly labels: readonly { readonly span: { readonly line: number } }[];
      }[];
    };
    return diagnostics.map(({ filename, code, labels }) => ({
      file: filename.replaceAll('\\', '/'),
      rule: code,
      line: labels[0]?.span.line ?? 0,
    }));
  }

  remove(): void {
    rmSync(this.home, { recursive: true, force: true });
  }

  private run(command: string, args: readonly string[]): string {
    const { stdout, stderr, error } = spawnSync(join(ROOT, 'node_modules/.bin', command), args, {
      cwd: this.home,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    if (error || !stdout) throw new Error(`${command} said nothing: ${stderr}`, { cause: error });
    return stdout;
  }
}
