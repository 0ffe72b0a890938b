import { encodePosition } from '@zhudian/facts';
import { packOf } from '@zhudian/tools';
import { PackReplies, type PublishedLog } from '@zhudian/transparency';
import { ToldDecision } from '../audit/support/told-decision';
import { unzip } from '../audit/support/unzip';

describe('The pack of a decision, asked of the transparency log', () => {
  const story = new ToldDecision();
  const { log, ids } = story;
  let published: PublishedLog;

  beforeAll(async () => {
    published = await story.publish();
    await story.tell('unsigned', 'Posting-c9', 'PostingStarted', { stationId: 'u1' });
  });
  afterAll(() => story.remove());

  const replies = () => new PackReplies({ log, published });
  const at = (name: string) => encodePosition(log.facts.find(({ id }) => id === ids[name])?.position ?? 0);

  it('is the same bytes as by the command, whole and as a page', async () => {
    const { archive, page } = await packOf(log, published, { decision: ids['decision'] ?? '' });
    expect(await replies().replyTo('pack/Posting/c1')).toStrictEqual({
      status: 200,
      type: 'application/zip',
      body: archive,
    });
    expect((await replies().replyTo(`pack/Posting/c1?fact=${ids['decision']}&as=page`)).body).toStrictEqual(page);
    expect((await packOf(log, published, { decision: 'Posting/c1' })).archive).toStrictEqual(archive);
    expect(unzip(archive).get('decision.html')).toStrictEqual(page);
  });

  it('tells no more than was recorded up to a position', async () => {
    const { body } = await replies().replyTo(`pack/Posting/c1?as=page&asOf=${at('after')}`);
    expect(String(body)).toContain('所依据的事件没有更正或者撤销');
    const since = await packOf(log, published, { decision: ids['decision'] ?? '', asOf: at('after') });
    expect(since.since).toBe(0);
  });

  it.each([
    ['pack/Posting/c9-is-none', 404, 'DECISION_UNKNOWN'],
    ['pack/Candidacy/c1', 404, 'DECISION_UNKNOWN'],
    ['pack/posting/c1', 404, 'DECISION_UNKNOWN'],
    ['pack/Posting/%E0', 404, 'DECISION_UNKNOWN'],
    ['pack/Posting/c1%00%0A', 404, 'DECISION_UNKNOWN'],
    ['pack/Posting/c1?fact=none', 404, 'DECISION_UNKNOWN'],
    ['pack/Posting/c1?asOf=p1', 404, 'DECISION_UNKNOWN'],
    ['pack/Posting/c1?asOf=2026-11-30', 400, 'POSITION_INVALID'],
    ['pack/Posting/c1?asOf=pzzzzzzzz', 400, 'POSITION_NOT_REACHED'],
    ['pack/Posting/c9', 409, 'NOT_IN_CHECKPOINT'],
  ])('is refused with a code: %s', async (path, status, code) => {
    const { status: got, body } = await replies().replyTo(path);
    expect([got, JSON.parse(String(body))]).toStrictEqual([
      status,
      {
        code,
        messages: { zh: expect.stringMatching(/。$/), en: expect.stringMatching(/\.$/) },
        ...(code.startsWith('POSITION_') && { details: { position: path.split('asOf=')[1] } }),
      },
    ]);
  });
});
