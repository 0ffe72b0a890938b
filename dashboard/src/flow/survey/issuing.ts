import { useState } from 'react';
import { useSending, type Sending } from '../../act/sending';
import { hashOfCode, newCode } from '../../ballot/code';

export interface Issuing extends Pick<Sending, 'state' | 'problems' | 'takeBack'> {
  /** The codes themselves: they are in this page alone, and nowhere once it is left. */
  readonly codes: readonly string[];
  readonly issue: (count: number) => void;
}

/** Makes one-time codes, and has their hashes recorded. */
export const useIssuing = (surveyId: string): Issuing => {
  const { state, problems, send, takeBack } = useSending('IssueBallots');
  const [codes, setCodes] = useState<readonly string[]>([]);
  const issue = async (count: number) => {
    const made = Array.from({ length: count }, newCode);
    const tokenHashes = await Promise.all(made.map(hashOfCode));
    // A second press shows no other codes than those whose hashes are recorded.
    if (send({ surveyId, tokenHashes })) setCodes(made);
  };
  return { state, problems, takeBack, codes, issue: (count) => void issue(count) };
};
