import { schemeDecider, schemeFold, scheme as aggregate } from '@zhudian/integrity-performance';
import { PROGRAMME_SCHEME } from '@zhudian/facts';
import { specificationOf, stateAfter } from '../../support';
import { issued, proposed } from '../../support/evaluation.story';
import { shippedLaw } from '../../support/law.story';

// covers: M09, M10, M11, M12

const scheme = specificationOf(schemeDecider);
const issue = (changes: Partial<typeof proposed> = {}) =>
  ({ type: 'IssueScheme', data: { ...proposed, ...changes }, read: shippedLaw }) as const;
const [first, ...others] = proposed.weights;

describe('The evaluation scheme', () => {
  it('is issued version by version, each later than the one before', () => {
    scheme.given().when(issue()).then(issued());
    scheme
      .given(issued())
      .when(issue({ from: '2017-01-01' }))
      .then(issued({ version: 2, from: '2017-01-01' }));
    // By 2016-03-01 March has begun.
    scheme
      .given(issued())
      .when(issue({ from: '2016-03-01' }))
      .thenRefused('SCHEME_NOT_AHEAD', { from: '2016-03-01', earliest: '2016-04-01' });
    scheme
      .given(issued())
      .when(issue({ from: '2016-04-01' }))
      .then(issued({ version: 2, from: '2016-04-01' }));
    scheme
      .given(issued())
      .when(issue({ from: '2016-01-01' }))
      .thenRefused('SCHEME_NOT_LATER', { from: '2016-01-01' });
  });

  it('is issued by each bureau for itself, and numbered through all of them', () => {
    const theirs = { bureauId: 'other', from: '2016-01-01' };
    scheme
      .given(issued({ from: '2017-01-01' }))
      .when(issue(theirs))
      .then(issued({ ...theirs, version: 2 }));
    scheme
      .given(issued(), issued({ ...theirs, from: '2018-01-01', version: 2 }))
      .when(issue({ from: '2016-04-01' }))
      .then(issued({ version: 3, from: '2016-04-01' }));
    // The first one was annulled.
    scheme
      .given(issued({ ...theirs, version: 2 }))
      .when(issue())
      .then(issued({ version: 3 }));
  });

  it('is one stream for the whole programme, and remembers every version', () => {
    expect(aggregate.commands['IssueScheme']?.of({} as never)).toBe(PROGRAMME_SCHEME);
    const both = stateAfter(schemeFold, issued(), issued({ version: 2, from: '2017-01-01' }));
    expect(both.versions.map(({ version }) => version)).toStrictEqual([1, 2]);
  });

  it('weighs each level by each method once', () => {
    scheme
      .given()
      .when(issue({ weights: others }))
      .thenRefused('WEIGHTS_INCOMPLETE', { cells: ['GENERAL.PLAN'] });
    scheme
      .given()
      .when(issue({ weights: [...others, ...others.slice(0, 1)] }))
      .thenRefused('WEIGHTS_INCOMPLETE', { cells: ['GENERAL.PLAN', 'GENERAL.EFFECT'] });
  });

  it('has weights that make 100', () => {
    if (!first) throw new Error('no weights');
    scheme
      .given()
      .when(issue({ weights: [{ ...first, weight: 11 }, ...others] }))
      .thenRefused('WEIGHTS_NOT_100', { part: 'months', sum: 101 });
    scheme
      .given()
      .when(issue({ term: { months: 60, multi: 25, satisfaction: 14 } }))
      .thenRefused('WEIGHTS_NOT_100', { part: 'term', sum: 99 });
    const thirds = { months: 33.3, multi: 33.3, satisfaction: 33.4 };
    scheme
      .given()
      .when(issue({ term: thirds }))
      .then(issued({ term: thirds }));
  });

  it.each([
    ['a grade twice', [...proposed.bands.slice(0, 3), { grade: 'GOOD', from: 0 }]],
    ['a grade too few', proposed.bands.slice(0, 3)],
    ['bands that do not fall', proposed.bands.map((band) => (band.grade === 'GOOD' ? { ...band, from: 90 } : band))],
    ['no band from nothing on', proposed.bands.map((band) => (band.from === 0 ? { ...band, from: 1 } : band))],
  ] as const)('is not issued with %s', (_, bands) =>
    scheme
      .given()
      .when(issue({ bands: [...bands] }))
      .thenRefused('BANDS_UNFIT', {}),
  );

  it('names a deduction once, and a calendar that was released', () => {
    scheme
      .given()
      .when(issue({ deductions: [...proposed.deductions, ...proposed.deductions.slice(0, 1)] }))
      .thenRefused('DEDUCTION_REPEATED', { codes: ['REPORT_LATE'] });
    scheme
      .given()
      .when(issue({ calendarVersion: 'moon-1' }))
      .thenRefused('CALENDAR_UNKNOWN', { calendarVersion: 'moon-1' });
  });
});
