import { disclosureDecider } from '@zhudian/organization';
import { specificationOf } from '../../support';
import {
  answered,
  approved,
  disclosureId,
  expired,
  proposed,
  published,
  received,
  reviewed,
} from '../../support/disclosure.story';

// covers: N11, B16
const disclosure = specificationOf(disclosureDecider);
const open = [proposed(), reviewed, approved, published];
const receive = { type: 'ReceiveFeedback', data: { disclosureId, ...received().data } } as const;
const { inTime: _inTime, ...answer } = answered().data;
const answerOn = (on: string, act: { readonly by?: string; readonly reasons?: Record<string, string> } = {}) =>
  ({ type: 'AnswerFeedback', data: { disclosureId, ...answer }, act: { by: 'lan', on, ...act } }) as const;

describe('Feedback', () => {
  it('is received of what is open', () => {
    disclosure
      .given(...open)
      .when(receive)
      .then(received());
    disclosure
      .given(...open.slice(0, 3))
      .when(receive)
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'APPROVED', stages: ['PUBLISHED'] });
    disclosure
      .given(...open, expired)
      .when(receive)
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'EXPIRED', stages: ['PUBLISHED'] });
  });

  it('is recorded once', () =>
    disclosure
      .given(...open, received())
      .when(receive)
      .thenRefused('FEEDBACK_KNOWN', { feedbackId: 'bills' }));

  it('is answered until its day, and later with a reason', () => {
    disclosure
      .given(...open, received())
      .when(answerOn('2016-03-31'))
      .then(answered());
    disclosure
      .given(...open, received())
      .when(answerOn('2016-04-01'))
      .thenRefused('ANSWER_LATE', { feedbackId: 'bills', dueOn: '2016-03-31', on: '2016-04-01' });
    disclosure
      .given(...open, received())
      .when(answerOn('2016-04-01', { reasons: { ANSWER_LATE: '须向县公司核实。' } }))
      .then(answered(false));
  });

  it('that was received is answered, once', () => {
    disclosure
      .given(...open)
      .when(answerOn('2016-03-31'))
      .thenRefused('FEEDBACK_UNKNOWN', { feedbackId: 'bills' });
    disclosure
      .given(...open, received(), answered())
      .when(answerOn('2016-03-31'))
      .thenRefused('FEEDBACK_CLOSED', { feedbackId: 'bills' });
  });

  it('that complains is answered by somebody else than who proposed it, or with a reason', () => {
    const complaint = received({ kind: 'COMPLAINT' });
    disclosure
      .given(...open, complaint)
      .when(answerOn('2016-03-31'))
      .then(answered());
    disclosure
      .given(...open, complaint)
      .when(answerOn('2016-03-31', { by: 'chen' }))
      .thenRefused('COMPLAINT_ANSWERED_BY_PROPOSER', { feedbackId: 'bills' });
    disclosure
      .given(...open, complaint)
      .when(answerOn('2016-03-31', { by: 'chen', reasons: { COMPLAINT_ANSWERED_BY_PROPOSER: '所内仅此一人。' } }))
      .then(answered());
    disclosure
      .given(...open, received({ kind: 'OPINION' }))
      .when(answerOn('2016-03-31', { by: 'chen' }))
      .then(answered());
  });

  it('is all answered before the item ends', () => {
    const expire = { type: 'ExpireDisclosure', data: { disclosureId }, act: { on: '2016-07-01' } } as const;
    disclosure
      .given(...open, received(), answered(), received({ feedbackId: 'meters' }))
      .when(expire)
      .thenRefused('FEEDBACK_OPEN', { feedback: ['meters'] });
    disclosure
      .given(...open, received(), answered())
      .when(expire)
      .then(expired);
  });
});
