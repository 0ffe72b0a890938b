import { z } from 'zod';
import { surveyEvents } from '@zhudian/facts';
import { privateFile, readPrivate, removePrivate, writePrivate } from './private-file';

const answer = surveyEvents.schemas.BallotCast;
export type Answer = Readonly<z.infer<typeof answer>>;
const answers = z.array(answer);

/**
 * The answers that wait for their survey to close, one file for a survey. The file is in the order of the ballots, which are
 * random, and is written anew with each answer: nothing in it, or about it, tells which came first.
 */
export class Spool {
  constructor(private readonly folder: string) {}

  async waiting(surveyId: string): Promise<readonly Answer[]> {
    const text = await readPrivate(this.pathOf(surveyId));
    return text === undefined ? [] : answers.parse(JSON.parse(text));
  }

  /** Resolves when the answer is on disk. */
  async add(surveyId: string, added: Answer): Promise<void> {
    const all = [...(await this.waiting(surveyId)), added];
    await writePrivate(this.pathOf(surveyId), JSON.stringify(all.toSorted(byBallot)));
  }

  forget(surveyId: string): Promise<void> {
    return removePrivate(this.pathOf(surveyId));
  }

  private pathOf(surveyId: string): string {
    return privateFile(this.folder, surveyId, 'json');
  }
}

const byBallot = (one: Answer, other: Answer): number => (one.ballot < other.ballot ? -1 : 1);
