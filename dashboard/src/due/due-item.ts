interface Named {
  readonly id: string;
  readonly name: string | null;
}
interface OfSecretary {
  readonly id: string;
  readonly person: Named;
}

/** What an item is about, of whatever type. */
export interface Subject {
  readonly __typename: string;
  readonly id?: string;
  readonly person?: Named;
  readonly station?: Named;
  readonly month?: string;
  readonly number?: number;
  readonly topic?: string;
  readonly text?: string;
  readonly problemId?: string;
  readonly hearing?: { readonly id: string } | null;
  readonly branchName?: string;
  readonly branch?: { readonly id: string; readonly branchName: string } | null;
  readonly theme?: string;
  readonly unitName?: string;
  readonly hypothesis?: string;
  readonly code?: string;
  readonly posting?: OfSecretary | null;
  readonly applicant?: Named;
  readonly sender?: { readonly id: string };
  readonly title?: string;
  readonly aim?: string;
  readonly post?: string;
  readonly year?: number;
  readonly ofBranch?: { readonly id: string; readonly branchName: string } | null;
  readonly pledger?: Named;
  readonly reviewed?: Named | null;
  readonly tasks?: readonly { readonly taskId: string; readonly goal: string }[];
  readonly items?: readonly { readonly itemId: string; readonly text: string }[];
}

export interface DueItem {
  readonly kind: string;
  readonly of: string | null;
  readonly dueOn: string;
  readonly late: boolean;
  readonly rule: string | null;
  readonly source: string;
  readonly unit: { readonly id?: string; readonly name?: string };
  readonly owner: {
    readonly __typename: string;
    readonly id: string;
    readonly name?: string | null;
    readonly unitName?: string;
    readonly person?: Named;
  } | null;
  readonly subject: Subject;
}

export interface DueAnswer {
  readonly dueItems: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly cursor: string; readonly node: DueItem }[];
  };
}
