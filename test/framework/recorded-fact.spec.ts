import '@zhudian/framework/service';
import { RecordedFact, recordedFactOf } from '../../kernel/framework/src/graph/recorded-fact';

const metadata = { actorId: 'mei', actorRole: 'STAFF', occurredOn: '2031-01-01' };

const factOf = (type: string, data: object, hidden: readonly string[]) => {
  const row = {
    factId: 'f',
    position: 1,
    prepare: 1,
    type,
    stream: 'Candidacy-c',
    revision: 0,
    occurredOn: '2031-01-01',
    recordedAt: '2031-01-01T00:00:00.000Z',
    actorId: 'mei',
    actorRole: 'STAFF',
  };
  const read: string[] = [];
  const context = {
    factAt: async () => {
      read.push(type);
      return { ...row, id: 'f', data, metadata };
    },
  };
  const shown = { hidden: { data: hidden, actor: hidden }, changes: async () => [] };
  const fact = Object.assign(new RecordedFact(), recordedFactOf(context as never, row as never, shown));
  return { fact, read };
};

const amended = { factId: 'o', factType: 'ObjectionRaised', reason: '有误' };

describe('Who recorded a fact', () => {
  it('is told of others, and the log is not read for it', async () => {
    const { fact, read } = factOf('NoticePublished', {}, ['ObjectionRaised']);
    expect([await fact.actorId(), await fact.actorRole(), read]).toStrictEqual(['mei', 'STAFF', []]);
  });

  it.each([
    ['ObjectionRaised', {}],
    ['CandidacyAnnulled', amended],
    ['CandidacyCorrected', { ...amended, objectionRaised: { summaryRef: 's' } }],
  ])('is hidden of one that is told by nobody in particular, and of what amends it: %s', async (type, data) => {
    const { fact } = factOf(type, data, ['ObjectionRaised']);
    expect([await fact.actorId(), await fact.actorRole(), await fact.actingFor()]).toStrictEqual([null, null, null]);
  });

  it('is told of what amends another', async () => {
    const { fact } = factOf('CandidacyAnnulled', { ...amended, factType: 'NoticePublished' }, ['ObjectionRaised']);
    expect(await fact.actorId()).toBe('mei');
  });
});
