import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { personsNamed } from '@zhudian/facts';
import { MemoryLog } from '@zhudian/log';
import { Refusal } from '@zhudian/framework';
import { CommandHandler, openVault, type CommandEnvelope, type Vault } from '@zhudian/framework/service';
import { candidacyCommands, person } from '@zhudian/personnel';
import { commandFor } from '../../support/commands';
import { people } from '../../support/world';

const SEAL = /^vault:[A-Za-z0-9_-]{43}$/;
const named = (name: string, id = 'name') =>
  commandFor(person, { type: 'NamePerson', id, data: { personId: 'wei', name }, act: { role: 'ADMINISTRATOR' } });

describe('The words of a command', () => {
  let folder: string;
  let vault: Vault;
  let log: MemoryLog;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhudian-sealed-'));
    vault = await openVault(`sqlite:${folder}`);
    log = new MemoryLog();
    for (const append of people('wei')) await log.append([append]);
  });
  afterEach(async () => {
    await vault.close();
    await rm(folder, { recursive: true });
  });

  const handler = (over: MemoryLog = log) => new CommandHandler(over, () => Promise.resolve(undefined), vault);
  const handled = async (command: CommandEnvelope) =>
    expect(await handler().handle(command)).not.toBeInstanceOf(Refusal);
  const last = () => log.facts.at(-1);
  const nameIn = () => (last()?.data as { readonly name: string }).name;

  it('are sealed in its facts, reasons and names of documents too', async () => {
    const command = named('韦一');
    await handled({
      ...command,
      act: { ...command.act, reasons: { SOME_WARNING: '韦一本人要求' } },
      metadata: {
        ...command.metadata,
        evidence: [{ sha256: 'a'.repeat(64), name: '韦一的申请.pdf', mime: 'application/pdf', size: 1 }],
      },
    });
    expect(JSON.stringify(log.facts)).not.toContain('韦一');
    const { reasons = '{}', evidence = '[]' } = last()?.metadata ?? {};
    const [document] = JSON.parse(evidence) as [{ readonly name: string }];
    const seals = [nameIn(), (JSON.parse(reasons) as { readonly SOME_WARNING: string }).SOME_WARNING, document.name];
    for (const seal of seals) expect(seal).toMatch(SEAL);
    const words = await vault.wordsOf(seals);
    expect(seals.map((seal) => words.get(seal))).toStrictEqual(['韦一', '韦一本人要求', '韦一的申请.pdf']);
  });

  it('are on disk before the fact is', async () => {
    const held: (string | undefined)[] = [];
    const watched = Object.create(log, {
      append: {
        value: async (...given: Parameters<MemoryLog['append']>) => {
          const seal = (given[0].at(-1)?.facts[0]?.data as { readonly name: string }).name;
          held.push((await vault.wordsOf([seal])).get(seal));
          return log.append(...given);
        },
      },
    }) as MemoryLog;
    expect(await handler(watched).handle(named('韦二'))).not.toBeInstanceOf(Refusal);
    expect(held).toStrictEqual(['韦二']);
  });

  it('are erased before it is told that they are; of a refused command nothing is erased', async () => {
    await handled(named('韦三'));
    const seal = nameIn();
    const erase = (personId: string) =>
      commandFor(person, {
        type: 'ErasePersonName',
        id: `erase ${personId}`,
        data: { personId, basis: '本人申请' },
        act: { role: 'ADMINISTRATOR' },
      });
    expect(await handler().handle(erase('nobody'))).toMatchObject({ code: 'REFERENCE_UNKNOWN' });
    const forbidding = new CommandHandler(log, () => Promise.resolve(new Refusal('NOT_AUTHORISED_SCOPE')), vault);
    expect(await forbidding.handle(erase('wei'))).toBeInstanceOf(Refusal);
    expect((await vault.wordsOf([seal])).get(seal)).toBe('韦三');
    await handled(erase('wei'));
    expect(last()).toMatchObject({ type: 'PersonalDataErased', data: { scope: 'NAME', basis: '本人申请' } });
    expect(await vault.wordsOf([seal])).toStrictEqual(new Map());
  });

  it.each([
    ['WithdrawCandidacy', candidacyCommands, { candidacyId: 'r2016.wei', reason: '因病' }, ['wei']],
    ['WithdrawCandidacy', candidacyCommands, { candidacyId: 'r2016.wei.2', reason: '因病' }, ['wei.2']],
    ['ErasePersonName', person.commands, { personId: 'wei', basis: '本人申请' }, ['wei']],
  ])('of %s speak about whom its ids name', (type, commands, data, persons) =>
    expect(
      personsNamed((commands as Readonly<Record<string, { input: z.ZodObject }>>)[type]?.input as z.ZodObject, data),
    ).toStrictEqual(persons),
  );
});
