import {
  candidacyEvents,
  personPostingEvents,
  postingEvents,
  postingStandingEvents,
  stationPostingEvents,
} from '@zhudian/facts';
import { personnel } from '@zhudian/personnel';
import type { Role } from '@zhudian/programme';
import { applied } from '../../support/candidacy.story';
import { termSettled } from '../../support/evaluation.story';
import { fitReviewed, handedOver, postingId, started, successorNamed } from '../../support/posting.story';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: S15

describe('The fit of a person and a post in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext({ ...personnel, policies: [] }, 'bureau');
    await context.tellWorld();
    const reasons = [{ need: 'METERING', priority: 2, strength: 3, points: 6 }];
    const match = { type: 'MatchProposed', data: { stationId: 'luobo', score: 100, reasons } };
    const appointed = { type: 'CandidateAppointed', data: { postingId, documentNo: started.data.documentNo } };
    await context.tell(candidacyEvents, postingId, applied, match, appointed);
    await context.tell(postingEvents, postingId, started, successorNamed, handedOver);
    await context.tell(postingStandingEvents, postingId, termSettled());
    await context.tell(personPostingEvents, 'wei', { type: 'PersonReserved', data: { postingId } });
    await context.tell(stationPostingEvents, 'luobo', { type: 'StationReserved', data: { postingId } });
  });
  afterAll(() => context.stop());

  const { findings, conclusion } = fitReviewed.data;
  const input = { occurredOn: '2018-01-15', postingId, findings, conclusion };
  const codeOf = async (changes: object, role: Role = 'GENERAL_MANAGEMENT') =>
    (await context.send(role, 'ReviewFit', { ...input, ...changes })).errors?.[0]?.extensions.code;

  it('is refused to the wrong role, on the wrong day, of the wrong posting or need, and in hostile words', async () => {
    expect(await codeOf({}, 'FIRST_SECRETARY')).toBe('NOT_AUTHORISED_ROLE');
    expect(await codeOf({ occurredOn: '2017-10-10' })).toBe('FIT_TOO_EARLY');
    expect(await codeOf({ postingId: 'r1.nobody' })).toBe('REFERENCE_UNKNOWN');
    expect(await codeOf({ findings: [] })).toBe('FIT_INCOMPLETE');
    expect(await codeOf({ conclusion: '相宜\u202e' })).toBe('INVALID_INPUT');
  });

  it('is asked for before the posting ends', async () => {
    const ending = { occurredOn: '2018-03-01', postingId, reason: '任期届满' };
    for (const reasons of [[], [{ code: 'FIT_REVIEW_MISSING', reason: '\u3000' }]]) {
      const { errors } = await context.send('PARTY_WORK', 'EndPosting', { ...ending, reasons });
      expect(errors?.[0]?.extensions.code).toBe(reasons.length === 0 ? 'FIT_REVIEW_MISSING' : 'INVALID_INPUT');
    }
  });

  it('is due when the term is over, and not any more once it is reviewed', async () => {
    const due = async () => {
      const { data } = await context.ask(
        '{ ownDueItems(dueBefore: "2018-04-01", first: 200) { items { kind subjectId } } }',
      );
      const { items } = data?.['ownDueItems'] as { items: readonly { kind: string; subjectId: string }[] };
      return items.filter(({ kind }) => kind === 'FIT_REVIEWED').map(({ subjectId }) => subjectId);
    };
    expect(await due()).toStrictEqual([postingId]);
    await context.does('GENERAL_MANAGEMENT', 'ReviewFit', input);
    expect(await due()).toStrictEqual([]);
  });

  it('is shown with the posting and with the candidacy', async () => {
    const fit = 'fit { fitScore conclusion findings { need rating ground } }';
    const { data } = await context.ask(
      `{ posting(id: "${postingId}") { ${fit} } candidacy(id: "${postingId}") { posting { ${fit} } } }`,
    );
    const shown = { fit: fitReviewed.data };
    expect(data).toStrictEqual({ posting: shown, candidacy: { posting: shown } });
  });

  it('lets the posting end once it is reviewed', async () => {
    await context.does('PARTY_WORK', 'EndPosting', { occurredOn: '2018-03-01', postingId, reason: '任期届满' });
    const { data } = await context.ask(`{ posting(id: "${postingId}") { stage endedOn } }`);
    expect(data).toStrictEqual({ posting: { stage: 'ENDED', endedOn: '2018-03-01' } });
  });
});
