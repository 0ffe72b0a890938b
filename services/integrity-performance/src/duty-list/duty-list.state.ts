import { dutyListEvents, type DutyListEvent, type DutyListKind, type OfType } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface DutyEntry {
  readonly dueOn: string;
  readonly personId?: string;
  /** Both a business duty and an integrity duty. */
  readonly hasBoth: boolean;
  readonly isAcknowledged: boolean;
  readonly isPerformed: boolean;
}

export interface DutyList {
  /** Absent until one of the lists is drafted. */
  readonly branchId?: string;
  readonly stationId?: string;
  readonly year: number;
  readonly kinds: readonly DutyListKind[];
  readonly entries: ReadonlyMap<string, DutyEntry>;
  readonly isAdopted: boolean;
  /** When the later of the two was drafted. */
  readonly draftedOn: string;
}

/** As the log gives it back, with its day. */
type ToldDraft = OfType<DutyListEvent, 'DutyListDrafted'> & { readonly metadata?: { readonly occurredOn: string } };

const DRAFTED = { hasBoth: false, isAcknowledged: false, isPerformed: false };

const withEntry = (state: DutyList, entryId: string, change: Partial<DutyEntry>): DutyList => {
  const known = state.entries.get(entryId);
  return known ? { ...state, entries: new Map([...state.entries, [entryId, { ...known, ...change }]]) } : state;
};

export const dutyListFold: Fold<DutyList, DutyListEvent> = {
  family: dutyListEvents,
  initial: { year: 0, kinds: [], entries: new Map(), isAdopted: false, draftedOn: '' },
  evolve: {
    DutyListDrafted: (state, { data: { branchId, stationId, year, kind, entries }, metadata }: ToldDraft) => ({
      ...state,
      draftedOn: [state.draftedOn, metadata?.occurredOn ?? ''].toSorted().at(-1) ?? '',
      branchId,
      stationId,
      year,
      kinds: [...state.kinds, kind],
      entries: new Map([
        ...state.entries,
        ...entries.map(({ entryId, dueOn }) => [entryId, { ...DRAFTED, dueOn }] as const),
      ]),
    }),
    DutyEntryAssigned: (state, { data: { entryId, personId, businessDuty, integrityDuty } }) =>
      withEntry(state, entryId, {
        personId,
        hasBoth: businessDuty !== undefined && integrityDuty !== undefined,
        isAcknowledged: false,
      }),
    DutyEntryAcknowledged: (state, { data: { entryId } }) => withEntry(state, entryId, { isAcknowledged: true }),
    DutyListsAdopted: (state) => ({ ...state, isAdopted: true }),
    DutyPerformed: (state, { data: { entryId } }) => withEntry(state, entryId, { isPerformed: true }),
    DutyEntryRevised: (state, { data: { entryId, dueOn } }) =>
      withEntry(state, entryId, { dueOn, isAcknowledged: false }),
  },
};
