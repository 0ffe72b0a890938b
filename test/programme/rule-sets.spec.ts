import { createHash } from 'node:crypto';
import { aboutRules, rulesOn, shippedRuleSets, warns } from '@zhudian/programme';
import { ruleName } from '@zhudian/facts';
import { changed, lawAfter } from '../support/law.story';

/** Rules that came later; those before them are what they were. */
const ADDED: readonly string[] = [
  'riskLevelIFrom',
  'riskLevelIIFrom',
  'riskReviewMonthsI',
  'riskReviewMonthsII',
  'riskReviewMonthsIII',
  'modelStationMonths',
  'selfRunningLeastScore',
  'excellentShare',
  'evidenceWorkingDays',
  'ratingOutlierPoints',
  'keepReadingsMonths',
  'keepAnnulledWordsMonths',
  'keepPastWordsMonths',
  'keepPastDocumentsMonths',
  'keepDeadLettersMonths',
  'keepExportsMonths',
  'keepBackupsMonths',
];
const asReleased = ({ rules, ...set }: (typeof shippedRuleSets)[number]) => ({
  ...set,
  rules: rules.filter(({ rule }) => !ADDED.includes(rule)),
});

const valueOn = (day: string) => rulesOn(shippedRuleSets, day).rules;

describe('The shipped rule sets', () => {
  it('come one after the other, each with a version of its own', () => {
    const days = shippedRuleSets.map(({ from }) => from);
    expect(days).toStrictEqual(days.toSorted());
    expect(new Set(days).size).toBe(days.length);
    expect(new Set(shippedRuleSets.map(({ version }) => version)).size).toBe(days.length);
  });

  it('give every rule a value that makes sense, say where it comes from, and which items it serves', () => {
    for (const { rules } of shippedRuleSets) {
      expect(rules.map(({ rule }) => rule).toSorted()).toStrictEqual(ruleName.options.toSorted());
      for (const { rule, value, source, items } of rules) {
        const { least, most } = aboutRules[rule];
        expect(value).toBeGreaterThanOrEqual(least);
        expect(value).toBeLessThanOrEqual(most);
        expect(source.length).toBeGreaterThan(10);
        expect(items.length).toBeGreaterThan(0);
        for (const item of items) expect(item).toMatch(/^[STBIPMN]\d\d$/);
      }
    }
  });

  it('never change what a rule is once released: facts were judged by them', () =>
    expect(
      createHash('sha256')
        .update(JSON.stringify(shippedRuleSets.map(asReleased)))
        .digest('hex'),
    ).toBe('4f41da1a189b23abf8df78811bee470228767de0032b87507d65f0619e0c0530'));

  it('are in force from their first day until the next', () => {
    const versionOn = (day: string) => rulesOn(shippedRuleSets, day).version;
    expect(versionOn('2016-03-01')).toBe('programme-2015.1');
    expect(versionOn('2021-05-10')).toBe('programme-2019.1');
    expect(versionOn('2021-05-11')).toBe('programme-2021.1');
    expect(versionOn('9999-12-31')).toBe('programme-2021.1');
  });

  it('give the values that were in force, and their sources', () => {
    expect(valueOn('2021-05-10').termMinMonths.value).toBe(12);
    expect(valueOn('2021-05-11').termMinMonths.value).toBe(24);
    expect(valueOn('2016-03-01').noticeMinWorkingDays.source).toContain('2014 art. 41');
    expect(valueOn('2020-03-01').noticeMinWorkingDays.source).toContain('2019 art. 42');
    expect(Object.values(valueOn('2016-03-01')).map(({ rule, value }) => [rule, value])).toStrictEqual([
      ['noticeMinWorkingDays', 5],
      ['termMinMonths', 12],
      ['termMaxMonths', 36],
      ['youngUntilAge', 45],
      ['experienceRequired', 1],
      ['onSiteShare', 2 / 3],
      ['tasksRatifiedWithinDays', 30],
      ['baselineWithinDays', 30],
      ['partyRelationWithinDays', 30],
      ['successorMonthsBefore', 3],
      ['onSiteDeclaredWithinDays', 5],
      ['commendationMinMonths', 6],
      ['riskLevelIFrom', 6],
      ['riskLevelIIFrom', 3],
      ['riskReviewMonthsI', 3],
      ['riskReviewMonthsII', 6],
      ['riskReviewMonthsIII', 12],
      ['modelStationMonths', 24],
      ['selfRunningLeastScore', 80],
      ['ratingOutlierPoints', 20],
      ['evidenceWorkingDays', 10],
      ['keepReadingsMonths', 36],
      ['keepAnnulledWordsMonths', 36],
      ['keepPastWordsMonths', 120],
      ['keepPastDocumentsMonths', 120],
      ['keepDeadLettersMonths', 6],
      ['keepExportsMonths', 12],
      ['keepBackupsMonths', 12],
      ['excellentShare', 1 / 3],
    ]);
  });

  it('warn where a value is proposed or unchecked, and bind where it is in force', () => {
    const { noticeMinWorkingDays, termMinMonths, termMaxMonths, youngUntilAge } = valueOn('2021-05-11');
    expect([noticeMinWorkingDays, termMaxMonths, termMinMonths, youngUntilAge].map(warns)).toStrictEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('A rule set that a bureau issues', () => {
  const ours = changed('youngUntilAge', 50, { from: '2017-01-01' });
  const { ruleSets } = lawAfter(ours);
  const inForce = (day: string, bureauId?: string, sets = ruleSets) => {
    const { version, rules } = rulesOn(sets, day, bureauId);
    return [version, rules.youngUntilAge.value, rules.termMinMonths.value];
  };

  it('is laid over the programme from its day on, in that bureau alone', () => {
    expect(inForce('2016-12-31', 'bureau')).toStrictEqual(['programme-2015.1', 45, 12]);
    expect(inForce('2017-01-01', 'bureau')).toStrictEqual(['programme-2015.1+bureau-2017.1', 50, 12]);
    expect(inForce('2017-01-01', 'liuzhou')).toStrictEqual(['programme-2015.1', 45, 12]);
    expect(inForce('2017-01-01')).toStrictEqual(['programme-2015.1', 45, 12]);
  });

  it('leaves what it does not name to the programme, as that changes', () =>
    expect(inForce('2022-01-01', 'bureau')).toStrictEqual(['programme-2021.1+bureau-2017.1', 50, 24]));

  it('is replaced as a whole by the next one, whichever was issued first', () => {
    const next = changed('termMinMonths', 18, { from: '2018-01-01' });
    for (const sets of [lawAfter(ours, next).ruleSets, lawAfter(next, ours).ruleSets])
      expect(inForce('2018-01-01', 'bureau', sets)).toStrictEqual(['programme-2015.1+bureau-2018.1', 45, 18]);
  });

  it('gives way to one that is issued later for the same day', () => {
    const again = { ...changed('youngUntilAge', 48, { from: '2017-01-01' }) };
    const corrected = { ...again, data: { ...again.data, version: 'bureau-2017.2' } };
    expect(inForce('2017-01-01', 'bureau', lawAfter(ours, corrected).ruleSets)[1]).toBe(48);
  });
});
