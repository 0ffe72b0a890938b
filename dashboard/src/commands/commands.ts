import text from '../generated/commands.generated.json?raw';
import type { Label } from '../words/language';

/** A field of a command: what it is called and what may stand in it. */
export interface Field {
  readonly name: string;
  readonly label: Label;
  readonly hint?: Label;
  readonly kind: string;
  readonly of?: string;
  readonly list?: true;
  readonly required?: true;
  readonly values?: readonly string[];
  readonly enumeration?: string;
  readonly fields?: readonly Field[];
  readonly least?: number;
  readonly most?: number;
}

export interface Command {
  readonly mutation: string;
  readonly label: Label;
  readonly about: Label;
  readonly roles: readonly string[];
  readonly entity: string;
  readonly fields: readonly Field[];
}

const commands = JSON.parse(text) as Readonly<Record<string, Command>>;

export const commandOf = (name: string): Command | undefined =>
  Object.hasOwn(commands, name) ? commands[name] : undefined;

export const allCommands = (): readonly (readonly [string, Command])[] => Object.entries(commands);
