interface Obligation {
  readonly kind: string;
  readonly groupName: string | null;
  readonly period: string;
  readonly dueOn: string;
  readonly state: string;
  readonly metOn: string | null;
  readonly meeting: { readonly id: string; readonly theme: string } | null;
  readonly review: { readonly id: string } | null;
}

export interface Owed extends Obligation {
  readonly branch: { readonly id: string; readonly name: string };
}

export interface BranchEdge {
  readonly node: { readonly id: string; readonly name: string; readonly obligations: readonly Obligation[] | null };
}

export interface Branches {
  readonly branches: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly BranchEdge[];
  };
}

/** What branches owe, one by one, in the states that are asked for. */
export const owedIn = (edges: readonly BranchEdge[], state: string | null): readonly Owed[] =>
  edges
    .flatMap(({ node: { obligations, ...branch } }) => (obligations ?? []).map((each) => ({ ...each, branch })))
    .filter((each) => state === null || state.split(',').includes(each.state));
