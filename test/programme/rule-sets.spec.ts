import { ruleSetOn, ruleSets, rulesOn } from '@zhudian/programme';

describe('The rule sets', () => {
  it('come one after the other, each with a version of its own', () => {
    const days = ruleSets.map(({ from }) => from);
    expect(days).toStrictEqual(days.toSorted());
    expect(new Set(days).size).toBe(days.length);
    expect(new Set(ruleSets.map(({ version }) => version)).size).toBe(days.length);
  });

  it('say for each rule where it comes from, and which items it serves', () => {
    for (const { rules } of ruleSets)
      for (const { source, items } of Object.values(rules)) {
        expect(source.length).toBeGreaterThan(10);
        expect(items.length).toBeGreaterThan(0);
        for (const item of items) expect(item).toMatch(/^[STBIPMN]\d\d$/);
      }
  });

  it('are in force from their first day until the next', () => {
    expect(ruleSetOn('2016-03-01').version).toBe('programme-2015.1');
    expect(ruleSetOn('2021-05-10').version).toBe('programme-2019.1');
    expect(ruleSetOn('2021-05-11').version).toBe('programme-2021.1');
    expect(ruleSetOn('9999-12-31').version).toBe('programme-2021.1');
  });

  it('give the values that were in force, and their sources', () => {
    expect(ruleSetOn('2021-05-10').termMonths).toStrictEqual({ least: 12, most: 36 });
    expect(ruleSetOn('2021-05-11').termMonths).toStrictEqual({ least: 24, most: 36 });
    expect(rulesOn('2016-03-01').rules.noticeMinWorkingDays.source).toContain('2014 art. 41');
    expect(rulesOn('2020-03-01').rules.noticeMinWorkingDays.source).toContain('2019 art. 42');
    expect(ruleSetOn('2016-03-01')).toStrictEqual({
      version: 'programme-2015.1',
      noticeMinWorkingDays: 5,
      termMonths: { least: 12, most: 36 },
      youngUntilAge: 45,
      onSiteShare: 2 / 3,
      tasksRatifiedWithinDays: 30,
      baselineWithinDays: 30,
      partyRelationWithinDays: 30,
      successorMonthsBefore: 3,
      onSiteDeclaredWithinDays: 5,
      commendationMinMonths: 6,
    });
  });
});
