import { ageOf, daysOverdue, hearingsOwed, monthsDue, type HearingDuty } from '@zhudian/personnel';

// covers: M01, M03, M05

describe('A month of a year owes a hearing', () => {
  const served = [
    { startOn: '2016-03-31', endOn: '2016-05-01' },
    { startOn: '2016-05-02' },
    { startOn: '2015-01-01', endOn: '2015-12-31' },
  ];
  const duties = (held: readonly string[], today: string): readonly HearingDuty[] =>
    hearingsOwed(2016, { served, held: new Set(held), today }).map(({ duty }) => duty);

  it('once somebody serves in it and it has come', () =>
    expect(duties(['2016-04'], '2016-06-15').join(' ')).toBe(
      'EXEMPT EXEMPT OVERDUE MET OVERDUE DUE UPCOMING UPCOMING UPCOMING UPCOMING UPCOMING UPCOMING',
    ));

  it('and keeps what was held, whatever was due', () =>
    expect(duties(['2016-01', '2016-06', '2016-12'], '2016-06-01').join(' ')).toBe(
      'MET EXEMPT OVERDUE OVERDUE OVERDUE MET UPCOMING UPCOMING UPCOMING UPCOMING UPCOMING MET',
    ));

  it('of those who serve on any day of it', () =>
    expect(
      hearingsOwed(2016, { served, held: new Set(), today: '2016-06-15' })
        .slice(0, 6)
        .map(({ month, active }) => [month, active]),
    ).toStrictEqual([
      ['2016-01', 0],
      ['2016-02', 0],
      ['2016-03', 1],
      ['2016-04', 1],
      ['2016-05', 2],
      ['2016-06', 1],
    ]));
});

describe('A problem', () => {
  const open = { open: true, raisedOn: '2016-04-20', dueOn: '2016-05-31', resolvedOn: null };
  const solved = { ...open, open: false, resolvedOn: '2016-06-10' };

  it('ages until it is resolved', () => {
    expect(ageOf(open, '2016-06-20')).toBe(61);
    expect(ageOf(solved, '2016-06-20')).toBe(51);
  });

  it('is overdue from the day after its due date, while it is open', () => {
    expect(daysOverdue(open, '2016-05-31')).toBe(0);
    expect(daysOverdue(open, '2016-06-01')).toBe(1);
    expect(daysOverdue(solved, '2016-06-20')).toBe(0);
    expect(daysOverdue({ ...open, dueOn: null }, '2016-06-20')).toBe(0);
  });
});

describe('The months of a posting', () => {
  const posting = { postingId: 'p', stationId: 'luobo', recordedFrom: '2016-03-31' };
  const months = (endOn: string | null, today: string) =>
    monthsDue({ ...posting, endOn }, today).map(({ id, month }) => [id, month]);

  it('are due for supervision up to today, newest first', () => {
    expect(months(null, '2016-05-01')).toStrictEqual([
      ['p.2016-05', '2016-05'],
      ['p.2016-04', '2016-04'],
      ['p.2016-03', '2016-03'],
    ]);
    expect(months(null, '2016-03-30')).toStrictEqual([]);
  });

  it('end with the posting', () => {
    expect(months('2016-04-01', '2016-09-01')).toHaveLength(2);
    expect(months('2016-12-31', '2016-04-01')).toHaveLength(2);
  });
});
