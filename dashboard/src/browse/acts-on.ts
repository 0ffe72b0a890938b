import type { Command } from '../commands/commands';

export interface ActOn {
  readonly name: string;
  readonly command: Command;
  /** The field that names the thing. */
  readonly field: string;
}

/** What somebody in these roles may do about a thing of a type: what is recorded on it, and names it. */
export const actsOn = (
  commands: readonly (readonly [string, Command])[],
  type: string,
  roles: readonly string[],
): readonly ActOn[] =>
  commands.flatMap(([name, command]) => {
    const field = command.fields.find(
      ({ kind, of, list, required }) => kind === 'ref' && of === type && required && !list,
    );
    const may = command.entity === type && command.roles.some((role) => roles.includes(role));
    return may && field ? [{ name, command, field: field.name }] : [];
  });
