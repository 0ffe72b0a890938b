import { createHash } from 'node:crypto';
import { addDays, type Day } from '@zhudian/programme';
import { assessorOf, headOf, officials, partyOfficerOf, staffOf } from './cast';
import { inMonth, later, workday } from './days';
import { schemeOf } from './evaluations';
import { branchOf, committeeStations, countyEnterprises, weakStations } from './places';
import { act, type Step } from './step';
import type { Story } from './story';
import * as texts from './texts/desk';

const { auditor, partyWork, concluder, administrator } = officials;

/** The auditor asks three units: one answers and is sent back first, one has still to answer, one need not any more. */
const evidence = ({ postings, month }: Story): readonly Step[] =>
  postings.slice(4, 7).flatMap(({ stationId, postingId }, nth) => {
    const on = inMonth(month(-2), 6 + nth * 3);
    const of = { evidenceRequestId: `evidence-${stationId.slice(8)}` };
    const [askedFrom, askedUntil] = [inMonth(month(-5), 3), inMonth(month(-3), 20)];
    const asked = act(auditor.id, on, 'RequestEvidence', {
      ...of,
      unitId: stationId,
      aboutStream: `Posting-${postingId}`,
      question: texts.QUESTIONS[nth],
      askedFrom,
      askedUntil,
    });
    const provided = (day: Day, title: string) => {
      const sha256 = createHash('sha256').update(`${stationId}/${day}`).digest('hex');
      const documents = [{ sha256, title, aboutFrom: askedFrom, aboutUntil: askedUntil }];
      return act(headOf(stationId), day, 'ProvideEvidence', { ...of, reply: texts.REPLY, documents });
    };
    const withdrawn = act(auditor.id, later(on, 2), 'WithdrawEvidenceRequest', { ...of, reason: texts.NOT_NEEDED });
    if (nth > 0) return nth === 1 ? [asked] : [asked, withdrawn];
    return [
      asked,
      provided(later(on, 3), '驻点工作日志（扫描件）'),
      act(auditor.id, later(on, 5), 'SendBackEvidence', { ...of, reason: texts.SENT_BACK }),
      provided(later(on, 8), '驻点工作日志和派车单'),
      act(auditor.id, later(on, 10), 'AcceptEvidence', { ...of, opinion: texts.ACCEPTED }),
    ];
  });

/** Officers of two counties are away for some weeks; one of them is back early. */
const deputies = ({ month, lastDay }: Story): readonly Step[] =>
  countyEnterprises.slice(0, 2).flatMap(({ id: unitId }, nth) => {
    const holderId = partyOfficerOf(unitId);
    const deputationId = `deputation-${nth + 1}`;
    const from = nth === 0 ? later(lastDay, -4) : inMonth(month(-4), 9);
    const named = {
      deputationId,
      kind: 'ACTING',
      holderId,
      deputyId: assessorOf(unitId),
      role: 'COUNTY_PARTY_COMMITTEE',
    };
    return [
      act(holderId, from, 'NameDeputy', { ...named, unitId, from, until: later(from, 15), reason: texts.AWAY[nth] }),
      ...(nth === 0 ? [] : [act(holderId, later(from, 8), 'WithdrawDeputy', { deputationId, reason: texts.BACK })]),
    ];
  });

/** A change of the scheme is drafted; another draft was withdrawn. */
const drafts = (story: Story): readonly Step[] => {
  const of = { ...schemeOf(story), from: `${story.month(2)}-01` };
  const draft = (draftId: string, on: Day, term: object) =>
    act(concluder.id, on, 'DraftScheme', { ...of, draftId, source: texts.SCHEME, term });
  return [
    draft('draft-1', inMonth(story.month(-2), 12), { months: 50, multi: 25, satisfaction: 25 }),
    act(concluder.id, inMonth(story.month(-2), 24), 'WithdrawSchemeDraft', {
      draftId: 'draft-1',
      reason: texts.TOO_HEAVY,
    }),
    draft('draft-2', inMonth(story.month(-1), 11), { months: 55, multi: 25, satisfaction: 20 }),
  ];
};

/** A Party group takes in the head of its station; another, formed for the summer, is dissolved. */
const groups = ({ month }: Story): readonly Step[] => {
  const [first = ''] = weakStations;
  const summer = committeeStations[4] ?? '';
  const [head, secretary, leaderId, ...others] = staffOf(first).map(({ id }) => id);
  const [one, , , , , other, third] = staffOf(summer).map(({ id }) => id);
  const of = { branchId: branchOf(summer), groupId: 'summer' };
  return [
    act(partyWork.id, inMonth(month(-5), 3), 'ChangePartyGroup', {
      branchId: branchOf(first),
      groupId: 'first',
      memberIds: [head, secretary, leaderId, ...others.slice(0, 2)],
      leaderId,
    }),
    act(partyWork.id, inMonth(month(-6), 4), 'FormPartyGroup', {
      ...of,
      stationId: summer,
      ...texts.SUMMER_GROUP,
      memberIds: [one, other, third],
      leaderId: one,
    }),
    act(partyWork.id, inMonth(month(-1), 5), 'DissolvePartyGroup', { ...of, reason: texts.AUTUMN }),
  ];
};

/** After somebody was called back the station is looked at twice; the first time it has relapsed. */
const selfRunning = ({ postings }: Story): readonly Step[] =>
  postings.flatMap(({ postingId, partyOfficer, endOn }) => {
    if (endOn === undefined) return [];
    const on = (days: number, more: number) => later(workday(addDays(endOn, days)), more);
    const check = (moment: string, day: Day) => act(partyOfficer, day, 'CheckSelfRunning', { postingId, moment });
    const reasons = [{ code: 'RELAPSE_NOT_SHOWN', reason: texts.SEEN }];
    const flagged = { postingId, criteria: ['MEETINGS'], reason: texts.RELAPSED, reasons };
    return [
      check('DAYS_90', on(90, 2)),
      act(partyWork.id, on(90, 6), 'FlagRelapse', flagged),
      check('DAYS_180', on(180, 3)),
    ];
  });

/** A team has got another name. */
const renamed = ({ month }: Story): Step => {
  const orgUnitId = (weakStations[1] ?? '').replace('station-', 'team-').concat('-operation');
  return act(administrator.id, inMonth(month(-8), 3), 'RenameOrgUnit', { orgUnitId, ...texts.TEAM });
};

/** What comes over the desks of the bureau now and then. */
export const desk = (story: Story): readonly Step[] => [
  ...evidence(story),
  ...deputies(story),
  ...drafts(story),
  ...groups(story),
  ...selfRunning(story),
  renamed(story),
];
