import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { Refusal, refuse } from '@zhudian/framework';
import { SerialQueue } from '@zhudian/runtime';
import { BallotKeys } from './ballot-keys';
import { Spool, type Answer } from './spool';

/** What of the surveys is in no log: their private keys, and the answers until they are told together. */
export class BallotBox {
  readonly keys: BallotKeys;
  private readonly spool: Spool;
  /** By survey: nobody answers while it is being closed. */
  private readonly queue = new SerialQueue();

  constructor(folder: string) {
    this.keys = new BallotKeys(join(folder, 'ballot-keys'));
    this.spool = new Spool(join(folder, 'ballots'));
  }

  /** Gives what is held for opening: the modulus of a key that is on disk. */
  opening<Outcome>(
    surveyId: string,
    open: (held: { readonly ballotKey: string }) => Promise<Outcome>,
  ): Promise<Outcome> {
    return this.queue.run(surveyId, async () => open({ ballotKey: await this.keys.modulusFor(surveyId) }));
  }

  /** Keeps an answer, unless it is refused. The same again is kept already; another with the same ballot is refused. */
  casting(surveyId: string, answer: Answer, unless: () => Promise<Refusal | undefined>): Promise<Refusal | undefined> {
    return this.queue.run(surveyId, async () => {
      const no = await unless();
      if (no) return no;
      const known = (await this.spool.waiting(surveyId)).find(({ ballot }) => ballot === answer.ballot);
      if (known) return isSame(known, answer) ? undefined : refuse('BALLOT_USED');
      await this.spool.add(surveyId, answer);
      return undefined;
    });
  }

  /** Gives all answers, shuffled, and forgets them and the key once the survey is closed. */
  closing<Outcome>(
    surveyId: string,
    close: (held: { readonly answers: readonly Answer[] }) => Promise<Outcome>,
  ): Promise<Outcome> {
    return this.queue.run(surveyId, async () => {
      const outcome = await close({ answers: shuffled(await this.spool.waiting(surveyId)) });
      if (!(outcome instanceof Refusal)) await this.forget(surveyId);
      return outcome;
    });
  }

  /** Forgets key and answers, untold, once the survey is withdrawn. */
  withdrawing<Outcome>(surveyId: string, withdraw: () => Promise<Outcome>): Promise<Outcome> {
    return this.queue.run(surveyId, async () => {
      const outcome = await withdraw();
      if (!(outcome instanceof Refusal)) await this.forget(surveyId);
      return outcome;
    });
  }

  async forget(surveyId: string): Promise<void> {
    await this.spool.forget(surveyId);
    await this.keys.forget(surveyId);
  }
}

const isSame = (one: Answer, other: Answer): boolean =>
  one.group === other.group && JSON.stringify(one.answers) === JSON.stringify(other.answers);

/** Fisher and Yates, by the chance of the machine. */
const shuffled = <T>(items: readonly T[]): readonly T[] => {
  const left = [...items];
  return items.flatMap(() => left.splice(randomInt(left.length), 1));
};

const boxes = new Map<string, BallotBox>();

/** The one box of a folder in this process. */
export const ballotBoxIn = (folder: string): BallotBox => {
  const box = boxes.get(folder) ?? new BallotBox(folder);
  boxes.set(folder, box);
  return box;
};
