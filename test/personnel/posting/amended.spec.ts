import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { candidacyEvents, selectionRoundEvents } from '@zhudian/facts';
import { personnel } from '@zhudian/personnel';
import type { Role } from '@zhudian/programme';
import { announced, applied, matched, noticeClosed, recommended, reviewed } from '../../support/candidacy.story';
import { graphOver } from '../../support/graph-over';
import { started } from '../../support/posting.story';
import { targetsFixed } from '../../support/round.story';
import { eventually } from '../../support/patience';
import { runContext, type RunningContext } from '../../support/running-context';

const id = '2016-1.wei';
const { plannedEndOn: _, ...appointment } = started.data;
const read = `{ posting(id: "${id}") { documentNo startOn plannedEndOn stage } }`;
const asAppointed = {
  documentNo: '南供党〔2016〕8号',
  startOn: '2016-03-01',
  plannedEndOn: '2018-02-28',
  stage: 'ACTIVE',
};

describe('A posting that was recorded wrongly', () => {
  let context: RunningContext;
  beforeEach(async () => {
    context = await runContext(personnel, 'bureau');
    await context.tellWorld();
    await context.tell(selectionRoundEvents, '2016-1', ...targetsFixed);
    await context.tell(candidacyEvents, id, applied, recommended, reviewed, matched, announced, noticeClosed);
    await context.does('PARTY_COMMITTEE', 'AppointSecretary', { ...appointment, occurredOn: '2016-03-01' });
    await context.settle(['PostingEnrolled']);
  });
  afterEach(() => context.stop());

  const factId = (type: string) => context.facts().find((fact) => fact.type === type)?.id ?? '';
  const amends = async (role: Role, command: string, input: object) => {
    const { data, errors } = await context.send(role, command, { id, reason: '录入有误', ...input });
    return errors?.[0]?.extensions.code ?? data?.[`${command.charAt(0).toLowerCase()}${command.slice(1)}`];
  };
  const correct = (postingStarted: object, role: Role = 'PARTY_WORK') =>
    amends(role, 'CorrectPosting', { factId: factId('PostingStarted'), postingStarted });

  it('is shown as corrected from the correction on, and as it was told before', async () => {
    const before = context.facts().at(-1)?.position ?? 0;
    expect(await correct({ documentNo: '南供党〔2016〕18号', startOn: '2016-03-15' })).toStrictEqual({ id });
    const corrected = { ...asAppointed, documentNo: '南供党〔2016〕18号', startOn: '2016-03-15' };
    expect((await context.ask(read)).data).toStrictEqual({ posting: corrected });
    expect((await context.askAt(before, read)).data).toStrictEqual({ posting: asAppointed });
  });

  it('is corrected in every stream that was told of it, in one append', async () => {
    await correct({ documentNo: '南供党〔2016〕18号' });
    const told = context.facts().slice(-2);
    const sealed = (told[0]?.data as { readonly reason: string }).reason;
    expect(sealed).toMatch(/^vault:/);
    expect(told.map(({ type, stream, data }) => ({ type, stream, data }))).toStrictEqual([
      {
        type: 'CandidacyCorrected',
        stream: `Candidacy-${id}`,
        data: {
          factId: factId('CandidateAppointed'),
          factType: 'CandidateAppointed',
          unitId: 'luobo',
          reason: sealed,
          candidateAppointed: { documentNo: '南供党〔2016〕18号' },
        },
      },
      {
        type: 'PostingCorrected',
        stream: `Posting-${id}`,
        data: {
          factId: factId('PostingStarted'),
          factType: 'PostingStarted',
          unitId: 'luobo',
          reason: sealed,
          postingStarted: { documentNo: '南供党〔2016〕18号' },
        },
      },
    ]);
  });

  it('is annulled with its reservations, so that the person may be appointed again', async () => {
    expect(await amends('PARTY_WORK', 'AnnulPosting', { factId: factId('PostingStarted') })).toBeNull();
    expect((await context.ask(read)).data).toStrictEqual({ posting: null });
    await context.does('PARTY_COMMITTEE', 'AppointSecretary', { ...appointment, occurredOn: '2016-03-01' });
    expect((await context.ask(read)).data).toStrictEqual({ posting: asAppointed });
  });

  it('is the same when everything is folded anew', async () => {
    await correct({ documentNo: '南供党〔2016〕18号' });
    const home = mkdtempSync(join(tmpdir(), 'zhudian-amended-'));
    const graph = await graphOver(personnel, {
      url: `sqlite:${home}`,
      today: '2031-01-01',
      facts: context.facts() as never,
    });
    expect(await graph.ask(read)).toStrictEqual({ posting: { ...asAppointed, documentNo: '南供党〔2016〕18号' } });
    await graph.close();
    rmSync(home, { recursive: true });
  });

  it('takes along what a policy did because of it', async () => {
    await correct({ startOn: '2016-03-15' });
    await context.settle(['PostingRosterAnnulled']);
    const enrolled = () => context.facts().filter(({ type }) => type === 'PostingEnrolled');
    expect(
      await eventually(
        () => enrolled().length,
        (count) => count === 2,
      ),
    ).toBe(2);
    expect(enrolled().map(({ data }) => (data as { startOn: string }).startOn)).toStrictEqual([
      '2016-03-01',
      '2016-03-15',
    ]);
    await amends('PARTY_WORK', 'AnnulPosting', { factId: factId('PostingStarted') });
    const undone = () => context.facts().filter(({ type }) => type === 'PostingRosterAnnulled');
    expect(
      await eventually(
        () => undone().length,
        (count) => count === 2,
      ),
    ).toBe(2);
    expect(undone().map(({ data }) => (data as { factId: string }).factId)).toStrictEqual(
      enrolled().map(({ id: one }) => one),
    );
  });

  it('is left alone by a policy when the same follows from it', async () => {
    await correct({ documentNo: '南供党〔2016〕18号' });
    await correct({ startOn: '2016-03-15' });
    await context.settle(['PostingRosterAnnulled']);
    expect(context.facts().filter(({ type }) => type === 'PostingRosterAnnulled')).toHaveLength(1);
  });

  it('is not annulled before what rests on it', async () => {
    const reasons = [{ code: 'SUCCESSOR_NOT_READY', reason: '上级直接选派。' }];
    await context.does('PARTY_WORK', 'NameSuccessor', { postingId: id, personId: 'hua', plan: '跟班学习', reasons });
    const { errors } = await context.send('PARTY_WORK', 'AnnulPosting', {
      id,
      factId: factId('PostingStarted'),
      reason: '录入有误',
    });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'FACT_RELIED_ON',
      details: { by: ['SuccessorNamed'], last: factId('SuccessorNamed'), operation: 'annulPosting' },
    });
    await amends('PARTY_WORK', 'AnnulPosting', { factId: factId('SuccessorNamed') });
    expect(await amends('PARTY_WORK', 'AnnulPosting', { factId: factId('PostingStarted') })).toBeNull();
  });

  it('is refused with the right code', async () => {
    const unknown = '5a0c1b1e-5f5f-4f0e-9d51-0a6c0a6d1d11';
    expect(await amends('PARTY_WORK', 'AnnulPosting', { factId: unknown })).toBe('FACT_UNKNOWN');
    expect(await amends('STAFF', 'AnnulPosting', { factId: unknown })).toBe('NOT_AUTHORISED_ROLE');
    expect(await correct({ startOn: '2016-03-01' })).toBe('NOTHING_CORRECTED');
    expect(await correct({ startOn: '2016-01-01' })).toBe('NOTICE_NOT_OVER');
    expect(await correct({ takenOverOn: '2016-02-16' })).toBe('INVALID_INPUT');
    expect(await correct({ startOn: '2016-03-02' }, 'COUNTY_PARTY_COMMITTEE')).toBe('NOT_AUTHORISED_ROLE');
    expect(await correct({ documentNo: '南\u0000' })).toBe('INVALID_INPUT');
    expect(await amends('PARTY_WORK', 'CorrectPosting', { factId: factId('PostingStarted'), reason: ' ' })).toBe(
      'INVALID_INPUT',
    );
    expect(
      await amends('PARTY_WORK', 'CorrectPosting', {
        factId: factId('PostingStarted'),
        successorNamed: { plan: '无' },
      }),
    ).toBe('FACT_NOT_CORRECTABLE');
    await amends('PARTY_WORK', 'AnnulPosting', { factId: factId('PostingStarted') });
    expect(await amends('PARTY_WORK', 'AnnulPosting', { factId: factId('PostingStarted') })).toBe('FACT_ANNULLED');
  });
});
