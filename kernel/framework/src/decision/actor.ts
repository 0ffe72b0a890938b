/** Who acts: a person in a role for an org unit, whose subtree is the scope. */
export interface Actor {
  readonly personId: string;
  readonly roles: readonly string[];
  readonly unit: string;
}
