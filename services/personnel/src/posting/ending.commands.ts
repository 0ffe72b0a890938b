import { z } from 'zod';
import { postingEvents } from '@zhudian/facts';
import { stateOf } from '@zhudian/framework';
import { command, theRuleSets } from '@zhudian/programme';
import { roundOfCandidacy } from '../shared/candidacy-id';
import { roundFold } from '../shared/round.state';
import { atStation, itself, ofPosting, ofTheSecretary } from './of-posting';
import { postingStanding, stationClues } from './performance.state';
import type { Posting } from './posting.state';
import { personPosting, stationPosting } from '../shared/reservations';

const posting = command<Posting>();
const { HandoverCompleted, PostingEnded } = postingEvents.schemas;
const readsPlaces = {
  reads: (_: unknown, { personId, stationId }: Posting) => ({
    person: stateOf(personPosting, personId),
    station: stateOf(stationPosting, stationId),
  }),
};

/** What is done at the end of a posting, or to end it at once. */
export const endingCommands = {
  CompleteHandover: posting({
    items: ['N09'],
    emits: ['HandoverCompleted'],
    about: { zh: '完成交接。', en: 'Complete the handover.' },
    roles: ['FIRST_SECRETARY', 'COUNTY_PARTY_COMMITTEE'],
    input: HandoverCompleted.extend(ofPosting),
    reads: ({ postingId }) => ({ round: stateOf(roundFold, roundOfCandidacy(postingId)), ...theRuleSets }),
    ...itself,
    ...atStation,
  }),
  RecallPosting: posting({
    items: ['S10'],
    emits: ['PostingRecalled'],
    about: { zh: '召回第一书记，任职提前终止。', en: 'Recall the First Secretary: the posting is over at once.' },
    roles: ['PARTY_COMMITTEE', 'PARTY_WORK'],
    input: z.strictObject({ ...ofPosting, reason: PostingEnded.shape.reason }),
    ...itself,
    ...atStation,
    ...readsPlaces,
    ...ofTheSecretary,
  }),
  EndPosting: posting({
    items: ['S10', 'S15', 'N09', 'N20', 'M08', 'I18'],
    emits: ['PostingEnded'],
    about: {
      zh: '结束任职：任期评价结果已核定、交接完成、基层带头人确定、线索已转由他人负责、人岗相宜已复核。',
      en: 'End the posting: its term is evaluated, the handover complete, a successor named, no clue left behind and the fit reviewed.',
    },
    roles: ['PARTY_WORK', 'PARTY_COMMITTEE'],
    input: z.strictObject({ ...ofPosting, reason: PostingEnded.shape.reason }),
    ...itself,
    ...atStation,
    reads: (data, state) => ({
      ...readsPlaces.reads(data, state),
      standing: stateOf(postingStanding, data.postingId),
      clues: stateOf(stationClues, state.stationId),
    }),
    ...ofTheSecretary,
  }),
};
