interface Named {
  readonly name: string | null;
}

export interface Expected {
  readonly id: string;
  readonly person: Named;
  readonly station: Named | null;
}

export interface Report {
  readonly id: string;
  readonly postingId: string;
  readonly progress: string;
  readonly problems: readonly string[];
  readonly submittedOn: string;
  readonly posting: { readonly person: Named; readonly station: (Named & { readonly id: string }) | null } | null;
}

export interface Problem {
  readonly id: string;
  readonly problemId: string;
  readonly text: string;
  readonly standing: string;
  readonly dueOn: string | null;
}

export interface Hearing {
  readonly id: string;
  readonly month: string;
  readonly number: number;
  readonly topic: string;
  readonly stage: 'SCHEDULED' | 'HELD' | 'CLOSED';
  readonly plannedOn: string;
  readonly heldOn: string | null;
  readonly closedOn: string | null;
  readonly chair: Named | null;
  readonly heard: readonly { readonly id: string }[];
  readonly excused: readonly { readonly postingId: string; readonly reason: string }[];
  readonly missing: readonly Expected[];
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
}

export interface OfHearing {
  readonly hearing: Hearing;
}

/** Whose posting it is, and where. */
export const nameOf = ({ id, person, station }: Expected): string =>
  [person.name ?? id, station?.name].filter(Boolean).join(' · ');
