import {
  duties,
  matchOfPosting,
  monthsDue,
  postingDecider,
  postingTerm,
  rosterDecider,
  rosterOfPostings,
  roundDecider,
  supervisionDecider,
} from '@zhudian/personnel';
import { decisions, postings, programmeYears } from '@zhudian/projections';
import { rulesOn, shippedRuleSets } from '@zhudian/programme';
import { actAs, specificationOf, stateAfter } from '../../support';
import { changed, lawAfter, shippedLaw } from '../../support/law.story';
import { fitReviewed, started } from '../../support/posting.story';
import { foldInMemory } from '../../support/read-model-of';
import { recorded } from '../../support/recorded';
import { noted } from '../../support/supervision.story';
import { startedBefore, takenOverId as postingId, takenOverOn, underWay } from '../../support/taken-over.story';

// covers: S10, M02, M05, N20

const posting = specificationOf(postingDecider);
const { rules } = rulesOn(shippedRuleSets, takenOverOn);

describe('A posting that was taken over', () => {
  const shown = foldInMemory(postings, [recorded(`Posting-${postingId}`, startedBefore, { on: takenOverOn })])[0];
  if (!shown) throw new Error('It has no row.');
  const row = shown;

  it('is shown with its true start, the day and the source of the takeover, and without a candidacy', () =>
    expect(row).toMatchObject({
      candidacyId: null,
      startOn: '2015-06-01',
      recordedFrom: takenOverOn,
      takenOverOn,
      takenOverFrom: underWay.takenOverFrom,
    }));

  it('owes nothing for the time before', () => {
    const owed = duties(row, '2016-04-30', rules).map(({ kind, of, dueOn }) => [kind, of ?? dueOn].join(' '));
    expect(owed).toStrictEqual([
      'ON_SITE_DECLARED 2016-02',
      'TASKS_RATIFIED 2016-03-17',
      'BASELINE_ASSESSED 2016-03-17',
      'PARTY_RELATION_MOVED 2016-03-17',
      'ON_SITE_DECLARED 2016-03',
      'ON_SITE_DECLARED 2016-04',
      'SUCCESSOR_NAMED 2017-02-28',
      'HANDOVER_COMPLETED 2017-05-31',
      'END_ASSESSED 2017-05-31',
    ]);
    const soonOver = { ...row, plannedEndOn: '2016-03-31' };
    expect(duties(soonOver, takenOverOn, rules).every(({ dueOn }) => dueOn >= takenOverOn)).toBe(true);
    const months = monthsDue({ postingId, stationId: 'luobo', recordedFrom: row.recordedFrom }, '2016-04-01');
    expect(months.map(({ month }) => month)).toStrictEqual(['2016-04', '2016-03', '2016-02']);
  });

  it('is entered in the roster under its own bureau, from that day on', () => {
    const [consequence] =
      rosterOfPostings.on.PostingStarted?.({ ...startedBefore, stream: `Posting-${postingId}` } as never) ?? [];
    const entry = { postingId, personId: 'wei', stationId: 'luobo', startOn: takenOverOn, bureauId: 'bureau' };
    expect(consequence?.data).toStrictEqual(entry);
    specificationOf(rosterDecider)
      .given()
      .when({ type: 'EnrolPosting', data: entry, read: { round: roundDecider.initial } })
      .then({ type: 'PostingEnrolled', data: entry });
  });

  it('is no decision of this log, and counts as taken over and not as started', () => {
    const told = [recorded(`Posting-${postingId}`, startedBefore, { on: takenOverOn })];
    expect(foldInMemory(decisions, told)).toStrictEqual([]);
    expect(foldInMemory(decisions, [recorded('Posting-2016-1.wei', started)])).toHaveLength(1);
    const closed = {
      type: 'SupervisionMonthClosed',
      data: { ...noted('RURAL_POWER_DEPT', 'BUSINESS').data, missing: [] },
    };
    const [year, ...others] = foldInMemory(programmeYears, [
      ...told,
      recorded(`SupervisionMonth-${postingId}.2016-03`, closed, { on: '2016-04-05' }),
    ]);
    expect(others).toStrictEqual([]);
    expect(year).toMatchObject({
      bureauId: 'bureau',
      years: { 2016: { postingsTakenOver: 1, postingsStarted: 0, supervisionMonths: 1 } },
    });
    expect(Object.keys(year?.years ?? {})).toStrictEqual(['2016']);
  });

  it('is supervised and declared from the month of the takeover on', () => {
    const posted = stateAfter(postingTerm, startedBefore);
    const note = (month: string) => ({
      type: 'NoteSupervision' as const,
      data: { ...noted('RURAL_POWER_DEPT', 'BUSINESS').data, postingId, month },
      act: actAs('RURAL_POWER', { on: '2016-03-31' }),
      read: { posting: posted },
    });
    const { data } = note('2016-02');
    specificationOf(supervisionDecider)
      .given()
      .when(note('2016-02'))
      .then({ type: 'SupervisionNoted', data: { ...data, notedBy: 'rural-power' } });
    specificationOf(supervisionDecider)
      .given()
      .when(note('2016-01'))
      .thenRefused('MONTH_BEFORE_TAKEOVER', { month: '2016-01', takenOverOn });
    const declare = (month: string) => ({
      type: 'DeclareOnSiteDays' as const,
      data: { postingId, month, days: 12 },
      act: actAs('FIRST_SECRETARY', { on: '2016-03-31', by: 'wei' }),
      read: shippedLaw,
    });
    posting
      .given(startedBefore)
      .when(declare('2016-02'))
      .then({ type: 'OnSiteDaysDeclared', data: { month: '2016-02', days: 12 } });
    posting
      .given(startedBefore)
      .when(declare('2016-01'))
      .thenRefused('MONTH_BEFORE_TAKEOVER', { month: '2016-01', takenOverOn });
  });

  it('has no match here, so its fit is not held against one', () =>
    posting
      .given(startedBefore)
      .when({
        type: 'ReviewFit',
        data: { postingId, findings: [], conclusion: fitReviewed.data.conclusion },
        act: actAs('PARTY_WORK', { on: '2017-05-02' }),
        read: { match: matchOfPosting.initial, round: roundDecider.initial, ...shippedLaw },
      })
      .thenRefused('FIT_WITHOUT_MATCH', { takenOverOn }));

  it('is extended up to what the rules of its own bureau allow, counted from its true start', () => {
    const extend = (newEndOn: string) => ({
      type: 'ExtendPosting' as const,
      data: { postingId, newEndOn, approvalNo: '南供党〔2017〕3号' },
      act: actAs('PARTY_WORK', { on: '2017-05-02' }),
      read: { round: roundDecider.initial, ...lawAfter(changed('termMaxMonths', 30)) },
    });
    const { postingId: _, ...data } = extend('2017-11-30').data;
    posting.given(startedBefore).when(extend('2017-11-30')).then({ type: 'PostingExtended', data });
    posting.given(startedBefore).when(extend('2017-12-01')).thenRefused('TERM_OUT_OF_RANGE', { most: 30 });
  });
});
