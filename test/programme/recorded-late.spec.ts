import { evaluation, knownPosting, knownUnit, schemeFold } from '@zhudian/integrity-performance';
import { candidacy, personDecider, roundDecider } from '@zhudian/personnel';
import { decideOn, foldOf, Refusal, type Aggregate } from '@zhudian/framework';
import { addDays } from '@zhudian/programme';
import { actAs, stateAfter } from '../support';
import { announced, applied, candidacyId, uptoMatched } from '../support/candidacy.story';
import { issued, lateReport } from '../support/evaluation.story';
import { marchOpened } from '../support/indicator.story';
import { shippedLaw } from '../support/law.story';
import { luoboRegistered, weiPosted } from '../support/organization.story';
import { weiRegistered } from '../support/person.story';
import { roundOpened } from '../support/round.story';

// covers: S05, S09, M11

const round = stateAfter(roundDecider, roundOpened);
const posting = stateAfter(knownPosting, weiPosted);
const ofMarch = { postingId: 'r2016.wei', month: '2016-03' };
const { unitId: _, ...application } = applied.data;

interface Case {
  readonly type: string;
  readonly aggregate: Aggregate;
  readonly past: readonly { readonly type: string; readonly data: object }[];
  readonly data: object;
  readonly by: string;
  readonly read: object;
  /** Days on which it is recorded: what is decided on each differs. */
  readonly recorded: readonly string[];
}

/** Every command that begins, or keeps to, a time that is given to somebody. */
const cases: readonly Case[] = [
  {
    type: 'SubmitApplication',
    aggregate: candidacy,
    past: [],
    data: application,
    by: 'wei',
    read: { round, person: stateAfter(personDecider, weiRegistered), ...shippedLaw },
    recorded: ['2016-01-15', '2016-01-16'],
  },
  {
    type: 'PublishNotice',
    aggregate: candidacy,
    past: uptoMatched,
    data: { candidacyId, channels: announced.data.channels },
    by: 'party-work',
    read: { round, ...shippedLaw },
    recorded: ['2016-02-03', '2016-02-16', '2016-12-30'],
  },
  {
    type: 'ApplyDeduction',
    aggregate: evaluation,
    past: [marchOpened],
    data: { ...ofMarch, deductionId: 'd1', code: 'REPORT_LATE', fact: '逾期', evidenceRefs: ['台账'] },
    by: 'general-management',
    read: {
      posting,
      scheme: stateAfter(schemeFold, issued()),
      unit: stateAfter(knownUnit, luoboRegistered),
      ...shippedLaw,
    },
    recorded: ['2016-04-05', '2016-04-18', '2026-12-29'],
  },
  {
    type: 'AppealDeduction',
    aggregate: evaluation,
    past: [marchOpened, lateReport],
    data: { ...ofMarch, deductionId: 'd1', grounds: '当日停电抢修' },
    by: 'wei',
    read: { posting, ...shippedLaw },
    recorded: ['2016-04-14', '2016-04-15'],
  },
];

const decided = ({ aggregate, past, type, data, by, read }: Case, on: string, recordedOn: string) => {
  const command = { type, data, act: actAs('PARTY_WORK', { by, on, recordedOn }), read };
  const decision = decideOn(aggregate, foldOf(aggregate.decider, past), command as never);
  return decision instanceof Refusal ? { code: decision.code, details: decision.details } : decision;
};

describe.each(cases)('$type, dated earlier than it is recorded', (one) => {
  it.each(one.recorded)('is decided as if it had happened on the day of recording, %s', (recordedOn) => {
    const onTheDay = decided(one, recordedOn, recordedOn);
    for (const days of [1, 2, 5, 9])
      expect(decided(one, addDays(recordedOn, 0 - days), recordedOn)).toStrictEqual(onTheDay);
  });

  it('gives time that depends on the day of recording', () => {
    const all = one.recorded.map((recordedOn) => JSON.stringify(decided(one, recordedOn, recordedOn)));
    expect(new Set(all).size).toBe(all.length);
  });
});
