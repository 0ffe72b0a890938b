import type { FactOfStory } from '../../support/recorded';
import { recorded } from '../../support/recorded';
import {
  announced,
  applied,
  candidacyId,
  matched,
  objected,
  recommended,
  resolvedAs,
  reviewed,
} from '../../support/candidacy.story';
import { clueClosed, clueEntered, clueId, clueOpened, clueReferred, factorFound } from '../../support/clue.story';
import { held, hearingId, raised, scheduled } from '../../support/hearing.story';
import { issued, lateReport } from '../../support/evaluation.story';
import { marchOpened } from '../../support/indicator.story';
import {
  branchEstablished,
  bureauRegistered,
  fengJoined,
  luoboRegistered,
  wumingRegistered,
} from '../../support/organization.story';
import { lanRegistered, weiRegistered } from '../../support/person.story';
import { postingId, started } from '../../support/posting.story';
import { roundOpened } from '../../support/round.story';
import { ballotIssued, ballotSigned, surveyId, surveyOpened } from '../../support/survey.story';

const { breachEventId: _, ...suspected } = clueOpened().data;
const person = (id: string, unitId: string) =>
  recorded(`Person-${id}`, { type: 'PersonRegistered', data: { unitId, membership: 'FULL' } });
/** More than one answer has room for. */
const AT_ONCE = 100;
const atOnce = (facts: readonly FactOfStory[], position: number): readonly FactOfStory[] =>
  facts.map((fact, at) => ({ ...fact, position, prepare: position - facts.length + 1 + at }));

const evaluated = 'r2016.wei.2016-03';

/** One of every kind that somebody may not see. */
const secrets: readonly FactOfStory[] = [
  ...[applied, recommended, reviewed, matched, announced, objected, resolvedAs('DISMISSED')].map((fact) =>
    recorded(`Candidacy-${candidacyId}`, fact),
  ),
  recorded(`Clue-${clueId}`, { ...clueOpened(), data: { ...suspected, postingId } }),
  recorded('StationClues-luobo', clueEntered(clueId, postingId)),
  recorded(`Clue-${clueId}`, factorFound),
  recorded(`Clue-${clueId}`, clueReferred),
  recorded('Clue-plain', { ...clueOpened(), data: suspected }),
  recorded('Clue-plain', clueClosed),
  recorded(`Survey-${surveyId}`, surveyOpened()),
  recorded(`Survey-${surveyId}`, ballotIssued('lan')),
  recorded(`Survey-${surveyId}`, ballotSigned('lan')),
  recorded(`Evaluation-${evaluated}`, marchOpened),
  recorded(`Evaluation-${evaluated}`, lateReport),
  recorded('Scheme-bureau', issued()),
];

const opening: readonly FactOfStory[] = [
  recorded('OrgUnit-bureau', bureauRegistered),
  recorded('OrgUnit-wuming', wumingRegistered),
  recorded('OrgUnit-luobo', luoboRegistered),
  recorded('Person-wei', weiRegistered),
  recorded('Person-lan', lanRegistered),
  recorded('SelectionRound-2016-1', roundOpened),
  recorded(`Posting-${postingId}`, started),
  recorded('Branch-luobo-branch', branchEstablished),
  recorded('Branch-luobo-branch', fengJoined),
  // In another bureau, and more of them than one look finds.
  ...Array.from({ length: 300 }, (_unused, at) => person(`far-${at}`, 'far')),
  ...secrets,
];
const arrivals = Array.from({ length: AT_ONCE }, (_unused, at) => person(`near-${at}`, 'luobo'));

/** What happened, some of it at one position. */
export const manyFacts: readonly FactOfStory[] = [
  ...opening,
  ...atOnce(arrivals, opening.length + AT_ONCE - 1),
  ...[scheduled, held(), raised()].map((fact) => recorded(`Hearing-${hearingId}`, fact)),
  recorded('Posting-gone', started),
  recorded('Posting-gone', {
    type: 'PostingAnnulled',
    data: {
      factId: '00000000-0000-4000-8000-000000009999',
      factType: 'PostingStarted',
      reason: '误录',
      unitId: 'bureau',
    },
  }),
];
