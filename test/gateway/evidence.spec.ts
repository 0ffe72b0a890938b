import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEvidence } from '@zhudian/evidence';
import { TokenRefused, type VerifyToken } from '@zhudian/hops';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { labelOfFact } from '@zhudian/facts';
import { evidenceProvided, evidenceRequested, evidenceRequestId } from '../support/evidence-request.story';
import { convened, meetingId, minuted, planned } from '../support/meeting.story';
import { until } from '../support/patience';
import { recorded, type FactOfStory } from '../support/recorded';
import { postingId } from '../support/posting.story';
import { manyFacts } from './support/many-facts';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from './support/programme-graph';
import { readTimeline } from './support/timelines';

const MEI = 'mei';
const WEI = tokenOf('wei', 'FIRST_SECRETARY', 'luobo');
const INSPECTOR = tokenOf('ji', 'DISCIPLINE', 'bureau');
const AUDITOR = tokenOf('shen', 'AUDITOR', 'bureau');
const ELSEWHERE = tokenOf('yi', 'STATION', 'litang');
const MOST = 64 * 1024;

const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`);
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** The tokens of the graph say who acts, for the gateway too. */
const verify: VerifyToken = (authorization) => {
  const token = authorization?.replace('Bearer ', '');
  const [sub = '', role, unit] = token === MEI ? [MEI, 'PARTY_WORK', 'bureau'] : (token ?? '').split('/');
  return role ? { sub, roles: [role], unit, exp: 4_000_000_000 } : new TokenRefused('no bearer token');
};

/** What proves a fact about a person, and what proves a clue, which few may see. */
const [OF_LAN, OF_CLUE, DAMAGED, LOST] = [pdf('调令'), pdf('线索'), pdf('完好'), pdf('遗失')];

const proved = (fact: FactOfStory, ...documents: readonly (readonly [Buffer, string])[]): FactOfStory => {
  const evidence = documents.map(([bytes, name]) => ({
    sha256: hashOf(bytes),
    name,
    mime: 'application/pdf',
    size: bytes.length,
  }));
  return { ...fact, metadata: { ...fact.metadata, evidence: JSON.stringify(evidence) } } as FactOfStory;
};
const story: readonly FactOfStory[] = manyFacts.map((fact) =>
  fact.type === 'ClueOpened' ? proved(fact, [OF_CLUE, '线索材料.pdf']) : fact,
);
const transferred = proved(
  recorded('Person-lan', { type: 'PersonTransferred', data: { unitId: 'wuming' } }),
  [OF_LAN, 'Lan (1)“调令”'],
  [DAMAGED, '附件.pdf'],
  [LOST, '附件二.pdf'],
);

describe('Evidence at the gateway', () => {
  let graph: ProgrammeGraph;
  let folder: string;
  let origin: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhudian-evidence-'));
    const evidence = await openEvidence(folder);
    const options = { evidence, evidenceBytes: MOST, verify };
    graph = await startProgrammeGraph(
      [personnel, organization, integrityPerformance],
      [...story, transferred],
      options,
    );
    ({ origin } = new URL(graph.gateway.url));
  });
  afterAll(async () => {
    await graph.stop();
    await rm(folder, { recursive: true });
  });

  const as = (token: string | null) => (token === null ? {} : { authorization: `Bearer ${token}` });
  const upload = async (body: Buffer, token: string | null = MEI, headers: Record<string, string> = {}) =>
    fetch(`${origin}/evidence`, { method: 'POST', body: new Uint8Array(body), headers: { ...as(token), ...headers } });
  const open = (sha256: string, token: string | null = MEI) =>
    fetch(`${origin}/evidence/${sha256}`, { headers: as(token) });
  const codeOf = async (answer: Response) => {
    const { errors } = (await answer.json()) as { errors: [{ extensions: { code: string; messages: object } }] };
    expect(errors[0].extensions.messages).toStrictEqual({
      zh: expect.stringMatching(/[一-龥]/),
      en: expect.stringMatching(/\w/),
    });
    return [answer.status, errors[0].extensions.code];
  };
  const kept = async () => (await readdir(folder)).filter((name) => name !== 'incoming').toSorted();
  const onTheirWay = () => readdir(join(folder, 'incoming'));

  it('is taken from whoever is signed in, once, and told by its hash', async () => {
    const note = Buffer.from('会议纪要');
    const answer = await upload(note);
    expect([answer.status, await answer.json()]).toStrictEqual([
      201,
      { sha256: hashOf(note), bytes: note.length, type: 'text/plain' },
    ]);
    const before = await kept();
    expect((await upload(note)).status).toBe(201);
    expect(await kept()).toStrictEqual(before);
    expect(await onTheirWay()).toStrictEqual([]);
  });

  it('is given to who brought it until a fact names it, and to nobody else', async () => {
    const draft = pdf('草稿');
    await upload(draft, ELSEWHERE);
    const answer = await open(hashOf(draft), ELSEWHERE);
    expect(Buffer.from(await answer.arrayBuffer())).toStrictEqual(draft);
    for (const token of [MEI, INSPECTOR, WEI])
      expect(await codeOf(await open(hashOf(draft), token))).toStrictEqual([404, 'EVIDENCE_UNKNOWN']);
    await graph.tell(
      proved(recorded(`Posting-${postingId}`, { type: 'OnSiteDaysDeclared', data: { month: '2016-04', days: 18 } }), [
        draft,
        '草稿',
      ]),
    );
    expect((await open(hashOf(draft), MEI)).status).toBe(200);
    // He sees no fact that it proves.
    expect(await codeOf(await open(hashOf(draft), ELSEWHERE))).toStrictEqual([404, 'EVIDENCE_UNKNOWN']);
  });

  it('is given to those alone who are told of it in a timeline, whoever brought it', async () => {
    const documents = [OF_LAN, OF_CLUE];
    for (const document of documents) await upload(document, ELSEWHERE);
    const told = { seen: 0, hidden: 0 };
    for (const token of [MEI, WEI, INSPECTOR, ELSEWHERE, AUDITOR]) {
      const facts = await readTimeline(graph.ask, token, {}, { selection: 'id evidence { sha256 }' });
      const shown = JSON.stringify(facts);
      for (const document of documents) {
        const isShown = shown.includes(hashOf(document));
        told[isShown ? 'seen' : 'hidden'] += 1;
        const { status } = await open(hashOf(document), token);
        expect({ token, document: document.toString(), status }).toMatchObject({ token, status: isShown ? 200 : 404 });
      }
    }
    expect(told.seen).toBeGreaterThan(2);
    expect(told.hidden).toBeGreaterThan(0);
  });

  it('is given to those alone who see what the data of a fact tell, when these name it, under what the fact calls it', async () => {
    const [minutes, ofUnit] = [pdf('会议记录'), pdf('单位的材料')];
    const filed = [planned(), convened(2, 3), { ...minuted, data: { ...minuted.data, sha256: hashOf(minutes) } }];
    for (const fact of filed) await graph.tell(recorded(`Meeting-${meetingId}`, fact));
    const ledger = { title: '2016年一季度驻点台账', aboutFrom: '2016-02-01', aboutUntil: '2016-02-29' };
    const provided = evidenceProvided({ documents: [{ ...ledger, sha256: hashOf(ofUnit) }] });
    for (const fact of [evidenceRequested(), provided])
      await graph.tell(recorded(`EvidenceRequest-${evidenceRequestId}`, fact));
    for (const document of [minutes, ofUnit]) await upload(document, ELSEWHERE);
    const told = { seen: 0, hidden: 0 };
    for (const token of [MEI, WEI, INSPECTOR, ELSEWHERE, AUDITOR]) {
      const shown = JSON.stringify(await readTimeline(graph.ask, token, {}, { selection: 'id data' }));
      for (const document of [minutes, ofUnit]) {
        const isShown = shown.includes(hashOf(document));
        told[isShown ? 'seen' : 'hidden'] += 1;
        const { status } = await open(hashOf(document), token);
        expect({ token, document: document.toString(), status }).toMatchObject({ token, status: isShown ? 200 : 404 });
      }
    }
    expect(told.seen).toBeGreaterThan(2);
    expect(told.hidden).toBeGreaterThan(1);
    const nameOf = async (document: Buffer, token: string) =>
      decodeURIComponent((await open(hashOf(document), token)).headers.get('content-disposition') ?? '');
    expect(await nameOf(ofUnit, AUDITOR)).toContain("''2016年一季度驻点台账.pdf");
    expect(await nameOf(minutes, MEI)).toContain(`''${labelOfFact('MinutesFiled')[0]}.pdf`);
  });

  it('is given to those who see a fact that it proves, as a file to be saved', async () => {
    await upload(OF_LAN, ELSEWHERE);
    const answer = await open(hashOf(OF_LAN));
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer())).toStrictEqual(OF_LAN);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="evidence.pdf"; filename*=UTF-8''Lan%20%281%29${encodeURIComponent('“调令”')}.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
  });

  it('is never told of where it is not for who asks: there is no difference to what was never brought', async () => {
    await upload(pdf('别人的草稿'), WEI);
    const [hidden, absent] = await Promise.all([
      open(hashOf(pdf('别人的草稿')), ELSEWHERE),
      open(hashOf(pdf('从未上传')), ELSEWHERE),
    ]);
    const told = async (answer: Response) => [answer.status, await answer.text()];
    expect(await told(hidden)).toStrictEqual(await told(absent));
    expect(await codeOf(await open(hashOf(LOST)))).toStrictEqual([404, 'EVIDENCE_UNKNOWN']);
    for (const name of [
      '',
      'x',
      '..%2Fincoming',
      `${hashOf(OF_LAN)}?x`,
      hashOf(OF_LAN).toUpperCase(),
      `${hashOf(OF_LAN)}.pdf`,
    ])
      expect(await codeOf(await open(name))).toStrictEqual([404, 'EVIDENCE_UNKNOWN']);
  });

  it('is never given once it is damaged, and that is counted', async () => {
    await upload(DAMAGED);
    expect((await open(hashOf(DAMAGED))).status).toBe(200);
    await writeFile(join(folder, hashOf(DAMAGED)), pdf('篡改'));
    expect(await codeOf(await open(hashOf(DAMAGED)))).toStrictEqual([500, 'EVIDENCE_DAMAGED']);
    const metrics = await (await fetch(`${origin}/metrics`)).text();
    expect(metrics).toMatch(/zhudian_evidence_damaged_total\S* 1/);
    await upload(DAMAGED);
    expect((await open(hashOf(DAMAGED))).status).toBe(200);
  });

  it('is refused without a good token, and where it is too large or of no type that is taken', async () => {
    const before = await kept();
    const refusals = [
      await codeOf(await upload(pdf('无'), null)),
      await codeOf(await open(hashOf(OF_LAN), 'nobody')),
      await codeOf(await upload(pdf('x'.repeat(MOST)))),
      await codeOf(await upload(Buffer.alloc(0))),
      await codeOf(await upload(Buffer.from('MZ\x90\0program', 'latin1'), MEI, { 'content-type': 'application/pdf' })),
      await codeOf(await upload(Buffer.from('<script>alert(1)</script>'), MEI, { 'content-type': 'text/plain' })),
    ];
    expect(refusals).toStrictEqual([
      [401, 'UNAUTHENTICATED'],
      [401, 'UNAUTHENTICATED'],
      [413, 'EVIDENCE_TOO_LARGE'],
      [415, 'EVIDENCE_TYPE'],
      [415, 'EVIDENCE_TYPE'],
      [415, 'EVIDENCE_TYPE'],
    ]);
    expect((await fetch(`${origin}/evidence`, { headers: as(MEI) })).status).toBe(405);
    expect((await fetch(`${origin}/evidence/${hashOf(OF_LAN)}`, { method: 'DELETE', headers: as(MEI) })).status).toBe(
      405,
    );
    expect(await kept()).toStrictEqual(before);
    expect(await onTheirWay()).toStrictEqual([]);
  });

  /** A body in parts, as its sender gives them. */
  const sending = () => {
    const call = request(`${origin}/evidence`, {
      method: 'POST',
      headers: { ...as(MEI), 'transfer-encoding': 'chunked' },
    });
    const status = new Promise<number | undefined>((resolve) => {
      call.once('response', (response) => resolve(response.resume().statusCode));
      call.once('error', () => resolve(undefined));
    });
    call.flushHeaders();
    return { call, status };
  };

  it('of which only a half arrives leaves nothing', async () => {
    const before = await kept();
    const { call, status } = sending();
    call.write(pdf('一半'));
    await until(async () => (await onTheirWay()).length === 1);
    call.destroy();
    expect(await status).toBeUndefined();
    await until(async () => (await onTheirWay()).length === 0);
    expect(await kept()).toStrictEqual(before);
  });

  it('that does not say how large it is is refused when it is too large', async () => {
    const { call, status } = sending();
    call.write(pdf('x'.repeat(MOST)));
    call.end();
    expect(await status).toBe(413);
    expect(await onTheirWay()).toStrictEqual([]);
  });

  it('is taken only a few at once from one person', async () => {
    const open = Array.from({ length: 4 }, sending);
    for (const { call } of open) call.write(pdf('慢'));
    await until(async () => (await onTheirWay()).length === 4);
    const refused = await upload(pdf('第五份'));
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await codeOf(refused)).toStrictEqual([429, 'TOO_MANY_REQUESTS']);
    expect((await upload(pdf('别人的'), WEI)).status).toBe(201);
    for (const { call } of open) call.end();
    expect(await Promise.all(open.map(({ status }) => status))).toStrictEqual([201, 201, 201, 201]);
  });
});

describe('A gateway without a place for evidence', () => {
  it('says so', async () => {
    const graph = await startProgrammeGraph([personnel, organization, integrityPerformance], [], { verify });
    try {
      const { origin } = new URL(graph.gateway.url);
      const headers = { authorization: 'Bearer mei' };
      const answer = await fetch(`${origin}/evidence`, { method: 'POST', body: 'x', headers });
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('EVIDENCE_NOT_KEPT');
    } finally {
      await graph.stop();
    }
  });
});
