interface Counted {
  readonly totalCount: number;
}

export interface Round {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly phase: string;
  readonly applyBy: string;
  readonly targetStations: readonly unknown[];
  readonly filledStations: readonly unknown[];
}

export interface Candidacy {
  readonly id: string;
  readonly stage: string;
  readonly stageSince: string;
  readonly person: { readonly name: string | null };
  readonly unit: { readonly name: string };
  readonly proposedStation: { readonly id: string; readonly name: string } | null;
  readonly noticeEarliestEnd: string | null;
}

export interface Bureau {
  readonly postings: Counted;
  readonly branches: Counted;
  readonly withSecretary: Counted;
  readonly stations: Counted;
  readonly openProblems: Counted;
  readonly openClues: Counted;
  readonly offTarget: Counted;
  readonly selectionRounds: { readonly edges: readonly { readonly node: Round }[] };
  readonly candidacies: Counted & { readonly edges: readonly { readonly node: Candidacy }[] };
}
