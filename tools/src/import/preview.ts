import type { EventLog } from '@zhudian/log';
import { Refusal } from '@zhudian/framework';
import {
  CommandHandler,
  envelopeShape,
  faultsOf,
  refusalError,
  shapedBy,
  type CommandResult,
} from '@zhudian/framework/service';
import { commandIdOf } from './command-id';
import { withinOwnUnit } from './own-units';
import type { Entry, Fault } from './rows';
import { WhatIfLog } from './what-if-log';

/** Who imports, from what, and on which day. */
export interface Importing {
  readonly by: string;
  readonly unit: string;
  readonly roles: readonly string[];
  /** The document that the rows come from. */
  readonly source: string;
  readonly today: string;
  /** Reasons for going on in spite of a warning, by its code. */
  readonly reasons: Readonly<Record<string, string>>;
}

export interface Preview {
  /** The rows in the order in which they can be given. */
  readonly inOrder: readonly ReadyEntry[];
  /** How many of them are recorded already. */
  readonly recorded: number;
  readonly faults: readonly Fault[];
  /** How many facts of each type would come of them. */
  readonly facts: ReadonlyMap<string, number>;
}

/** A row that can be given, under the id of its command. */
export interface ReadyEntry extends Entry {
  readonly commandId: string;
}

/**
 * What would come of the rows: each is decided by the rules of its command on the log as it is and on the rows before it,
 * and nothing is recorded. A row that waits for another one is decided after it, wherever it stands.
 */
export const previewOf = async (entries: readonly Entry[], log: EventLog, importing: Importing): Promise<Preview> => {
  const whatIf = new WhatIfLog(log);
  const handler = new CommandHandler(whatIf, withinOwnUnit(whatIf));
  const inOrder: ReadyEntry[] = [];
  let recorded = 0;
  let left = [...entries];
  for (;;) {
    const refused: (readonly [Entry, Words])[] = [];
    for (const entry of left) {
      const done = await decide(entry, { handler, log: whatIf }, importing);
      if ('zh' in done) refused.push([entry, done]);
      else {
        inOrder.push({ ...entry, commandId: done.commandId });
        recorded += done.replayed ? 1 : 0;
      }
    }
    if (refused.length === 0 || refused.length === left.length)
      return {
        inOrder,
        recorded,
        facts: whatIf.counts(),
        faults: refused.map(
          ([
            {
              sheet: { file },
              line,
            },
            words,
          ]) => ({ file, line, ...words }),
        ),
      };
    left = refused.map(([entry]) => entry);
  }
};

type Words = Pick<Fault, 'zh' | 'en'>;

interface Deciding {
  readonly handler: CommandHandler;
  readonly log: EventLog;
}
type Decided = Pick<CommandResult, 'replayed'> & Pick<ReadyEntry, 'commandId'>;

const decide = async (entry: Entry, { handler, log }: Deciding, importing: Importing): Promise<Decided | Words> => {
  const { aggregate, type, spec } = entry.command;
  const role = importing.roles.find((one) => spec.roles.includes(one));
  if (role === undefined)
    return { zh: `须由以下角色办理：${spec.roles.join('、')}`, en: `is for these roles: ${spec.roles.join(', ')}` };
  const { by, unit, today, reasons } = importing;
  const { data, on = today, faults } = partsOf(entry, today);
  const commandId = faults ? NEVER_SENT : await commandIdOf(entry, data, log);
  const act = { by, unit, role, on, recordedOn: today, reasons };
  const metadata = { commandId, correlationId: commandId, causationId: commandId, ruleSet: 'preview', evidence: [] };
  const done = await handler.handle({ aggregate, type, data, act, metadata, ...(faults && { faults }) });
  return done instanceof Refusal ? wordsOf(done, entry) : { commandId, replayed: done.replayed };
};

/** The id of a row that is wrong in itself: it is judged, and refused. */
const NEVER_SENT = '00000000-0000-4000-8000-000000000000';

/** What can be judged of a row, and what is wrong with it by its shape and its day. */
const partsOf = ({ command: { spec }, input, on: stated }: Entry, today: string) => {
  const shape = spec.input.extend({ occurredOn: envelopeShape.shape.occurredOn });
  const shaped = shapedBy(shape, stated === undefined ? input : { ...input, occurredOn: stated });
  const faults = faultsOf(shaped, today);
  const { occurredOn, ...data } = shaped.value as Entry['input'] & { readonly occurredOn?: string };
  return { data, on: occurredOn !== undefined && occurredOn <= today ? occurredOn : undefined, faults };
};

const wordsOf = (refusal: Refusal, { command: { aggregate, spec } }: Entry): Words => {
  const { messages } = refusalError(refusal, aggregate.refusals, spec.items).extensions as { messages: Words };
  const codes = [refusal, ...refusal.also].map(({ code }) => code);
  return { zh: `${messages.zh}（${codes.join('、')}）`, en: `${messages.en} (${codes.join(', ')})` };
};
