import { stationCluesEvents } from '@zhudian/facts';
import { amendmentsOf } from '@zhudian/programme';
import { ofSecretary, readsPosting } from './clue.commands';
import { clue } from './clue.decider';
import { clueFold } from './clue.state';

/** The corrections and annulments of a clue, step by step from the last. */
export const clueAmendments = amendmentsOf(clue, clueFold, {
  correctable: {
    ClueOpened: ['domain', 'hypothesis', 'basisRefs'],
    FactorIdentified: ['factor', 'riskPointId'],
    MeasurePlanned: ['measure', 'dueOn'],
    MeasureCompleted: ['result'],
    EffectVerified: ['before', 'after'],
    ClueReassigned: ['reason'],
    ClueReferred: ['to', 'reason'],
    ClueClosed: ['conclusion'],
  },
  scope: ({ stationId }) => stationId,
  subject: ({ personId, measure }) => [personId, measure?.ownerId],
  reads: readsPosting,
  bounds: (_, { on, read: { posting }, fact: { data } }) => ofSecretary(String(data['ownerId']), posting, on),
  alongside: ({ stationId = '' }) => [{ family: stationCluesEvents, id: stationId }],
});
