import { ruleSetDecider } from '@zhudian/organization';
import type { RuleValue } from '@zhudian/facts';
import { actAs, specificationOf } from '../../support';
import { changed } from '../../support/law.story';

// covers: S05, S09, S10, S14, N14

const law = specificationOf(ruleSetDecider);
type Change = Omit<RuleValue, 'items'>;
const change = (rule: Change['rule'], value: number): Change => ({
  rule,
  value,
  provenance: 'IN_FORCE',
  source: '南供党〔2015〕18号',
});
const issue = (from: string, rules = [change('youngUntilAge', 50)], { on = '2016-01-01', reasons = {} } = {}) => ({
  type: 'IssueRuleSet' as const,
  data: { bureauId: 'bureau', from, source: '南供党〔2015〕18号', rules },
  act: actAs('PARTY_WORK', { on, reasons }),
});
const older = changed('youngUntilAge', 50, { from: '2017-01-01' });
const inOffice = changed('youngUntilAge', 50);

describe('A bureau issues a rule set', () => {
  it('that changes what differs, with the items that the rule serves, from a day on', () => {
    law.given().when(issue('2016-01-01')).then(inOffice);
    law.given().when(issue('2017-01-01')).then(older);
  });

  it('that is numbered within its year', () => {
    const again = { ...older, data: { ...older.data, version: 'bureau-2017.2' } };
    law.given(older).when(issue('2017-01-01')).then(again);
    law.given(inOffice).when(issue('2017-01-01')).then(older);
  });

  it('not for days that are past', () =>
    law.given().when(issue('2015-12-31')).thenRefused('RULE_SET_BACKDATED', { from: '2015-12-31', on: '2016-01-01' }));

  it('not before the last one that it issued; what another bureau issued is no matter', () => {
    law
      .given(older)
      .when(issue('2016-12-31'))
      .thenRefused('RULE_SET_NOT_LATER', { from: '2016-12-31', last: '2017-01-01' });
    law
      .given(changed('youngUntilAge', 50, { from: '2017-01-01', bureauId: 'liuzhou' }))
      .when(issue('2016-01-01'))
      .then(inOffice);
  });

  it('with one value for each rule', () =>
    law
      .given()
      .when(issue('2016-01-01', [change('youngUntilAge', 50), change('youngUntilAge', 48)]))
      .thenRefused('RULE_REPEATED', { rules: ['youngUntilAge'] }));

  it('with values that make sense, whole ones where no share is meant', () => {
    law
      .given()
      .when(
        issue('2016-01-01', [
          change('youngUntilAge', 17),
          change('onSiteShare', 1.01),
          change('tasksRatifiedWithinDays', 30.5),
        ]),
      )
      .thenRefused('RULE_VALUE_UNFIT', {
        rules: ['youngUntilAge = 17 (18–65)', 'onSiteShare = 1.01 (0–1)', 'tasksRatifiedWithinDays = 30.5 (1–365)'],
      });
    for (const fits of [change('youngUntilAge', 18), change('youngUntilAge', 65), change('onSiteShare', 0.75)])
      law
        .given()
        .when(issue('2016-01-01', [fits]))
        .then({
          ...inOffice,
          data: { ...inOffice.data, rules: [{ ...fits, items: fits.rule === 'onSiteShare' ? ['M06'] : ['S05'] }] },
        });
  });

  it('that leaves a term possible', () => {
    law
      .given()
      .when(issue('2016-01-01', [change('termMinMonths', 37)]))
      .thenRefused('TERM_RANGE_EMPTY', { least: 37, most: 36 });
    law
      .given()
      .when(issue('2016-01-01', [change('termMaxMonths', 11)]))
      .thenRefused('TERM_RANGE_EMPTY', { least: 12, most: 11 });
  });

  it('with a reason where a regulation fixes the value, and none where it is kept', () => {
    const shorter = [change('noticeMinWorkingDays', 3)];
    law
      .given()
      .when(issue('2016-01-01', shorter))
      .thenRefused('DIFFERS_FROM_REGULATION', { rules: ['noticeMinWorkingDays'] });
    const told = (value: number) => ({
      ...inOffice,
      data: { ...inOffice.data, rules: [{ ...change('noticeMinWorkingDays', value), items: ['S09'] }] },
    });
    law
      .given()
      .when(issue('2016-01-01', shorter, { reasons: { DIFFERS_FROM_REGULATION: '应急选派' } }))
      .then(told(3));
    law
      .given()
      .when(issue('2016-01-01', [change('noticeMinWorkingDays', 5)]))
      .then(told(5));
  });
});
