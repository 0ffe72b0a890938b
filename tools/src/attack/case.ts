import type { Target } from './target';

/** Something that an attacker would try. */
export interface AttackCase {
  readonly name: string;
  /** What went wrong; `undefined` when the gateway held. */
  readonly run: (target: Target) => Promise<string | undefined>;
}

/** What went wrong, unless it holds. */
export const unless = (holds: boolean, otherwise: string): string | undefined => (holds ? undefined : otherwise);

export const times = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join(' ');
