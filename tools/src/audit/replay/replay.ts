import type { RecordedFact } from '@zhudian/facts';
import { Refusal, type Act } from '@zhudian/framework';
import { CommandHandler, NO_INDEX, refusalError } from '@zhudian/framework/service';
import { commandOf, type GivenCommand } from './command-of';
import { ReplayLog, WouldBeRecorded } from './replay-log';
import { RULES_STREAM, rulesAs } from './rules-as';

/** A command that would have been refused, or warned of, by the rules of today or of a chosen set. */
export interface ReplayFinding {
  readonly severity: 'BLOCK' | 'WARN';
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly command: string;
  readonly factId: string;
  readonly stream: string;
  readonly occurredOn: string;
  readonly actorId: string;
  readonly actorRole: string;
}

export interface Replayed {
  /** How many commands were judged again. */
  readonly judged: number;
  readonly findings: readonly ReplayFinding[];
  /** Types of facts that cannot be led back to a command, and how many commands told them alone. */
  readonly untraced: ReadonlyMap<string, number>;
}

/** Facts of one command come one right after the other. */
async function* commandsIn(facts: AsyncIterable<RecordedFact>): AsyncGenerator<readonly RecordedFact[]> {
  let group: RecordedFact[] = [];
  for await (const fact of facts) {
    if (group.length > 0 && group[0]?.metadata.commandId !== fact.metadata.commandId) {
      yield group;
      group = [];
    }
    group.push(fact);
  }
  if (group.length > 0) yield group;
}

const EIGHT_HOURS_MS = 8 * 3_600_000;
const dayOf = (instant: string): string => new Date(Date.parse(instant) + EIGHT_HOURS_MS).toISOString().slice(0, 10);

const actOf = ({ metadata, recordedAt }: RecordedFact): Act => {
  const { actorId, actorRole, actorUnit, actingFor, occurredOn, reasons } = metadata;
  const recordedOn = dayOf(recordedAt);
  return {
    by: actorId,
    role: actorRole,
    unit: actorUnit,
    ...(actingFor === undefined ? {} : { actingFor }),
    on: occurredOn,
    recordedOn: recordedOn < occurredOn ? occurredOn : recordedOn,
    reasons: JSON.parse(reasons ?? '{}') as Act['reasons'],
  };
};

/** Who may act where is not judged: offices of then are not what tokens said then. */
const anybody = () => Promise.resolve(undefined);

const handlerOver = (log: ReplayLog): CommandHandler => {
  const index = {
    ...NO_INDEX,
    locate: ({ factId }: { readonly factId: string }) => Promise.resolve(log.locate(factId)),
  };
  return new CommandHandler(log, anybody, undefined, index);
};

/** The refusal that a command would be given; `undefined` when it would be recorded, or change nothing. */
const refusalOf = async (
  handler: CommandHandler,
  { aggregate, type, data }: GivenCommand,
  fact: RecordedFact,
): Promise<Refusal | undefined> => {
  const { commandId, ruleSet } = fact.metadata;
  const metadata = { commandId, correlationId: commandId, causationId: commandId, ruleSet, evidence: [] };
  try {
    const outcome = await handler.handle({ aggregate, type, data, act: actOf(fact), metadata });
    return outcome instanceof Refusal ? outcome : undefined;
  } catch (error) {
    if (error instanceof WouldBeRecorded) return undefined;
    throw error;
  }
};

const findingOf = (refusal: Refusal, { aggregate, type }: GivenCommand, fact: RecordedFact): ReplayFinding => {
  const { extensions } = refusalError(refusal, aggregate.refusals);
  const { messages, severity } = extensions as { messages: { zh: string; en: string }; severity?: string };
  const { actorId, actorRole, occurredOn } = fact.metadata;
  return {
    severity: severity === 'WARN' ? 'WARN' : 'BLOCK',
    code: refusal.code,
    ...messages,
    command: type,
    factId: fact.id,
    stream: fact.stream,
    occurredOn,
    actorId,
    actorRole,
  };
};

interface Sources {
  readonly facts: () => AsyncIterable<RecordedFact>;
  /** The version of the rule set by which all is judged; without it each by those that were issued by then. */
  readonly rules?: string | undefined;
}

/** What is read of the rule sets, when one of them is chosen. */
const lawFor = async ({ facts, rules }: Sources) => {
  if (rules === undefined) return undefined;
  const issued: RecordedFact[] = [];
  for await (const fact of facts()) if (fact.stream === RULES_STREAM) issued.push(fact);
  return rulesAs(rules, issued);
};

/** Judges every command of a log again, on what was recorded before it. */
export const replay = async (sources: Sources): Promise<Replayed> => {
  const log = new ReplayLog(await lawFor(sources));
  const handler = handlerOver(log);
  const findings: ReplayFinding[] = [];
  const untraced = new Map<string, number>();
  let count = 0;
  for await (const group of commandsIn(sources.facts())) {
    const [first] = group;
    const command = commandOf(group);
    if (first && command) {
      const refusal = await refusalOf(handler, command, first);
      count += 1;
      if (refusal) findings.push(findingOf(refusal, command, first));
    } else for (const { type } of group) untraced.set(type, (untraced.get(type) ?? 0) + 1);
    group.forEach((fact) => log.tell(fact));
  }
  return { judged: count, findings, untraced };
};
