import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { postingEvents } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { voteInReview } from '../../tools/src/demo/vote';
import { weiPosted } from '../support/organization.story';
import { runContext, type RunningContext } from '../support/running-context';

// covers: N05
const surveyId = 'review-of-wuming';
const REVIEWERS = ['wei', 'lan', 'hua', 'mei', 'feng'];

describe('The First Secretaries of the demonstration', () => {
  let context: RunningContext;
  let server: Server;
  const answered = async (request: IncomingMessage) => {
    const { query, variables } = JSON.parse(await text(request)) as { query: string; variables: object };
    const [, token] = request.headers.authorization?.split(' ') ?? [];
    return token === undefined
      ? context.ask(query, variables, [], 'anonymous')
      : context.ask(query, variables, ['FIRST_SECRETARY'], token);
  };

  beforeAll(async () => {
    context = await runContext(integrityPerformance, 'bureau');
    await context.tellWorld();
    for (const personId of REVIEWERS)
      await context.tell(postingEvents, `${personId}-posting`, { ...weiPosted, data: { ...weiPosted.data, personId } });
    server = createServer((request, response) => {
      void answered(request).then((answer) => response.end(JSON.stringify(answer)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    server.close();
    await context.stop();
  });

  it('answer a review with a ballot each, and once, also when a loading that was cut off goes on', async () => {
    await context.does('PARTY_WORK', 'OpenUpwardReview', {
      upwardReviewId: surveyId,
      unitId: 'wuming',
      reviewers: 'FIRST_SECRETARIES',
      questions: ['督导是否到位'],
      closesOn: '2016-06-15',
      tellBy: '2016-06-30',
      occurredOn: '2016-06-01',
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    for (const token of REVIEWERS) {
      const reviewer = { token, commandId: randomUUID() };
      const given = { surveyId, postingId: `${token}-posting`, stationId: 'luobo', answers: [4] };
      await voteInReview(url, given, reviewer);
      await voteInReview(url, given, reviewer);
    }
    const closing = { upwardReviewId: surveyId, occurredOn: '2016-06-15' };
    await context.does('PARTY_WORK', 'CloseUpwardReview', closing);
    const { data } = await context.ask(`{ upwardReview(id: "${surveyId}") { signed responses withheld mean } }`);
    expect(data).toStrictEqual({ upwardReview: { signed: 5, responses: 5, withheld: false, mean: 4 } });
    // It is over: what comes now was answered before.
    await voteInReview(
      url,
      { surveyId, postingId: 'wei-posting', stationId: 'luobo', answers: [1] },
      { token: 'wei', commandId: randomUUID() },
    );
  });
});
