import { organization } from '@zhudian/organization';
import { ELEVEN, tellBranchOfEleven } from '../../support/branch-of-eleven';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: B09
const ASKED = 'from: "2030-10-01", to: "2030-11-30"';
const SHOWN = `obligations(${ASKED}, kind: THEME_DAY_MONTHLY, today: "2030-11-20") { period from dueOn state exemption metOn source meeting { id kind } }`;

describe('What a branch owes, in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await tellBranchOfEleven(context);
    const meeting = { meetingId: 'party-day', branchId: 'luobo-branch', stationId: 'luobo' };
    await context.does('PARTY_WORK', 'PlanMeeting', {
      ...meeting,
      kind: 'THEME_DAY',
      theme: '夏季保供',
      plannedOn: '2030-10-18',
      occurredOn: '2030-10-08',
    });
    await context.does('PARTY_WORK', 'ConveneMeeting', {
      meetingId: 'party-day',
      chairId: 'm1',
      recorderId: 'm2',
      present: ELEVEN,
      observers: [],
      excused: [],
      occurredOn: '2030-10-18',
    });
  });
  afterAll(() => context.stop());

  const source = '中国共产党支部工作条例（试行）2018：每月相对固定1天开展主题党日';
  it('follows from its meetings, period by period', async () => {
    expect((await context.ask(`{ branch(id: "luobo-branch") { ${SHOWN} } }`)).data).toStrictEqual({
      branch: {
        obligations: [
          {
            period: '2030-10',
            from: '2030-10-01',
            dueOn: '2030-10-31',
            state: 'MET',
            exemption: null,
            metOn: '2030-10-18',
            source,
            meeting: { id: 'party-day', kind: 'THEME_DAY' },
          },
          {
            period: '2030-11',
            from: '2030-11-01',
            dueOn: '2030-11-30',
            state: 'DUE',
            exemption: null,
            metOn: null,
            source,
            meeting: null,
          },
        ],
      },
    });
  });

  it('is summed up by county enterprise, and for the bureau', async () => {
    const { data } = await context.ask(`{ obligationTotals(${ASKED}, today: "2030-12-01") {
      countyEnterprise { id } kind branches met lateEntered due overdue exempt } }`);
    const sum = (kind: string, states: object) => ({
      kind,
      branches: 1,
      met: 0,
      lateEntered: 0,
      due: 0,
      overdue: 0,
      exempt: 0,
      ...states,
    });
    const sums = [
      sum('COMMITTEE_MONTHLY', { exempt: 2 }),
      sum('GROUP_MONTHLY', { exempt: 2 }),
      sum('THEME_DAY_MONTHLY', { met: 1, overdue: 1 }),
      sum('GENERAL_QUARTERLY', {}),
      sum('LESSON_QUARTERLY', {}),
      sum('STUDY_WEEKLY', { overdue: 8 }),
      sum('LIFE_YEARLY', {}),
      sum('REVIEW_YEARLY', {}),
    ];
    const ofCounty = sums.map((one) => ({ countyEnterprise: { id: 'wuming' }, ...one }));
    const ofBureau = sums.map((one) => ({ countyEnterprise: null, ...one }));
    expect(data).toStrictEqual({ obligationTotals: [...ofCounty, ...ofBureau] });
    const one = await context.ask(`{ obligationTotals(${ASKED}, today: "2030-12-01", countyEnterpriseId: "wuming") {
      countyEnterprise { id } kind branches met lateEntered due overdue exempt } }`);
    expect(one.data).toStrictEqual({ obligationTotals: ofCounty });
  });

  it('is due until the next period is over: it can still be entered', async () => {
    const due = async (today: string) => {
      const { data } = await context.ask(
        `{ ownDueItems(dueBefore: "2031-01-01", today: "${today}", first: 20) { items { kind of subjectId unitId dueOn late } } }`,
      );
      const { items } = data?.['ownDueItems'] as { items: readonly { kind: string; of: string; late: boolean }[] };
      return items.filter(({ kind }) => kind === 'THEME_DAY_MONTHLY').map(({ of, late }) => [of, late]);
    };
    expect(await due('2030-11-20')).toStrictEqual([['2030-11', false]]);
    expect(await due('2030-12-20')).toStrictEqual([
      ['2030-11', true],
      ['2030-12', false],
    ]);
  });

  it('is told to nobody who may not see the meetings', async () => {
    const told = await context.ask(
      `{ branch(id: "luobo-branch") { ${SHOWN} } obligationTotals(${ASKED}) { met } }`,
      {},
      ['ANALYST'],
    );
    expect(told.data).toStrictEqual({ branch: { obligations: null }, obligationTotals: [] });
  });

  it.each(['from: "2030-11-30", to: "2030-11-29"', 'from: "2030-01-01", to: "2031-03-01"'])(
    'is asked for a year and a month at most: %s',
    async (span) => {
      const { errors } = await context.ask(`{ obligationTotals(${span}) { met } }`);
      expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    },
  );
});
