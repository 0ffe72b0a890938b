import { readFileSync, readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse, print, type OperationDefinitionNode } from 'graphql';
import { decodePosition } from '@zhudian/facts';
import { startSystem, type Actor, type Answer, type System } from './system';
import { eventually } from '../../support/patience';

const ADDED = 'query Added($after: String!) { changesAfter(after: $after) { facts { type actorId } } }';
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
  readonly system: System;
  /** The copy. */
  readonly folder: string;
  /** Asks what was asked then, at the moment of the recorded answer. */
  again(recorded: Recorded): Promise<Answer>;
  /** What the policies of today told of the facts of then, behind the end of the folder. */
  added(as: string): Promise<readonly { readonly type: string; readonly actorId: string | null }[]>;
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
  const asked = ({ question, as, variables }: Recorded, at: string | undefined) =>
    actor(as).asks(print(folder.questions.get(question) ?? unknown(question)), variables, at);
  const newest = momentOf('newest');
  const stop = async () => {
    await system.stop();
    await rm(copy, { recursive: true });
  };
  const reached = await positionOf(folder, (first) => asked(first, undefined));
  if (reached === undefined || reached < placeOf(newest)) {
    await stop();
    throw new Error(`The folder of ${folder.name} ends at ${newest}, and the graph on it does not come so far.`);
  }
  return {
    system,
    folder: copy,
    again: (recorded) => asked(recorded, momentOf(recorded.at)),
    added: async (as) => {
      const { data } = await actor(as).asks(ADDED, { after: newest });
      return (data as { readonly changesAfter: { readonly facts: readonly never[] } }).changesAfter.facts;
    },
    asks: (as, query, variables, at) => actor(as).asks(query, variables, momentOf(at)),
    stop,
  };
};

/** Where the graph arrives: read models that are folded again take a moment to come to the end of the log. */
const positionOf = async ({ answers: [first], moments }: OlderFolder, ask: (first: Recorded) => Promise<Answer>) => {
  if (!first) throw new Error('No answers are recorded.');
  const reachedBy = ({ extensions }: Answer) => placeOf(extensions?.position);
  const { newest } = moments;
  return reachedBy(
    await eventually(
      () => ask(first),
      (answer) => reachedBy(answer) >= placeOf(newest),
    ),
  );
};
const placeOf = (position: unknown): number =>
  (typeof position === 'string' ? decodePosition(position) : undefined) ?? -1;

const unknown = (name: string): never => {
  throw new Error(`The folder does not say what "${name}" is.`);
};
