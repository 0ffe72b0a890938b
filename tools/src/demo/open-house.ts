import { createHash } from 'node:crypto';
import type { Day } from '@zhudian/programme';
import { headOf, localLeaderOf, officials, staffOf } from './cast';
import { inMonth, later } from './days';
import { choose, phrase, pick } from './pick';
import { branchOf } from './places';
import { act, type Step } from './step';
import { servesOn, type Posting, type Story } from './story';
import * as texts from './texts/open-house';

const { general } = officials;

interface Disclosure {
  readonly posting: Posting;
  readonly disclosureId: string;
  readonly on: Day;
  readonly nth: number;
}

/** Proposed by the head, cleared by the general managers, approved by the county, published by the branch secretary. */
const published = ({ posting, disclosureId, on, nth }: Disclosure): readonly Step[] => {
  const { stationId, partyOfficer } = posting;
  const of = { disclosureId };
  const [kind, audience, title] = texts.DISCLOSURES[nth % texts.DISCLOSURES.length] ?? texts.DISCLOSURES[0];
  const verdict = nth === 2 ? 'WITHHELD' : 'CLEARED';
  const steps = [
    act(headOf(stationId), on, 'ProposeDisclosure', {
      ...of,
      kind,
      stationId,
      title,
      sha256: createHash('sha256').update(disclosureId).digest('hex'),
      audience,
      from: later(on, 5),
      until: later(on, 40),
    }),
    act(general.id, later(on, 2), 'ReviewDisclosure', {
      ...of,
      verdict,
      opinion: choose(disclosureId, texts.SECRECY[verdict]),
    }),
    act(partyOfficer, later(on, 4), 'ApproveDisclosure', of),
    act(localLeaderOf(stationId), later(on, 6), 'PublishDisclosure', { ...of, channels: ['BOARD', 'SERVICE_HALL'] }),
  ];
  return verdict === 'WITHHELD' ? steps.slice(0, 2) : steps;
};

/** What customers and members say of it is answered in time, late or not yet; after its time it is taken down. */
const answered = ({ posting, disclosureId, on, nth }: Disclosure): readonly Step[] => {
  const { stationId } = posting;
  const of = { disclosureId, feedbackId: 'first' };
  const secretary = localLeaderOf(stationId);
  const voice = nth % 2 === 0 ? 'CUSTOMER' : 'MEMBER';
  const lateBy = nth % 5 === 3 ? 4 : 0;
  const late = lateBy ? { reasons: [{ code: 'ANSWER_LATE', reason: texts.LATE }] } : {};
  const received = act(secretary, later(on, 9), 'ReceiveFeedback', {
    ...of,
    kind: nth % 2 === 0 ? 'OPINION' : 'QUESTION',
    voice,
    text: choose(disclosureId, texts.FEEDBACK),
    dueOn: later(on, 19),
  });
  const answer = act(secretary, later(on, 17 + lateBy), 'AnswerFeedback', {
    ...of,
    reply: choose(disclosureId, texts.REPLIES),
    ...late,
  });
  if (nth % 5 === 4) return [received];
  return [received, answer, act(secretary, later(on, 43), 'ExpireDisclosure', { disclosureId })];
};

const disclosures = (serving: readonly Posting[], { month }: Story): readonly Step[] =>
  serving.flatMap((posting, nth) => {
    const disclosureId = `disclosure-${posting.stationId.slice(8)}`;
    const disclosure = { posting, disclosureId, nth, on: inMonth(month(-4), 6 + pick(disclosureId, 12)) };
    return [...published(disclosure), ...(nth === 2 ? [] : answered(disclosure))];
  });

/** The branch secretary promises; what is fulfilled is judged by the county. */
const pledge = ({ stationId, partyOfficer }: Posting, on: Day, nth: number): readonly Step[] => {
  const pledgeId = `pledge-${stationId.slice(8)}`;
  const of = { pledgeId, promiseId: 'first' };
  const pledgerId = localLeaderOf(stationId);
  const promises = [
    { promiseId: 'first', about: choose(pledgeId, texts.PROMISES), dueOn: later(on, 60) },
    { promiseId: 'second', about: choose(`${pledgeId}/2`, texts.PROMISES), dueOn: later(on, 150) },
  ];
  const verdict = (['KEPT', 'PARTLY_KEPT', 'KEPT', 'NOT_KEPT'] as const)[nth % 4] ?? 'KEPT';
  return [
    act(pledgerId, on, 'PublishPledge', { pledgeId, branchId: branchOf(stationId), stationId, pledgerId, promises }),
    act(headOf(stationId), later(on, 56), 'FulfilPromise', {
      ...of,
      result: phrase(pledgeId, texts.FULFILLED),
      evidenceRefs: [choose(pledgeId, texts.RECORDS)],
    }),
    act(partyOfficer, later(on, 66), 'VerifyPromise', {
      ...of,
      verdict,
      opinion: phrase(pledgeId, texts.OPINIONS[verdict]),
    }),
  ].slice(0, nth % 5 === 2 ? 1 : 3);
};

/** A member leads one or two others for some months; most pairs come to a result, one is dissolved. */
const pair = ({ stationId }: Posting, on: Day, nth: number): readonly Step[] => {
  const pairId = `pair-${stationId.slice(8)}`;
  const [, secretary = '', leadId, one, other] = staffOf(stationId).map(({ id }) => id);
  const formed = act(secretary, on, 'FormPair', {
    pairId,
    branchId: branchOf(stationId),
    stationId,
    leadId,
    partnerIds: nth % 2 === 0 ? [one] : [one, other],
    topic: texts.TOPICS[nth % texts.TOPICS.length],
    dueOn: later(on, 80),
  });
  const pairOutcome = (['ACHIEVED', 'PARTLY', 'NOT_ACHIEVED'] as const)[nth % 3] ?? 'ACHIEVED';
  const result = { pairId, pairOutcome, result: phrase(pairId, texts.PAIRED[pairOutcome]) };
  if (nth === 4) return [formed];
  return nth === 5
    ? [formed, act(secretary, later(on, 30), 'DissolvePair', { pairId, reason: texts.DISSOLVED })]
    : [formed, act(secretary, later(on, 70 + nth * 4), 'RecordPairResult', result)];
};

/** What stations make public, what their secretaries promise, and who is paired with whom. */
export const openHouse = (story: Story): readonly Step[] => {
  const on = inMonth(story.month(-6), 8);
  const serving = story.postings.filter((one) => servesOn(one, on) && servesOn(one, inMonth(story.month(-1), 8)));
  return [
    ...disclosures(serving, story),
    ...serving.flatMap((posting, nth) => [
      ...pledge(posting, later(on, nth), nth),
      ...pair(posting, later(on, 3), nth),
    ]),
  ];
};
