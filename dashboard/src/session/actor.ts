/** An office in which somebody stands for its holder, and until when. */
export interface Seat {
  readonly role: string;
  readonly until: string;
  readonly holder: { readonly id: string; readonly name: string | null };
  readonly unit: { readonly id: string; readonly name: string } | null;
}

export interface Actor {
  readonly personId: string;
  readonly name?: string;
  readonly roles: readonly string[];
  readonly unit: string;
  readonly seats?: readonly Seat[];
}

/** The own roles, and those of the offices in which somebody stands for others. */
export const rolesHeldBy = (actor: Actor | null | undefined): readonly string[] => [
  ...new Set([...(actor?.roles ?? []), ...(actor?.seats ?? []).map(({ role }) => role)]),
];

/** Somebody of the demonstration. */
export interface DemoActor {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly unit: string;
}
