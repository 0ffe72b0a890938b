import type { Field } from '../commands/commands';

export interface Entry {
  readonly id: string;
  readonly field: Field;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}
