import { metadataSchema } from '@zhudian/facts';
import { MemoryLog } from '@zhudian/log';
import { CommandHandler, factIdOf, type CommandMetadata } from '@zhudian/framework/service';
import { commandIdOf } from '../support/commands';
import { publish } from './pledge.commands';

const carriedOut = async (metadata: Partial<CommandMetadata>, promise?: string, reasons = {}) => {
  const log = new MemoryLog();
  const command = publish('p1', { ...(promise ? { promise } : {}), act: { by: 'mei', on: '2016-03-08', reasons } });
  await new CommandHandler(log, () => Promise.resolve(undefined)).handle({
    ...command,
    metadata: { ...command.metadata, ...metadata },
  });
  return log.facts;
};
const commandId = commandIdOf('publish p1');
const always = {
  actorId: 'mei',
  actorRole: 'STAFF',
  actorUnit: 'marketing',
  occurredOn: '2016-03-08',
  commandId,
  $correlationId: commandId,
  $causationId: commandId,
  ruleSet: 'programme-2015.1',
  schemaVersion: '1',
  reads: 'PledgeAuthor-mei@-1 Pledge-p1@-1',
};

describe('Every fact of a command', () => {
  it('carries who did it, in which role, for which unit, on which business day and by which command', async () => {
    const facts = await carriedOut({});
    expect(facts.map(({ metadata }) => metadata)).toStrictEqual([{ ...always, followedBy: '1' }, always]);
  });

  it('carries correlation, cause, evidence, the reasons for going on, and where a policy resumes', async () => {
    const evidence = [{ sha256: 'a'.repeat(64), name: '承诺书.pdf', mime: 'application/pdf', size: 1024 }];
    const metadata = {
      correlationId: commandIdOf('one'),
      causationId: commandIdOf('other'),
      resumeAfter: { commit: 7, prepare: 5 },
      evidence,
    };
    const facts = await carriedOut(metadata, '好', { PLEDGE_VAGUE: '口头承诺' });
    expect(facts).toHaveLength(2);
    for (const { metadata } of facts) {
      const { followedBy: _, ...rest } = metadata;
      expect(rest).toStrictEqual({
        ...always,
        $correlationId: commandIdOf('one'),
        $causationId: commandIdOf('other'),
        resumeAfter: '7/5',
        evidence: JSON.stringify(evidence),
        reasons: '{"PLEDGE_VAGUE":"口头承诺"}',
      });
      expect(metadataSchema.parse(metadata)).toStrictEqual(metadata);
    }
  });

  it('has flat strings only, which an append to several streams asks for', async () => {
    const facts = await carriedOut({ evidence: [{ sha256: 'a', name: 'b', mime: 'c', size: 1 }] });
    const kinds = facts.map(({ metadata }) => [...new Set(Object.values(metadata).map((value) => typeof value))]);
    expect(kinds).toStrictEqual([['string'], ['string']]);
  });

  it('has an id that follows from the command and its place in the decision', async () => {
    const ids = async (metadata: Partial<CommandMetadata>) => (await carriedOut(metadata)).map(({ id }) => id);
    const first = await ids({});
    expect(new Set(first).size).toBe(2);
    expect(await ids({})).toStrictEqual(first);
    expect(first).not.toContain((await ids({ commandId: commandIdOf('another') }))[0]);
  });

  it('has the id that it would have had in any release, so that a retry is known across them', () =>
    expect([0, 1].map((index) => factIdOf('c0ffee00-0000-4000-8000-000000000000', index))).toStrictEqual([
      '03844542-5372-5712-b830-64f91448c7c4',
      '3cc8f2f0-e08a-582f-9583-dcdc19a6c8e1',
    ]));
});
