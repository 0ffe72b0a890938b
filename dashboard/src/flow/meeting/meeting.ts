interface Person {
  readonly id: string;
  readonly name: string | null;
}

export interface Motion {
  readonly motionId: string;
  readonly subject: string;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly carried: boolean;
}

export interface Meeting {
  readonly id: string;
  readonly kind: string;
  readonly theme: string;
  readonly stage: string;
  readonly plannedOn: string;
  readonly heldOn: string | null;
  readonly expectedCount: number;
  readonly entitledCount: number;
  readonly presentCount: number;
  readonly quorumMet: boolean | null;
  readonly branch: { readonly id: string; readonly name: string } | null;
  readonly chair: Person | null;
  readonly recorder: Person | null;
  readonly motions: readonly Motion[];
  readonly study: { readonly materials: readonly string[] } | null;
  readonly criticisms: readonly { readonly text: string }[];
  readonly rectifications: readonly { readonly itemId: string; readonly text: string; readonly dueOn: string }[];
  readonly minutes: { readonly summary: string; readonly sha256: string } | null;
}

/** Whom it is for on a day. */
export interface Assembly {
  readonly quorum: number | null;
  readonly expected: readonly Person[];
  readonly entitled: readonly { readonly id: string }[];
}
