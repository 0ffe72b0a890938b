import { ref, PROGRAMME_ROSTER, postingRosterEvents, type PostingRosterEvent } from '@zhudian/facts';
import { defineAggregate, defineRefusals, refuse, stateOf, type CommandOf, type Decider } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import { roundOfCandidacy } from '../shared/candidacy-id';
import { roundFold } from '../shared/round.state';
import { rosterFold, type Roster } from './roster.state';

const aRoster = command<Roster>();
const { PostingEnrolled, PostingStruckOff } = postingRosterEvents.schemas;
const theOnlyOne = { of: () => PROGRAMME_ROSTER, scope: () => undefined };

const rosterCommands = {
  EnrolPosting: aRoster({
    items: ['M02'],
    emits: ['PostingEnrolled'],
    about: { zh: '任职开始，列入在任名册。', en: 'A posting has started: enter it in the roster.' },
    roles: ['POLICY'],
    input: PostingEnrolled.extend({ bureauId: ref('Bureau').optional(), candidacyId: ref('Candidacy').optional() }),
    ...theOnlyOne,
    reads: ({ postingId }) => ({ round: stateOf(roundFold, roundOfCandidacy(postingId)) }),
  }),
  StrikeOffPosting: aRoster({
    items: ['M02'],
    emits: ['PostingStruckOff'],
    about: { zh: '任职结束，从在任名册注销。', en: 'A posting has ended: strike it off the roster.' },
    roles: ['POLICY'],
    input: PostingStruckOff.omit({ bureauId: true }),
    ...theOnlyOne,
  }),
};
type RosterCommand = CommandOf<typeof rosterCommands>;

const SOURCE = 'M02: every active First Secretary reports';
const rosterRefusals = defineRefusals({
  ROUND_NOT_OPEN: {
    zh: '任职编号{postingId}所属的选派批次不存在，不能列入名册。请核对任职编号。',
    en: 'The posting {postingId} belongs to no round.',
    rule: 'A posting comes from a round of its bureau',
    source: SOURCE,
  },
  POSTING_NOT_ENROLLED: {
    zh: '任职编号{postingId}不在在任名册中，不能移出。请核对任职编号。',
    en: 'The posting {postingId} is not in the roster. Check its id.',
    rule: 'A posting is struck off after it was entered',
    source: SOURCE,
  },
});

export const rosterDecider: Decider<RosterCommand, Roster, PostingRosterEvent, keyof typeof rosterRefusals> = {
  ...rosterFold,
  decide: {
    EnrolPosting: ({ entries }, { data: { candidacyId: _, ...data }, read: { round } }) => {
      const { postingId } = data;
      if (entries[postingId]) return [];
      const bureauId = data.bureauId ?? round.bureauId;
      return bureauId
        ? [{ type: 'PostingEnrolled', data: { ...data, bureauId } }]
        : refuse('ROUND_NOT_OPEN', { postingId });
    },
    StrikeOffPosting: ({ entries }, { data }) => {
      const entry = entries[data.postingId];
      if (!entry) return refuse('POSTING_NOT_ENROLLED', { postingId: data.postingId });
      return entry.endOn ? [] : [{ type: 'PostingStruckOff', data: { ...data, bureauId: entry.bureauId } }];
    },
  },
};

export const roster = defineAggregate({
  decider: rosterDecider,
  commands: rosterCommands,
  refusals: rosterRefusals,
});
