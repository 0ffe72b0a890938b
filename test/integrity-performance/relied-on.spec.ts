import { postingEvents, postingStandingEvents, streamOf, type EventFamily } from '@zhudian/facts';
import { MemoryLog, type EventLog } from '@zhudian/log';
import { clue, evaluation } from '@zhudian/integrity-performance';
import { evaluationEvents, orgUnitEvents, personPostingEvents, stationPostingEvents } from '@zhudian/facts';
import { Refusal } from '@zhudian/framework';
import { CommandHandler, type CommandEnvelope } from '@zhudian/framework/service';
import { posting } from '@zhudian/personnel';
import { clueOpened } from '../support/clue.story';
import { sheet, termFinal, termSettled } from '../support/evaluation.story';
import { termOpened } from '../support/indicator.story';
import { factMetadata } from '../support/new-facts';
import { luoboRegistered } from '../support/organization.story';
import { fitReviewed, handedOver, postingId, started, successorNamed } from '../support/posting.story';
import { commandIdOf, commandFor } from '../support/commands';

// covers: M08, I18

const allowed = () => Promise.resolve(undefined);
const reserved = { type: 'PersonReserved', data: { postingId } } as const;

const tell = async (log: MemoryLog, family: EventFamily, id: string, ...facts: { type: string; data: object }[]) => {
  const stream = streamOf(family, id);
  const newFacts = facts.map((fact, at) => {
    const commandId = commandIdOf(`${stream}/${at}`);
    return { ...fact, id: commandId, metadata: factMetadata({ commandId }) };
  });
  await log.append([{ stream, expected: 'no_stream', facts: newFacts }]);
};

/** A posting that is ready to end. */
const ready = async (): Promise<MemoryLog> => {
  const log = new MemoryLog();
  await tell(log, postingEvents, postingId, started, successorNamed, handedOver, fitReviewed);
  await tell(log, personPostingEvents, 'wei', reserved);
  await tell(log, stationPostingEvents, 'luobo', { type: 'StationReserved', data: { postingId } });
  await tell(log, orgUnitEvents, 'luobo', luoboRegistered);
  await tell(log, postingStandingEvents, postingId, termSettled());
  const opened = { ...termOpened, data: { ...termOpened.data, postingId } };
  await tell(log, evaluationEvents, `${postingId}.TERM`, opened, ...sheet('TERM'), termFinal({ postingId }));
  return log;
};

/** Somebody else is faster: the command is executed between what the first append saw and the append itself. */
const overtakenBy = (log: MemoryLog, envelope: CommandEnvelope): EventLog => {
  let isFirst = true;
  return {
    readStream: log.readStream.bind(log),
    append: async (appends) => {
      if (isFirst) {
        isFirst = false;
        expect(await new CommandHandler(log, allowed).handle(envelope)).not.toBeInstanceOf(Refusal);
      }
      return log.append(appends);
    },
    head: log.head.bind(log),
    follow: log.follow.bind(log),
    close: log.close.bind(log),
  };
};

const on = '2018-03-01';
const end = commandFor(posting, { type: 'EndPosting', data: { postingId, reason: '任期届满' }, act: { on } });
const { breachEventId: _, ...filed } = clueOpened({ basisRefs: ['台账'] }).data;
const openClue = commandFor(clue, {
  type: 'OpenClue',
  data: { clueId: 'late', ...filed },
  act: { on, by: 'hua' },
});
const reopen = commandFor(evaluation, {
  type: 'ReopenEvaluation',
  data: { postingId, reason: '漏计一项' },
  act: { on, by: 'jing', role: 'DISCIPLINE' },
});
const typesIn = ({ facts }: MemoryLog) => facts.map(({ type }) => type);

describe('The end of a posting', () => {
  it('comes when nothing stands against it', async () => {
    const log = await ready();
    expect(await new CommandHandler(log, allowed).handle(end)).toMatchObject({ id: postingId, replayed: false });
    expect(typesIn(log).slice(-5)).toStrictEqual([
      'PersonReleased',
      'StationReleased',
      'StandingRelied',
      'CluesPassedOn',
      'PostingEnded',
    ]);
  });

  it.each([
    ['a clue that is opened', openClue, 'OPEN_CLUES'],
    ['a term that is reopened', reopen, 'TERM_EVALUATION_MISSING'],
  ])('does not slip past %s at the same moment', async (_, faster, code) => {
    const log = await ready();
    const outcome = await new CommandHandler(overtakenBy(log, faster), allowed).handle(end);
    expect(outcome instanceof Refusal && outcome.code).toBe(code);
    expect(typesIn(log)).not.toContain('PostingEnded');
  });

  it('is not slipped past by a term that is reopened at the same moment', async () => {
    const log = await ready();
    const outcome = await new CommandHandler(overtakenBy(log, end), allowed).handle(reopen);
    expect(outcome instanceof Refusal && outcome.code).toBe('TERM_RELIED_ON');
    expect(typesIn(log)).not.toContain('EvaluationReopened');
  });

  it('leaves a clue that is opened at the same moment to the station alone', async () => {
    const log = await ready();
    expect(await new CommandHandler(overtakenBy(log, end), allowed).handle(openClue)).not.toBeInstanceOf(Refusal);
    const opened = log.facts.find(({ type }) => type === 'ClueOpened');
    expect(opened?.data).toStrictEqual(filed);
  });
});
