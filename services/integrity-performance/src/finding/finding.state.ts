import type { FindingStanding } from '@zhudian/facts';

/** Something that was found and is followed to its end. */
export interface Finding {
  readonly standing: FindingStanding;
  readonly ownerId: string;
  readonly dueOn: string;
  /** Who rectified it, once somebody has. */
  readonly rectifiedById?: string;
}
export type Findings = ReadonlyMap<string, Finding>;

/** Whose case a finding is. */
export const answeringFor = (finding: Finding | undefined): readonly (string | undefined)[] => [
  finding?.ownerId,
  finding?.rectifiedById,
];

export const raisedIn = (
  findings: Findings,
  findingId: string,
  { ownerId, dueOn }: Pick<Finding, 'ownerId' | 'dueOn'>,
): Findings => new Map([...findings, [findingId, { standing: 'OPEN', ownerId, dueOn }]]);

/** The findings with one of them changed. */
export const changedIn = (findings: Findings, findingId: string, change: Partial<Finding>): Findings => {
  const before = findings.get(findingId);
  return before ? new Map([...findings, [findingId, { ...before, ...change }]]) : findings;
};
