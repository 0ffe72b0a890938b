import { meetingEvents, type MeetingEvent, type MeetingKind, type MeetingStage } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface Rectification {
  readonly ownerId: string;
  readonly doneById?: string;
  readonly isVerified: boolean;
}

export interface Meeting {
  readonly stage: MeetingStage;
  readonly branchId: string;
  readonly stationId?: string;
  readonly kind: MeetingKind;
  /** Of which Party group, where a group meets. */
  readonly groupId?: string;
  readonly heldOn: string;
  readonly present: readonly string[];
  readonly expected: readonly string[];
  readonly entitled: readonly string[];
  readonly quorumMet: boolean;
  /** The motions that were decided, and whether each was carried. */
  readonly motions: ReadonlyMap<string, boolean>;
  readonly isStudied: boolean;
  /** Whether it is told what went before a life meeting. */
  readonly isPrepared: boolean;
  readonly criticisms: number;
  readonly rectifications: ReadonlyMap<string, Rectification>;
}

/** The step of a meeting that those cite who carry out what it decided. */
export const held = ({ heldOn }: Pick<Meeting, 'heldOn'>) => ({ type: 'MeetingConvened', on: heldOn }) as const;

const withItem = (state: Meeting, itemId: string, change: Partial<Rectification>): Meeting => {
  const known = state.rectifications.get(itemId) ?? { ownerId: '', isVerified: false };
  return { ...state, rectifications: new Map([...state.rectifications, [itemId, { ...known, ...change }]]) };
};

export const meetingFold: Fold<Meeting, MeetingEvent> = {
  family: meetingEvents,
  initial: {
    stage: 'NONE',
    branchId: '',
    kind: 'GENERAL',
    heldOn: '',
    present: [],
    expected: [],
    entitled: [],
    quorumMet: false,
    motions: new Map(),
    isStudied: false,
    isPrepared: false,
    criticisms: 0,
    rectifications: new Map(),
  },
  evolve: {
    MeetingPlanned: (state, { data: { branchId, stationId, kind, groupId } }) => ({
      ...state,
      stage: 'PLANNED',
      branchId,
      stationId,
      kind,
      ...(groupId === undefined ? {} : { groupId }),
    }),
    MeetingConvened: (state, { data: { heldOn, present, expected, entitled, quorumMet = false, preparation } }) => ({
      ...state,
      stage: 'CONVENED',
      heldOn,
      present,
      expected,
      entitled,
      quorumMet,
      isPrepared: preparation !== undefined,
    }),
    MotionDecided: (state, { data: { motionId, carried } }) => ({
      ...state,
      motions: new Map([...state.motions, [motionId, carried]]),
    }),
    StudyCovered: (state) => ({ ...state, isStudied: true }),
    CriticismRecorded: (state) => ({ ...state, criticisms: state.criticisms + 1 }),
    RectificationOpened: (state, { data: { itemId, ownerId } }) => withItem(state, itemId, { ownerId }),
    RectificationDone: (state, { data: { itemId, doneById } }) => withItem(state, itemId, { doneById }),
    RectificationVerified: (state, { data: { itemId } }) => withItem(state, itemId, { isVerified: true }),
    MinutesFiled: (state) => ({ ...state, stage: 'MINUTED' }),
    MeetingCancelled: (state) => ({ ...state, stage: 'CANCELLED' }),
  },
};
