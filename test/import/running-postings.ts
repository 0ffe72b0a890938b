import { rm } from 'node:fs/promises';
import { encodeNodeId } from '@zhudian/facts';
import { NATIONAL_CALENDAR, type Role } from '@zhudian/programme';
import { proposed } from '../support/evaluation.story';
import { eventually } from '../support/patience';
import { csv, type Bureau } from './support/bureau';
import { workbook } from './support/workbook';

interface Step {
  readonly kind: string;
  readonly of: string | null;
  readonly dueOn: string;
  readonly metOn: string | null;
  readonly state: string;
  readonly source: string;
}
interface Whole {
  readonly gaps: readonly Pick<Step, 'kind' | 'of'>[];
  readonly steps: readonly Step[];
}

/** A bureau brings the postings that were under way, and they go on here. */
export const runningPostingSpecs = (bureau: Bureau): void => {
  const { bringFiles, factsOf, runImport } = bureau;

  describe('and brings its running postings', () => {
    const HEADER = ['人员编号', '供电所编号', '党支部编号', '到任日期', '计划结束日期', '文号', '接入来源', '发生日期'];
    const LEDGER = '2015年第一书记任职台账';
    const wei = [
      'u-0001',
      'luobo',
      'luobo-branch',
      '2015年6月1日',
      '2017/5/31',
      '南供党〔2015〕12号',
      LEDGER,
      '2016-02-16',
    ];
    const postingId = 'takeover-2015-06-01.u-0001';
    /** The row with some cells changed, by the place of the column. */
    const changed = (cells: Readonly<Record<number, string>>) => wei.map((cell, at) => cells[at] ?? cell);
    const FAULTY: readonly (readonly [readonly string[], string])[] = [
      [changed({ 0: 'nobody' }), 'REFERENCE_UNKNOWN'],
      [changed({ 1: 'wuming' }), 'REFERENCE_UNKNOWN'],
      [changed({ 2: 'no-branch' }), 'REFERENCE_UNKNOWN'],
      [changed({ 3: '2016-02-16', 4: '2018-02-15' }), 'START_NOT_BEFORE_TAKEOVER'],
      [changed({ 3: '2015-06-02', 4: '2016-02-16' }), 'END_NOT_AFTER_TAKEOVER, TERM_TOO_SHORT'],
      [changed({ 3: '2015-06-02', 4: '2018-06-02' }), 'TERM_OUT_OF_RANGE'],
      [changed({ 3: '六月', 5: '' }), 'startOn'],
      [changed({ 6: '台账\u202e' }), 'takenOverFrom'],
      [changed({ 0: 'u-0002' }), 'STATION_OCCUPIED'],
      [changed({ 7: '2099-01-01' }), 'OCCURRED_IN_FUTURE'],
      [changed({ 0: 'nobody', 3: '六月', 7: '2099-01-01' }), 'INVALID_INPUT, OCCURRED_IN_FUTURE, REFERENCE_UNKNOWN'],
    ];
    const written = {
      csv: (...rows: (readonly string[])[]) => csv(HEADER, ...rows),
      xlsx: (...rows: (readonly string[])[]) => workbook([HEADER, ...rows]),
    };
    const bring = (kind: 'csv' | 'xlsx', rows: readonly (readonly string[])[], ...more: string[]) =>
      bringFiles({ [`TakeOverPosting.${kind}`]: written[kind](...rows) }, LEDGER, bureau.token, ...more);
    const party = () => bureau.system.as('chen', ['PARTY_WORK'], 'nanning');
    const POSTING = `{ posting(id: "${postingId}") { stage startOn plannedEndOn takenOverOn takenOverFrom recordedFrom
      candidacy { id } person { id } branch { id } started { on role evidence { name } }
      cockpit(today: "2016-04-10") { daysServed duties { kind of dueOn state } }
      supervision(today: "2016-04-10") { month } standing(today: "2016-04-10") { monthsMissing } } }`;

    it('gets the first line of the file in Chinese', async () => {
      const { said } = await runImport(['--template', 'TakeOverPosting']);
      expect(said.trim().split(',')).toStrictEqual(HEADER);
    });

    it.each(['csv', 'xlsx'] as const)(
      'by %s: is told all faults at once, and nothing is half imported',
      async (kind) => {
        const { code, said } = await bring(kind, [wei, ...FAULTY.map(([row]) => row)], '--apply');
        expect(code).toBe(1);
        const told = said.split('\n').filter((line) => line.startsWith(`TakeOverPosting.${kind}`));
        expect(told).toStrictEqual(
          FAULTY.map(([, fault], at) => expect.stringMatching(new RegExp(`:${at + 3} .*${fault}`, 'u'))),
        );
        expect(said).toContain('1 to import, 0 recorded already, 11 at fault');
        expect(await factsOf(`Posting-${postingId}`)).toStrictEqual([]);
      },
    );

    it('is imported by who may, in the own bureau', async () => {
      for (const [roles, unit, fault] of [
        [['STATION'], 'luobo', 'PARTY_WORK'],
        [['PARTY_WORK'], 'yongning', 'NOT_AUTHORISED_SCOPE'],
      ] as const) {
        const given = await bureau.system.tokenOf('other', roles, unit);
        const { code, said } = await bringFiles({ 'TakeOverPosting.csv': written.csv(wei) }, LEDGER, given, '--apply');
        expect([code, said]).toStrictEqual([1, expect.stringContaining(fault)]);
      }
      expect(await factsOf(`Posting-${postingId}`)).toStrictEqual([]);
    });

    it('sees what would come of it, and imports it once, with its source', async () => {
      expect((await bring('csv', [wei])).said).toContain('1 to import, 0 recorded already, 0 at fault');
      expect(await factsOf(`Posting-${postingId}`)).toStrictEqual([]);
      expect(await bring('csv', [wei], '--apply')).toStrictEqual({
        code: 0,
        said: expect.stringContaining('1 imported'),
      });
      expect((await bring('xlsx', [wei], '--apply')).said).toContain('0 to import, 1 recorded already, 0 at fault');
      expect(await factsOf(`Posting-${postingId}`)).toHaveLength(1);
    });

    it('records the row anew once what it had recorded was annulled, and once for each annulment', async () => {
      const stream = `Posting-${postingId}`;
      const annul = async () => {
        const factId = (await factsOf(stream)).findLast(({ type }) => type === 'PostingStarted')?.id;
        await party().does('AnnulPosting', '2016-02-16', { id: postingId, factId, reason: '误导入' });
      };
      await annul();
      expect((await bring('csv', [wei])).said).toContain('1 to import, 0 recorded already, 0 at fault');
      expect((await bring('csv', [wei], '--apply')).code).toBe(0);
      expect((await bring('csv', [wei], '--apply')).said).toContain('0 to import, 1 recorded already, 0 at fault');
      const told = (await factsOf(stream)).map(({ type }) => type);
      expect(told).toStrictEqual(['PostingStarted', 'PostingAnnulled', 'PostingStarted']);
      await annul();
      expect((await bring('csv', [wei], '--apply')).code).toBe(0);
      const ids = (await factsOf(stream)).flatMap(({ type, metadata }) =>
        type === 'PostingStarted' ? [metadata.commandId] : [],
      );
      expect(new Set(ids).size).toBe(3);
    });

    it('finds it under way: served since its start, owed for since its takeover', async () => {
      const shown = (await party().asks(POSTING)).data?.['posting'];
      expect(shown).toMatchObject({
        stage: 'ACTIVE',
        startOn: '2015-06-01',
        plannedEndOn: '2017-05-31',
        takenOverOn: '2016-02-16',
        takenOverFrom: LEDGER,
        recordedFrom: '2016-02-16',
        candidacy: null,
        started: { on: '2016-02-16', evidence: [{ name: `期初 opening balance: ${LEDGER} TakeOverPosting.csv` }] },
        cockpit: { daysServed: 315 },
        supervision: [{ month: '2016-04' }, { month: '2016-03' }, { month: '2016-02' }],
        standing: { monthsMissing: ['2016-02', '2016-03'] },
      });
    });

    const ofPosting = { postingId, stationId: 'luobo' };
    const WHOLE = `query ($of: ID!) { wholeProcess(of: $of, today: "2016-04-10") { gaps { kind of }
      steps { kind of dueOn metOn state factId source } } }`;
    const whole = async () => {
      const of = encodeNodeId({ type: 'Posting', id: postingId });
      const { data, errors } = await bureau.system.as('shen', ['AUDITOR'], 'nanning').asks(WHOLE, { of });
      expect(errors).toBeUndefined();
      return (data as { wholeProcess: Whole }).wholeProcess;
    };

    it('says of the steps before that they are not in this log, and names no gap before the takeover', async () => {
      const { gaps, steps } = await whole();
      const before = steps.filter(({ state }) => state === 'BEFORE_LOG');
      const kinds = ['NEED_DIAGNOSED', 'APPLIED', 'RECOMMENDED', 'REVIEWED', 'NOTICE_CLOSED', 'APPOINTED'];
      expect(before.map(({ kind }) => kind).toSorted()).toStrictEqual(kinds.toSorted());
      const source = `Taken over on 2016-02-16 from ${LEDGER}; the steps before are not in this log.`;
      expect(before.every((one) => one.metOn === null && one.source.includes(source))).toBe(true);
      expect(steps.find(({ kind }) => kind === 'TAKEN_OVER')).toMatchObject({ metOn: '2016-02-16', state: 'DONE' });
      expect(steps.filter(({ state, dueOn }) => state !== 'BEFORE_LOG' && dueOn < '2016-02-16')).toStrictEqual([]);
      expect(gaps.map(({ kind, of }) => [kind, of].join(' ').trim()).toSorted()).toStrictEqual([
        'BASELINE_ASSESSED',
        'EVALUATED 2016-02',
        'HEARD 2016-03',
        'ON_SITE_DECLARED 2016-02',
        'ON_SITE_DECLARED 2016-03',
        'PARTY_RELATION_MOVED',
        'SUPERVISED 2016-02',
        'TASKS_RATIFIED',
      ]);
    });

    it('is supervised and evaluated from the month of the takeover on, and of no month before', async () => {
      const rural = bureau.system.as('nong', ['RURAL_POWER'], 'nanning');
      const note = { ...ofPosting, body: 'RURAL_POWER_DEPT', scope: 'BUSINESS', rating: 'COMPETENT', note: '台账齐全' };
      await rural.does('NoteSupervision', '2016-03-31', { ...note, month: '2016-02' });
      const early = await rural.send('NoteSupervision', '2016-03-31', { ...note, month: '2016-01' });
      expect(early.errors?.[0]?.extensions?.['code']).toBe('MONTH_BEFORE_TAKEOVER');

      const { calendarVersion: _, ...scheme } = proposed;
      const issued = { ...scheme, bureauId: 'nanning', from: '2016-02-01', calendarVersion: NATIONAL_CALENDAR };
      await party().does('IssueScheme', '2016-01-05', issued);
      const scores = [
        { method: 'EFFECT', score: 80 },
        { method: 'MULTI', score: 90 },
      ];
      const judge = (level: string, role: Role, month: string) =>
        bureau.system
          .as(`judge-${level}`, [role], 'nanning')
          .send('SubmitScores', '2016-03-03', { ...ofPosting, month, level, scores });
      const refused = await judge('GENERAL', 'GENERAL_MANAGEMENT', '2016-01');
      expect(refused.errors?.[0]?.extensions?.['code']).toBe('MONTH_BEFORE_TAKEOVER');
      expect((await judge('GENERAL', 'GENERAL_MANAGEMENT', '2016-02')).errors).toBeUndefined();
      expect((await judge('BUSINESS', 'BUSINESS_MANAGEMENT', '2016-02')).errors).toBeUndefined();
      expect((await judge('COUNTY', 'COUNTY_ENTERPRISE', '2016-02')).errors).toBeUndefined();
      await party().does('FinaliseEvaluation', '2016-03-10', { postingId, month: '2016-02' });
      const { data } = await party()
        .asks(`{ posting(id: "${postingId}") { supervision(today: "2016-02-29") { month missing { scope } }
        standing(today: "2016-04-10") { months { month total } monthsMissing } } }`);
      expect(data?.['posting']).toMatchObject({
        supervision: [{ month: '2016-02' }],
        standing: { months: [{ month: '2016-02', total: expect.any(Number) }], monthsMissing: ['2016-03'] },
      });
    });

    it('is at the branch as any other, ends as any other, and is the same after a restart and a rebuild', async () => {
      const at = '{ station(id: "luobo") { currentPosting { id } branch { firstSecretary { person { id } } } } }';
      expect((await party().asks(at)).data?.['station']).toStrictEqual({
        currentPosting: { id: postingId },
        branch: { firstSecretary: { person: { id: 'u-0001' } } },
      });
      const own = await bureau.system
        .as('u-0001', ['PARTY_WORK'], 'nanning')
        .send('RecallPosting', '2016-04-08', { postingId, reason: '工作需要' });
      expect(own.errors?.[0]?.extensions?.['code']).toBe('OWN_CASE');
      await party().does('RecallPosting', '2016-04-08', { postingId, reason: '工作需要' });
      const all = async () => [(await party().asks(POSTING)).data, (await party().asks(at)).data, await whole()];
      await eventually(all, ([, station]) => JSON.stringify(station).includes('"firstSecretary":null'));
      const told = await all();
      await bureau.system.restart();
      expect(await all()).toStrictEqual(told);
      await bureau.system.restart(() => rm(bureau.system.readModels.replace(/^sqlite:/, ''), { recursive: true }));
      expect(await all()).toStrictEqual(told);
    });
  });
};
