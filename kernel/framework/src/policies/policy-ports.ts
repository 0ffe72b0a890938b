import type { Context } from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';
import type { Reader } from '@zhudian/projections';
import type { Logger } from '@zhudian/runtime';
import type { CommandEnvelope, CommandResult, RuleSetOn } from '../commands/command-envelope';
import type { Aggregate } from '../decision/aggregate';
import type { Refusal } from '../decision/refusal';

export interface PolicyPorts {
  readonly log: EventLog;
  readonly logger: Logger;
  readonly reader: Reader;
  readonly context: Context;
  /** The commands with which a policy takes back what no longer follows. */
  readonly amendments?: readonly Aggregate[];
  readonly handle: (command: CommandEnvelope) => Promise<CommandResult | Refusal>;
  readonly ruleSetOn: RuleSetOn;
  readonly today: () => string;
  /** The day of an instant in the programme's time zone. */
  readonly dayAt: (instant: string) => string;
  /** After how many facts it is noted how far the policies came. */
  readonly noteEvery?: number;
  readonly signal: AbortSignal;
}
