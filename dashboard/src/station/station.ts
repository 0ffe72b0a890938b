import type { Evaluation } from '../rows/evaluation-rows';
import type { Task } from '../rows/task-rows';

export interface Indicator {
  readonly id: string;
  readonly code: string;
  readonly period: string | null;
  readonly value: number | null;
  readonly target: number | null;
  readonly comparator: string | null;
  readonly gap: number | null;
  readonly onTarget: boolean | null;
}

export interface Clue {
  readonly id: string;
  readonly hypothesis: string;
  readonly step: string;
  readonly open: boolean;
  readonly dueOn: string | null;
}

export interface Branch {
  readonly id: string;
  readonly name: string;
  readonly establishedOn: string;
  readonly fullMembers: number;
  readonly probationaryMembers: number;
  readonly votingMembers: number;
  readonly firstSecretarySince: string | null;
  readonly committee: {
    readonly seats: number;
    readonly vacancies: number;
    readonly termEndsOn: string | null;
  } | null;
}

export interface Station {
  readonly id: string;
  readonly name: string;
  readonly countyEnterprise: { readonly name: string } | null;
  readonly branch: Branch | null;
  readonly currentPosting: {
    readonly id: string;
    readonly startOn: string;
    readonly plannedEndOn: string;
    readonly person: { readonly name: string | null };
    readonly tasks: readonly Task[];
    /** What is not kept by days is not told of one. */
    readonly evaluations?: readonly Evaluation[];
  } | null;
  readonly indicators: readonly Indicator[];
  readonly clues?: readonly Clue[];
  /** Those that are open. */
  readonly riskPoints?: readonly { readonly domain: string }[];
}
