import type { Evaluation } from '../rows/evaluation-rows';
import type { Task } from '../rows/task-rows';

export interface Duty {
  readonly kind: string;
  readonly of: string | null;
  readonly dueOn: string;
  readonly metOn: string | null;
  readonly state: string;
  readonly daysLate: number;
  readonly source: string;
}

export interface SupervisionMonth {
  readonly id: string;
  readonly month: string;
  readonly complete: boolean;
  readonly closedOn: string | null;
  readonly notes: readonly {
    readonly body: string;
    readonly scope: string;
    readonly rating: string;
    readonly note: string;
  }[];
  readonly missing: readonly { readonly body: string; readonly scope: string }[];
}

export interface RecordedFact {
  readonly id: string;
  readonly position: string;
  readonly type: string;
  readonly occurredOn: string;
  readonly actorRole: string | null;
}

export interface Posting {
  readonly id: string;
  readonly stage: string;
  readonly startOn: string;
  readonly takenOverOn: string | null;
  readonly takenOverFrom: string | null;
  readonly plannedEndOn: string;
  readonly endedOn: string | null;
  readonly documentNo: string;
  readonly person: { readonly name: string | null };
  readonly station: { readonly id: string; readonly name: string };
  readonly cockpit: {
    readonly daysServed: number;
    readonly daysLeft: number;
    readonly progress: number;
    readonly overdue: number;
    readonly due: number;
    readonly duties: readonly Duty[];
  };
  readonly tasks: readonly Task[];
  readonly evaluations: readonly Evaluation[];
  readonly supervision: readonly SupervisionMonth[];
  readonly life: { readonly edges: readonly { readonly node: RecordedFact }[] };
}
