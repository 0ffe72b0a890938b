import { hearingEvents, ref } from '@zhudian/facts';
import { stateOf, type StateRef } from '@zhudian/framework';
import { command, inTerm } from '@zhudian/programme';
import { daysOf, postingTerm, type PostingTerm } from '../posting/posting-term.state';
import type { Hearing } from './hearing.state';

const hearing = command<Hearing>();
const facts = hearingEvents.schemas;
const ofHearing = { hearingId: ref('Hearing') };
const itself = { of: ({ hearingId }: { hearingId: string }) => hearingId };
/** A problem is solved where its owner is. */
const atOwner = {
  ...itself,
  scope: ({ problemId }: { problemId: string }, { problems, bureauId }: Hearing) =>
    (Object.hasOwn(problems, problemId) ? problems[problemId]?.ownerOrgId : undefined) ?? bureauId,
};

/** What is done with the practical problems of a hearing. */
export const problemCommands = {
  RaiseProblem: hearing({
    items: ['M03', 'M04'],
    emits: ['ProblemRaised'],
    about: { zh: '提出实际问题。', en: 'Raise a problem of a posting.' },
    roles: ['FIRST_SECRETARY', 'PARTY_WORK', 'PARTY_COMMITTEE'],
    input: facts.ProblemRaised.extend({ ...ofHearing, stationId: ref('Station') }),
    ...itself,
    /** Told because it says whose business it is; the rule holds it against the posting. */
    scope: ({ stationId }) => stationId,
    reads: ({ postingId }) => ({ posting: stateOf(postingTerm, postingId) }),
  }),
  AssignProblem: hearing({
    items: ['M03'],
    emits: ['ProblemAssigned'],
    about: {
      zh: '落实责任单位与期限；可以改派。',
      en: 'Give a problem an owner and a due date; it may be given to another.',
    },
    roles: ['PARTY_COMMITTEE', 'PARTY_WORK'],
    input: facts.ProblemAssigned.extend(ofHearing),
    ...itself,
    scope: (_, { bureauId }) => bureauId,
    reads: ({ problemId }, { problems }): { readonly posting?: StateRef<PostingTerm> } => {
      const postingId = Object.hasOwn(problems, problemId) ? problems[problemId]?.postingId : undefined;
      return postingId === undefined ? {} : { posting: stateOf(postingTerm, postingId) };
    },
    bounds: (_, __, { on, read: { posting } }) => inTerm(posting && daysOf(posting), on),
  }),
  ResolveProblem: hearing({
    items: ['M03'],
    emits: ['ProblemResolved'],
    about: { zh: '责任单位办理问题，待确认后销号。', en: 'The owner resolves the problem; somebody else confirms it.' },
    roles: [
      'PARTY_WORK',
      'PARTY_COMMITTEE',
      'RURAL_POWER',
      'GENERAL_MANAGEMENT',
      'BUSINESS_MANAGEMENT',
      'COUNTY_ENTERPRISE',
      'STATION',
    ],
    input: facts.ProblemResolved.omit({ resolverId: true }).extend(ofHearing),
    ...atOwner,
  }),
  CloseProblem: hearing({
    items: ['M03'],
    emits: ['ProblemClosed'],
    about: {
      zh: '确认问题已经解决，予以销号；办理人不能自行确认。',
      en: 'Confirm that a problem is solved; whoever solved it does not.',
    },
    roles: ['PARTY_COMMITTEE', 'PARTY_WORK'],
    input: facts.ProblemClosed.extend(ofHearing),
    ...itself,
    scope: (_, { bureauId }) => bureauId,
  }),
  ReopenProblem: hearing({
    items: ['M03'],
    emits: ['ProblemReopened'],
    about: { zh: '问题反复，重新交办。', en: 'Reopen a problem that came back.' },
    roles: ['PARTY_COMMITTEE', 'PARTY_WORK'],
    input: facts.ProblemReopened.extend(ofHearing),
    ...itself,
    scope: (_, { bureauId }) => bureauId,
  }),
};
