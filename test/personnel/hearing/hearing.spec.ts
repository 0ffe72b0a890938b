import fc from 'fast-check';
import { decideOn, Refusal } from '@zhudian/framework';
import { bureaulessHearingIdOf, hearingIdOf, hearingParts } from '@zhudian/facts';
import { hearing as aggregate, hearingDecider, hearingFold, postingTerm, rosterFold } from '@zhudian/personnel';
import { actAs, specificationOf, stateAfter } from '../../support';
import {
  assigned,
  closed,
  excusedLater,
  heardOn,
  hearingId,
  held,
  raised,
  reported,
  scheduled,
} from '../../support/hearing.story';
import { ended, postingId, started } from '../../support/posting.story';
import { enrolled, struckOff, weiEnrolled } from '../../support/roster.story';
import { trials } from '../../support/trials';

// covers: M01, M02

const hearing = specificationOf(hearingDecider);
const onlyWei = stateAfter(rosterFold, weiEnrolled);
const weiAndHua = stateAfter(rosterFold, weiEnrolled, enrolled('hua'));
const serving = stateAfter(postingTerm, started);
const huaServing = stateAfter(postingTerm, { ...started, data: { ...started.data, personId: 'hua' } });
const endedInMarch = stateAfter(postingTerm, started, { ...ended, data: { ...ended.data, endOn: '2016-03-31' } });

const schedule = (plannedOn: string = heardOn, older = hearingFold.initial) =>
  ({ type: 'ScheduleHearing', data: { ...scheduled.data, plannedOn, number: 1 }, read: { older } }) as const;
const { personId: _, ...report } = reported().data;
const submit = ({ by = 'wei', on = '2016-04-18', posting = serving } = {}) => ({
  type: 'SubmitWorkReport' as const,
  data: { ...report, hearingId },
  act: actAs('FIRST_SECRETARY', { by, on }),
  read: { posting },
});
type Excused = { postingId: string; reason: string };
/** What the report of Wei names is raised as a problem. */
const fromReport = raised(`${postingId}-1`, '计量装置老化');
const hold = ({ heard = [postingId] as string[], excused = [] as Excused[], on = heardOn, roster = onlyWei } = {}) => ({
  type: 'HoldHearing' as const,
  data: { hearingId, chairId: 'liang', heard, excused },
  act: actAs('PARTY_COMMITTEE', { on }),
  read: { roster },
});
const excuse = (id: string, posting = serving) => ({
  type: 'ExcuseAbsence' as const,
  data: { hearingId, ...excusedLater(id).data },
  act: actAs('PARTY_COMMITTEE', { on: '2016-04-25' }),
  read: { posting },
});
const close = (roster = onlyWei) => ({
  type: 'CloseHearing' as const,
  data: { hearingId },
  act: actAs('PARTY_COMMITTEE', { on: '2016-04-28' }),
  read: { roster },
});
const at = (stage: string, ...expected: string[]) => ({ stage, expected });

describe('A hearing is scheduled', () => {
  it('in its month, once', () => {
    hearing.given().when(schedule()).then(scheduled);
    hearing.given(scheduled).when(schedule()).thenRefused('HEARING_ALREADY_SCHEDULED', {});
    hearing.given(scheduled).when(schedule('2016-05-01')).thenRefused('HEARING_ALREADY_SCHEDULED', {});
  });

  it('not again when it was scheduled under an id that did not name its bureau', () => {
    const older = stateAfter(hearingFold, scheduled);
    hearing.given().when(schedule(heardOn, older)).thenRefused('HEARING_ALREADY_SCHEDULED', {});
    const anothers = stateAfter(hearingFold, { ...scheduled, data: { ...scheduled.data, bureauId: 'other' } });
    hearing.given().when(schedule(heardOn, anothers)).then(scheduled);
  });

  it('under an id that tells its bureau, month and number, whatever the id of the bureau', () => {
    const place = { bureauId: 'gx.2016-03.9', month: '2016-04', number: 12 };
    expect(hearingIdOf(place)).toBe('gx.2016-03.9.2016-04.12');
    expect(hearingParts(hearingIdOf(place))).toStrictEqual({ month: '2016-04', number: 12 });
    expect(hearingParts(bureaulessHearingIdOf(place))).toStrictEqual({ month: '2016-04', number: 12 });
  });

  it.each(['2016-03-31', '2016-05-01'])('not for %s', (on) =>
    hearing.given().when(schedule(on)).thenRefused('NOT_IN_THE_MONTH', { month: '2016-04', on }),
  );
});

describe('A work report', () => {
  it('is handed in by the First Secretary, and again until the hearing', () => {
    hearing.given(scheduled).when(submit()).then(reported());
    hearing.given(scheduled, reported()).when(submit()).then(reported());
  });

  it('is handed in by nobody else', () =>
    hearing
      .given(scheduled)
      .when(submit({ by: 'hua' }))
      .thenRefused('NOT_THE_SECRETARY', {}));

  it('is about a posting that is served', () => {
    const on = { on: '2016-04-18', postings: [postingId] };
    hearing
      .given(scheduled)
      .when(submit({ posting: postingTerm.initial }))
      .thenRefused('POSTING_NOT_ACTIVE', on);
    hearing
      .given(scheduled)
      .when(submit({ posting: endedInMarch }))
      .thenRefused('POSTING_NOT_ACTIVE', on);
  });

  it('comes before the hearing is held', () => {
    hearing.given().when(submit()).thenRefused('HEARING_OUT_OF_ORDER', at('NONE', 'SCHEDULED'));
    hearing.given(scheduled, held()).when(submit()).thenRefused('HEARING_OUT_OF_ORDER', at('HELD', 'SCHEDULED'));
  });
});

describe('A hearing is held', () => {
  it('with those who reported, and says who was active', () =>
    hearing.given(scheduled, reported()).when(hold()).then(held(), fromReport));

  it('with an excuse instead, and with somebody not yet accounted for', () => {
    const excused = [{ postingId: 'hua', reason: '参加抢修' }];
    hearing
      .given(scheduled, reported())
      .when(hold({ excused, roster: weiAndHua }))
      .then(held({ excused, active: [postingId, 'hua'] }), fromReport);
    hearing
      .given(scheduled, reported())
      .when(hold({ roster: weiAndHua }))
      .then(held({ active: [postingId, 'hua'] }), fromReport);
  });

  it('on another day of its month, never outside', () => {
    hearing
      .given(scheduled, reported())
      .when(hold({ on: '2016-04-30' }))
      .then(held({ heldOn: '2016-04-30' }), fromReport);
    hearing
      .given(scheduled, reported())
      .when(hold({ on: '2016-05-01' }))
      .thenRefused('NOT_IN_THE_MONTH', { month: '2016-04', on: '2016-05-01' });
  });

  it('with nobody named twice', () => {
    hearing
      .given(scheduled, reported())
      .when(hold({ excused: [{ postingId, reason: '请假' }] }))
      .thenRefused('HEARD_AND_EXCUSED', { postings: [postingId] });
    hearing
      .given(scheduled, reported())
      .when(hold({ heard: [postingId, postingId] }))
      .thenRefused('HEARD_AND_EXCUSED', { postings: [postingId] });
  });

  it('with nobody who does not serve on the day', () => {
    hearing
      .given(scheduled, reported(), reported('hua', 'hua'))
      .when(hold({ heard: [postingId, 'hua'] }))
      .thenRefused('POSTING_NOT_ACTIVE', { postings: ['hua'], on: heardOn });
    hearing
      .given(scheduled, reported())
      .when(hold({ roster: stateAfter(rosterFold, weiEnrolled, struckOff(postingId, '2016-04-19')) }))
      .thenRefused('POSTING_NOT_ACTIVE', { postings: [postingId], on: heardOn });
  });

  it('with nobody heard who has not reported', () =>
    hearing
      .given(scheduled, reported())
      .when(hold({ heard: [postingId, 'hua'], roster: weiAndHua }))
      .thenRefused('REPORT_NOT_SUBMITTED', { postings: ['hua'] }));

  it('once', () => {
    hearing.given().when(hold()).thenRefused('HEARING_OUT_OF_ORDER', at('NONE', 'SCHEDULED'));
    hearing
      .given(scheduled, reported(), held())
      .when(hold())
      .thenRefused('HEARING_OUT_OF_ORDER', at('HELD', 'SCHEDULED'));
  });
});

describe('An absence', () => {
  const past = [scheduled, reported(), held({ active: [postingId, 'hua'] })];

  it('is excused after the hearing, once', () => {
    hearing
      .given(...past)
      .when(excuse('hua', huaServing))
      .then(excusedLater('hua'));
    hearing
      .given(...past, excusedLater('hua'))
      .when(excuse('hua', huaServing))
      .thenRefused('ALREADY_ACCOUNTED', { postingId: 'hua' });
    hearing
      .given(...past)
      .when(excuse(postingId))
      .thenRefused('ALREADY_ACCOUNTED', { postingId });
  });

  it('is of a posting that was served on the day', () => {
    hearing
      .given(...past)
      .when(excuse('hua', postingTerm.initial))
      .thenRefused('POSTING_NOT_ACTIVE', { postings: ['hua'], on: heardOn });
    hearing
      .given(...past)
      .when(excuse('hua', endedInMarch))
      .thenRefused('POSTING_NOT_ACTIVE', { postings: ['hua'], on: heardOn });
  });

  it('is excused between the hearing and its close', () => {
    hearing.given(scheduled).when(excuse('hua')).thenRefused('HEARING_OUT_OF_ORDER', at('SCHEDULED', 'HELD'));
    hearing
      .given(...past, closed())
      .when(excuse('hua'))
      .thenRefused('HEARING_OUT_OF_ORDER', at('CLOSED', 'HELD'));
  });
});

describe('A hearing is closed', () => {
  it('once everybody active is heard or excused and every problem has an owner', () => {
    hearing.given(scheduled, reported(), held()).when(close()).then(closed(postingId));
    hearing
      .given(scheduled, reported(), raised(), held(), assigned(), excusedLater('hua'))
      .when(close(weiAndHua))
      .then(closed(postingId, 'hua'));
  });

  it('not while somebody active is missing, even one entered after the hearing', () =>
    hearing
      .given(scheduled, reported(), held())
      .when(close(weiAndHua))
      .thenRefused('REPORT_MISSING', { missing: ['hua'] }));

  it('by who was active on the day of the hearing, not on the day of the close', () =>
    hearing
      .given(scheduled, reported(), held())
      .when(close(stateAfter(rosterFold, weiEnrolled, enrolled('hua', { startOn: '2016-04-21' }))))
      .then(closed(postingId)));

  it('not while a problem has no owner', () =>
    hearing
      .given(scheduled, reported(), raised(), raised('fees'), held(), assigned())
      .when(close())
      .thenRefused('PROBLEM_UNASSIGNED', { problems: ['fees'] }));

  it('after it was held, once', () => {
    hearing.given(scheduled).when(close()).thenRefused('HEARING_OUT_OF_ORDER', at('SCHEDULED', 'HELD'));
    hearing
      .given(scheduled, reported(), held(), closed(postingId))
      .when(close())
      .thenRefused('HEARING_OUT_OF_ORDER', at('CLOSED', 'HELD'));
  });

  it('exactly when nobody is missing, whoever is in the roster, heard or excused', () => {
    const who = fc.subarray(['a', 'b', 'c', 'd', 'e']);
    fc.assert(
      fc.property(who, who, who, (active, heard, excused) => {
        const state = stateAfter(
          hearingDecider,
          scheduled,
          held({ heard, excused: excused.map((id) => ({ postingId: id, reason: '请假' })), active }),
        );
        const decided = decideOn(aggregate, state, close(stateAfter(rosterFold, ...active.map((id) => enrolled(id)))));
        const missing = active.filter((id) => !heard.includes(id) && !excused.includes(id));
        expect(decided).toStrictEqual(
          missing.length > 0 ? new Refusal('REPORT_MISSING', { missing }) : [closed(...active)],
        );
      }),
      trials('hearing-roster', { test: 100, soak: 100_000 }),
    );
  });
});
