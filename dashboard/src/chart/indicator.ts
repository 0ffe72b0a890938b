export interface Reading {
  readonly period: string;
  readonly value: number;
  readonly target: number | null;
  readonly gap: number | null;
  readonly onTarget: boolean | null;
  readonly findingEventIds: readonly string[];
}

export interface LinkedClue {
  readonly id: string;
  readonly hypothesis: string;
  readonly breachEventId: string | null;
}

export interface IndicatorAnswer {
  readonly indicator: {
    readonly code: string;
    readonly readings: readonly Reading[];
    readonly station: {
      readonly postings: readonly {
        readonly id: string;
        readonly startOn: string;
        readonly endedOn: string | null;
        readonly person: { readonly name: string | null };
      }[];
      readonly clues: readonly LinkedClue[];
    };
  } | null;
}
