import fc from 'fast-check';
import { shippedCalendars, shippedRuleSets, workdayAfter, workdayFrom, addDays } from '@zhudian/programme';
import { evidenceRequestDecider, firstDayLeftOut, orgUnitFold } from '@zhudian/organization';
import { specificationOf, stateAfter } from '../../support';
import {
  aboutStream,
  evidenceAccepted,
  evidenceProvided,
  evidenceRequestId,
  evidenceRequested,
  evidenceRequestWithdrawn,
  evidenceSentBack,
} from '../../support/evidence-request.story';
import { branchEstablished } from '../../support/organization.story';
import { recorded } from '../../support/recorded';

// covers: N11
const request = specificationOf(evidenceRequestDecider);
const established = {
  ...recorded(aboutStream, branchEstablished, { by: 'mei', on: '2016-01-04' }),
  id: '5a0c1b1e-5f5f-4f0e-9d51-0a6c0a6d1d10',
};
const law = { unit: stateAfter(orgUnitFold), ruleSets: shippedRuleSets, calendars: shippedCalendars };
const read = { ...law, subject: [established] };
type Request = Parameters<typeof evidenceRequested>[0];
const ask = (change: Request = {}, by = 'shen') => {
  const { provideBy: _d, workingDays: _w, askedById: _b, ...asked } = evidenceRequested(change).data;
  return { type: 'RequestEvidence', data: { evidenceRequestId, ...asked }, act: { by }, read } as const;
};
const provide = (act: object = {}, change: Parameters<typeof evidenceProvided>[0] = {}) => {
  const { providedById: _b, inTime: _t, ...data } = evidenceProvided(change).data;
  const who = { by: 'lan', unit: 'luobo', on: '2016-03-15', ...act };
  return { type: 'ProvideEvidence', data: { evidenceRequestId, ...data }, act: who } as const;
};
const accept = (by = 'shen') =>
  ({ type: 'AcceptEvidence', data: { evidenceRequestId, ...evidenceAccepted.data }, act: { by }, read }) as const;
const sendBack = (by = 'shen') => {
  const { reason } = evidenceSentBack.data;
  return { type: 'SendBackEvidence', data: { evidenceRequestId, reason }, act: { by }, read } as const;
};
const withdraw = (by = 'shen') => {
  const { data } = evidenceRequestWithdrawn;
  return { type: 'WithdrawEvidenceRequest', data: { evidenceRequestId, ...data }, act: { by }, read } as const;
};
const document = evidenceProvided().data.documents[0];

describe('A request for evidence', () => {
  it('is made about a thing or a decision that stands, and due in ten working days', () => {
    request.given().when(ask()).then(evidenceRequested());
    const about = { decisionId: established.id };
    request.given().when(ask(about)).then(evidenceRequested(about));
    request
      .given(evidenceRequested())
      .when(ask())
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'ASKED', stages: ['NONE'] });
    for (const stream of ['Branch-nowhere', 'Nothing-x'])
      request
        .given()
        .when({ ...ask({ aboutStream: stream }), read: { ...read, subject: [] } })
        .thenRefused('SUBJECT_UNKNOWN', { aboutStream: stream });
    const other = '5a0c1b1e-5f5f-4f0e-9d51-0a6c0a6d1d11';
    request
      .given()
      .when(ask({ decisionId: other }))
      .thenRefused('DECISION_NOT_THERE', { aboutStream, decisionId: other });
  });

  it('runs from the day of recording, whatever the day of the letter', () => {
    const late = { ...ask(), act: { by: 'shen', on: '2016-03-01', recordedOn: '2016-03-08' } };
    request
      .given()
      .when(late)
      .then(evidenceRequested({ provideBy: '2016-03-22' }));
  });

  it('is about a period that is over', () => {
    request
      .given()
      .when(ask({ askedFrom: '2016-03-01', askedUntil: '2016-02-29' }))
      .thenRefused('PERIOD_REVERSED', { from: '2016-03-01', until: '2016-02-29' });
    request
      .given()
      .when(ask({ askedUntil: '2016-03-01' }))
      .then(evidenceRequested({ askedUntil: '2016-03-01' }));
    request
      .given()
      .when(ask({ askedUntil: '2016-03-02' }))
      .thenRefused('PERIOD_TO_COME', { until: '2016-03-02', on: '2016-03-01' });
  });

  it('is answered by the unit, until its day, and later with a reason', () => {
    const asked = request.given(evidenceRequested());
    asked.when(provide()).then(evidenceProvided());
    asked.when(provide({ unit: 'wuming' })).thenRefused('NOT_OF_THE_UNIT', { unitId: 'luobo' });
    const late = { on: '2016-03-16' };
    asked.when(provide(late)).thenRefused('EVIDENCE_LATE', { provideBy: '2016-03-15', on: '2016-03-16' });
    asked
      .when(provide({ ...late, reasons: { EVIDENCE_LATE: '档案室搬迁。' } }))
      .then(evidenceProvided({ inTime: false }));
    request
      .given()
      .when(provide())
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'NONE', stages: ['ASKED'] });
  });

  it('is answered about the whole period, or says why not', () => {
    const asked = request.given(evidenceRequested());
    const part = { documents: [{ ...document, aboutUntil: '2016-02-20' }] } as never;
    asked
      .when(provide({}, part))
      .thenRefused('PERIOD_NOT_COVERED', { leftOut: '2016-02-21', from: '2016-02-01', until: '2016-02-29' });
    asked.when(provide({ reasons: { PERIOD_NOT_COVERED: '其后无会议。' } }, part)).then(evidenceProvided(part));
    const reversed = { documents: [{ ...document, aboutFrom: '2016-03-01' }] } as never;
    asked.when(provide({}, reversed)).thenRefused('PERIOD_REVERSED', { from: '2016-03-01', until: '2016-02-29' });
  });

  it('is accepted or sent back, not by who provided it', () => {
    const provided = request.given(evidenceRequested(), evidenceProvided());
    provided.when(accept()).then(evidenceAccepted);
    provided.when(accept('lan')).thenRefused('SEGREGATION_OF_DUTIES');
    provided.when(sendBack()).then(evidenceSentBack);
    provided.when(sendBack('lan')).thenRefused('SEGREGATION_OF_DUTIES');
    for (const judge of [accept(), sendBack()])
      request
        .given(evidenceRequested())
        .when(judge as ReturnType<typeof accept>)
        .thenRefused('STEP_OUT_OF_ORDER', { stage: 'ASKED', stages: ['PROVIDED'] });
    request.given(evidenceRequested(), evidenceProvided(), evidenceSentBack).when(provide()).then(evidenceProvided());
  });

  it('is withdrawn as long as it is open', () => {
    request.given(evidenceRequested()).when(withdraw()).then(evidenceRequestWithdrawn);
    request.given(evidenceRequested(), evidenceProvided()).when(withdraw()).then(evidenceRequestWithdrawn);
    request
      .given(evidenceRequested(), evidenceProvided(), evidenceAccepted)
      .when(withdraw())
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'ACCEPTED', stages: ['ASKED', 'PROVIDED'] });
    request
      .given(evidenceRequested(), evidenceRequestWithdrawn)
      .when(withdraw())
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'WITHDRAWN', stages: ['ASKED', 'PROVIDED'] });
  });

  it('is not for who made the decision', () => {
    const about = { decisionId: established.id };
    request.given().when(ask(about, 'mei')).thenRefused('DECIDED_BY_YOURSELF');
    request
      .given()
      .when(ask({}, 'mei'))
      .then(evidenceRequested({ askedById: 'mei' }));
    const provided = request.given(evidenceRequested(about), evidenceProvided());
    provided.when(accept('mei')).thenRefused('DECIDED_BY_YOURSELF');
    provided.when(sendBack('mei')).thenRefused('DECIDED_BY_YOURSELF');
    provided.when(withdraw('mei')).thenRefused('DECIDED_BY_YOURSELF');
  });
});

describe('What evidence is about', () => {
  const day = fc.integer({ min: 0, max: 20 }).map((offset) => addDays('2016-02-01', offset));
  const period = fc
    .tuple(day, day)
    .map(([one, other]) => (one < other ? [one, other] : [other, one]) as [string, string]);
  it('leaves out the first day that no document is about', () =>
    fc.assert(
      fc.property(fc.array(period, { maxLength: 6 }), period, (periods, [from, until]) => {
        const documents = periods.map(([aboutFrom, aboutUntil]) => ({ aboutFrom, aboutUntil }));
        const days = Array.from({ length: 30 }, (_, offset) => addDays(from, offset)).filter((one) => one <= until);
        const missing = days.find((one) => !periods.some(([first, last]) => first <= one && one <= last));
        expect(firstDayLeftOut(documents, from, until)).toBe(missing);
      }),
    ));

  it('is due on a day on which every region works', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 20 }), (offset, count) => {
        const from = addDays('2015-01-01', offset);
        const due = workdayAfter(shippedCalendars, from, count);
        expect(workdayFrom(shippedCalendars, due)).toBe(due);
        expect(workdayAfter(shippedCalendars, from, count - 1) < due).toBe(true);
      }),
    ));
});
