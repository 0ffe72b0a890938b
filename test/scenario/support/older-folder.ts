import { readFileSync, readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse, print, type OperationDefinitionNode } from 'graphql';
import { startSystem, type Actor, type Answer, type System } from './system';
import { eventually } from '../../support/patience';

const FOLDERS = join(__dirname, '../../fixtures/data-folder');

/** A question as it was asked of the version that wrote the folder, and its whole answer. */
export interface Recorded {
  readonly question: string;
  readonly as: string;
  /** A moment of the folder. */
  readonly at: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly answer: Answer;
}
type Roles = Parameters<System['as']>[1];
interface Viewer {
  readonly person: string;
  readonly roles: Roles;
  readonly unit: string;
}
interface AnswersFile {
  readonly viewers: Readonly<Record<string, Viewer>>;
  /** Positions and instants by name; `newest` is where the log ends. */
  readonly moments: Readonly<Record<string, string>>;
  /** The query fields of the graph of that version. */
  readonly queryFields: readonly string[];
  readonly answers: readonly Recorded[];
}
export interface OlderFolder extends AnswersFile {
  readonly name: string;
  readonly questions: ReadonlyMap<string, OperationDefinitionNode>;
}

export const olderFolders = (): readonly string[] =>
  readdirSync(FOLDERS, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

export const olderFolder = (name: string): OlderFolder => {
  const text = (file: string) => readFileSync(join(FOLDERS, name, file), 'utf8');
  const { definitions } = parse(text('questions.graphql'));
  const operations = definitions.filter((one): one is OperationDefinitionNode => one.kind === 'OperationDefinition');
  const questions = new Map(operations.map((operation) => [operation.name?.value ?? '', operation]));
  return { name, questions, ...(JSON.parse(text('answers.json')) as AnswersFile) };
};

/** The processes of today on a copy of an older folder. */
export interface Reopened {
  /** Asks what was asked then, at the moment of the recorded answer or now. */
  again(recorded: Recorded, moment?: 'now'): Promise<Answer>;
  asks(as: string, query: string, variables: object, at: string): Promise<Answer>;
  stop(): Promise<void>;
}

/** The log and the names as they were left; the read models, which can be folded again, only when asked for. */
const copyOf = async (name: string, withReadModels: boolean): Promise<string> => {
  const copy = await mkdtemp(join(tmpdir(), 'zhudian-older-folder-'));
  await cp(join(FOLDERS, name, 'data'), copy, { recursive: true });
  const packed = join(FOLDERS, name, 'read-models');
  for (const file of withReadModels ? await readdir(packed) : [])
    await writeFile(
      join(copy, 'read-models', file.replace(/\.gz$/, '')),
      gunzipSync(await readFile(join(packed, file))),
    );
  return copy;
};

export const reopen = async (folder: OlderFolder, { withReadModels = true } = {}): Promise<Reopened> => {
  const copy = await copyOf(folder.name, withReadModels);
  const system = await startSystem({ env: { DATA_DIR: copy } });
  const actors = new Map<string, Actor>(
    Object.entries(folder.viewers).map(([as, { person, roles, unit }]) => [as, system.as(person, roles, unit)]),
  );
  const actor = (as: string): Actor => actors.get(as) ?? unknown(as);
  const momentOf = (at: string): string => folder.moments[at] ?? unknown(at);
  const again = ({ question, as, at, variables }: Recorded, moment?: 'now') => {
    const operation = folder.questions.get(question) ?? unknown(question);
    return actor(as).asks(print(operation), variables, moment === 'now' ? undefined : momentOf(at));
  };
  const stop = async () => {
    await system.stop();
    await rm(copy, { recursive: true });
  };
  const reached = await positionOf(folder, (first) => again(first, 'now'));
  if (reached !== folder.moments['newest']) {
    await stop();
    throw new Error(`The folder of ${folder.name} ends at ${folder.moments['newest']}, the graph on it at ${reached}.`);
  }
  return {
    again,
    asks: (as, query, variables, at) => actor(as).asks(query, variables, momentOf(at)),
    stop,
  };
};

/** Where the graph arrives: read models that are folded again take a moment to come to the end of the log. */
const positionOf = async ({ answers: [first], moments }: OlderFolder, ask: (first: Recorded) => Promise<Answer>) => {
  if (!first) throw new Error('No answers are recorded.');
  const isThere = ({ extensions }: Answer) => extensions?.position === moments['newest'];
  return (await eventually(() => ask(first), isThere)).extensions?.position;
};

const unknown = (name: string): never => {
  throw new Error(`The folder does not say what "${name}" is.`);
};
