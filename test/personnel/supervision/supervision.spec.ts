import fc from 'fast-check';
import { supervisionCells, type SupervisionBody, type SupervisionCell, type SupervisionScope } from '@zhudian/facts';
import { decideOn, Refusal } from '@zhudian/framework';
import type { Role } from '@zhudian/programme';
import { postingTerm, supervision as aggregate, supervisionDecider } from '@zhudian/personnel';
import { actAs, specificationOf, stateAfter } from '../../support';
import { ended, started } from '../../support/posting.story';
import { allNoted, march, monthClosed, monthReopened, noted } from '../../support/supervision.story';
import { trials } from '../../support/trials';

// covers: M05, M06

const supervision = specificationOf(supervisionDecider);
const serving = { posting: stateAfter(postingTerm, started) };
const over = { posting: stateAfter(postingTerm, started, { ...ended, data: { ...ended.data, endOn: '2016-05-10' } }) };

const SPEAKER: Readonly<Record<SupervisionBody, Role>> = {
  RURAL_POWER_DEPT: 'RURAL_POWER',
  COUNTY_PARTY_COMMITTEE: 'COUNTY_PARTY_COMMITTEE',
};
const NOTER = { RURAL_POWER_DEPT: 'rural-power', COUNTY_PARTY_COMMITTEE: 'county-party-committee' } as const;
/** As it is told: with the person who noted it. */
const by = (fact: ReturnType<typeof noted>, notedBy: string = NOTER[fact.data.body]) => ({
  ...fact,
  data: { ...fact.data, notedBy },
});
const note = (
  body: SupervisionBody,
  scope: SupervisionScope = 'BUSINESS',
  { month = '2016-03', on = '2016-03-31', role = SPEAKER[body], read = serving, stationId = 'luobo' } = {},
) => ({
  type: 'NoteSupervision' as const,
  data: { ...noted(body, scope).data, month, stationId },
  act: actAs(role, { on }),
  read,
});
const close = ({ month = '2016-03', on = '2016-04-05', read = serving, reason = '' } = {}) => ({
  type: 'CloseSupervisionMonth' as const,
  data: { ...march, month },
  act: actAs('RURAL_POWER', { on, reasons: reason ? { SUPERVISION_ONE_SIDED: reason } : {} }),
  read,
});

const reopen = (by = 'rural-power', read = serving) => ({
  type: 'ReopenSupervisionMonth' as const,
  data: monthReopened.data,
  act: actAs('RURAL_POWER', { on: '2016-04-12', by }),
  read,
});

describe('A month of supervision', () => {
  it('is not closed before it is over', () => {
    const early = supervision.given(...allNoted);
    early.when(close({ on: '2016-03-31' })).thenRefused('PERIOD_OPEN', { period: '2016-03', earliest: '2016-04-01' });
    early.when(close({ on: '2016-04-01' })).then(monthClosed());
  });

  it('is over with the posting', () => {
    const last = (on: string) => close({ month: '2016-05', on, read: over, reason: '提前召回' });
    supervision
      .given()
      .when(last('2016-05-10'))
      .thenRefused('PERIOD_OPEN', { period: '2016-05', earliest: '2016-05-11' });
    supervision
      .given()
      .when(last('2016-05-11'))
      .then({ type: 'SupervisionMonthClosed', data: { ...march, month: '2016-05', missing: [...supervisionCells] } });
  });
});

describe('A note of supervision', () => {
  it.each(supervisionCells)('is made by $body on $scope', ({ body, scope }) =>
    supervision
      .given()
      .when(note(body, scope))
      .then(by(noted(body, scope))),
  );

  it('is made again while the month is open', () =>
    supervision
      .given(...allNoted)
      .when(note('RURAL_POWER_DEPT'))
      .then(by(noted('RURAL_POWER_DEPT', 'BUSINESS'))));

  it.each([
    ['COUNTY_PARTY_COMMITTEE', 'RURAL_POWER', 'RURAL_POWER_DEPT'],
    ['RURAL_POWER_DEPT', 'COUNTY_PARTY_COMMITTEE', 'COUNTY_PARTY_COMMITTEE'],
    ['RURAL_POWER_DEPT', 'COUNTY_ENTERPRISE', null],
  ] as const)('for %s is not made as %s', (body, role, yours) =>
    supervision
      .given()
      .when(note(body, 'BUSINESS', { role }))
      .thenRefused('WRONG_BODY', { role, body, yours }),
  );

  it('needs a posting, at its station', () => {
    const unknown = { postingId: march.postingId, stationId: 'luobo' };
    supervision
      .given()
      .when(note('RURAL_POWER_DEPT', 'BUSINESS', { read: { posting: postingTerm.initial } }))
      .thenRefused('POSTING_UNKNOWN', unknown);
    supervision
      .given()
      .when(note('RURAL_POWER_DEPT', 'BUSINESS', { stationId: 'litang' }))
      .thenRefused('POSTING_UNKNOWN', { ...unknown, stationId: 'litang' });
  });

  it.each(['2016-03', '2016-05'])('is made on %s, a month that the posting touches', (month) =>
    supervision
      .given()
      .when(note('RURAL_POWER_DEPT', 'BUSINESS', { month, on: '2016-06-02', read: over }))
      .then(by(noted('RURAL_POWER_DEPT', 'BUSINESS', { month }))),
  );

  it.each(['2016-02', '2016-06'])('is not made on %s, outside the posting', (month) =>
    supervision
      .given()
      .when(note('RURAL_POWER_DEPT', 'BUSINESS', { month, on: '2016-06-02', read: over }))
      .thenRefused('MONTH_OUTSIDE_POSTING', { month, startOn: '2016-03-01', endOn: '2016-05-10' }),
  );

  it('is not made before the posting that still lasts', () =>
    supervision
      .given()
      .when(note('RURAL_POWER_DEPT', 'BUSINESS', { month: '2016-02' }))
      .thenRefused('MONTH_OUTSIDE_POSTING', { month: '2016-02', startOn: '2016-03-01', endOn: null }));

  it('is made from the first day of its month on, not before', () => {
    supervision
      .given()
      .when(note('RURAL_POWER_DEPT', 'BUSINESS', { month: '2016-04', on: '2016-03-31' }))
      .thenRefused('MONTH_NOT_BEGUN', { month: '2016-04' });
    supervision
      .given()
      .when(note('RURAL_POWER_DEPT', 'BUSINESS', { month: '2016-04', on: '2016-04-01' }))
      .then(by(noted('RURAL_POWER_DEPT', 'BUSINESS', { month: '2016-04' })));
  });

  it('is never made on oneself, nor the month closed', () => {
    const act = actAs('RURAL_POWER', { on: '2016-04-05', by: 'wei' });
    const no = ['SELF_SUPERVISION', { actor: 'wei' }] as const;
    supervision
      .given()
      .when({ ...note('RURAL_POWER_DEPT'), act })
      .thenRefused(...no);
    supervision
      .given(...allNoted)
      .when({ ...close(), act })
      .thenRefused(...no);
  });

  it('is made for the two bodies by two persons', () => {
    const act = actAs('COUNTY_PARTY_COMMITTEE', { on: '2016-03-31', by: 'rural-power' });
    const past = by(noted('RURAL_POWER_DEPT', 'BUSINESS'));
    supervision
      .given(past)
      .when({ ...note('COUNTY_PARTY_COMMITTEE', 'DAILY_DUTY'), act })
      .thenRefused('ONE_PERSON_FOR_BOTH', { actor: 'rural-power', other: 'RURAL_POWER_DEPT' });
    supervision
      .given(past)
      .when(note('RURAL_POWER_DEPT', 'DAILY_DUTY'))
      .then(by(noted('RURAL_POWER_DEPT', 'DAILY_DUTY')));
    supervision
      .given(past)
      .when(note('COUNTY_PARTY_COMMITTEE'))
      .then(by(noted('COUNTY_PARTY_COMMITTEE', 'BUSINESS')));
  });

  it('is not made once the month is closed', () =>
    supervision
      .given(...allNoted, monthClosed())
      .when(note('RURAL_POWER_DEPT'))
      .thenRefused('SUPERVISION_CLOSED', {}));
});

describe('A month of supervision', () => {
  const [first, second, third, fourth] = allNoted;
  const lacking = [{ body: 'COUNTY_PARTY_COMMITTEE', scope: 'DAILY_DUTY' }] satisfies SupervisionCell[];

  it('closes once both bodies have noted both scopes', () =>
    supervision
      .given(...allNoted)
      .when(close())
      .then(monthClosed()));

  it('warns when one side is missing', () =>
    supervision
      .given(...[first, second, third].flatMap((one) => one ?? []))
      .when(close())
      .thenRefused('SUPERVISION_ONE_SIDED', { missing: ['COUNTY_PARTY_COMMITTEE/DAILY_DUTY'] }));

  it('closes with what is missing when a reason is given', () =>
    supervision
      .given(...[first, second, third].flatMap((one) => one ?? []))
      .when(close({ reason: '县公司党委换届' }))
      .then(monthClosed(lacking)));

  it('is not explained by blanks', () =>
    supervision
      .given(...[fourth].flatMap((one) => one ?? []))
      .when(close({ reason: '   ' }))
      .thenRefused('SUPERVISION_ONE_SIDED'));

  it('says that a one-sided month is a warning', () =>
    expect(aggregate.refusals['SUPERVISION_ONE_SIDED']?.severity).toBe('WARN'));

  it('closes even when nothing was noted, and says so', () =>
    supervision
      .given()
      .when(close({ reason: '停驻参加抗洪' }))
      .then(monthClosed([...supervisionCells])));

  it('closes once, and only as a month of the posting', () => {
    supervision
      .given(...allNoted, monthClosed())
      .when(close())
      .thenRefused('SUPERVISION_CLOSED', {});
    supervision
      .given()
      .when(close({ month: '2016-02' }))
      .thenRefused('MONTH_OUTSIDE_POSTING');
  });

  it('is reopened with a reason, noted anew, and closed again', () => {
    const closed = [...allNoted, monthClosed()] as const;
    supervision
      .given(...closed)
      .when(reopen())
      .then(monthReopened);
    supervision
      .given(...closed, monthReopened)
      .when(note('RURAL_POWER_DEPT', 'BUSINESS'))
      .then(by(noted('RURAL_POWER_DEPT', 'BUSINESS')));
    supervision
      .given(...closed, monthReopened)
      .when(close())
      .then(monthClosed());
  });

  it('is reopened only when it is closed, and never by who is supervised', () => {
    supervision
      .given(...allNoted)
      .when(reopen())
      .thenRefused('SUPERVISION_OPEN', {});
    supervision.given(monthClosed()).when(reopen('wei')).thenRefused('SELF_SUPERVISION', { actor: 'wei' });
    supervision
      .given(monthClosed())
      .when(reopen('rural-power', { posting: postingTerm.initial }))
      .thenRefused('POSTING_UNKNOWN');
  });

  it('lacks exactly what nobody noted, whatever was noted and how often', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...supervisionCells), { maxLength: 12 }), (cells) => {
        const state = stateAfter(supervisionDecider, ...cells.map(({ body, scope }) => noted(body, scope)));
        const missing = supervisionCells.filter((cell) => !cells.includes(cell));
        expect(decideOn(aggregate, state, close({ reason: '说明' }))).toStrictEqual([monthClosed(missing)]);
        expect(decideOn(aggregate, state, close()) instanceof Refusal).toBe(missing.length > 0);
      }),
      trials('supervision-cells', { test: 100, soak: 100_000 }),
    );
  });
});
