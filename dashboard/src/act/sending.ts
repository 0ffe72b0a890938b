import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { reachedPosition } from '../graph/moment';
import { problemsOf, type Problem } from '../graph/problem';
import type { Command } from '../commands/commands';
import { entered, type Values } from './values';

export interface Sending {
  readonly state: 'open' | 'sending' | 'done';
  readonly problems: readonly Problem[];
  readonly position: string | undefined;
  readonly send: (values: Values) => void;
}

interface SendingOutcome {
  readonly state: Sending['state'];
  readonly problems: readonly Problem[];
  readonly position: string | undefined;
}

const OPEN: SendingOutcome = { state: 'open', problems: [], position: undefined };

const documentOf = (name: string, { mutation }: Command): string =>
  `mutation ${name}($input: ${name}Input!) { ${mutation}(input: $input) { __typename } }`;

/**
 * Sends a command once, though the button is pressed twice. As long as nobody has answered, it is the same command under
 * the same id, so that what was carried out without our hearing of it is not carried out again.
 */
export const useSending = (name: string, command: Command): Sending => {
  const client = useClient();
  const commandId = useRef<string>(undefined);
  const isUnderWay = useRef(false);
  const [told, setTold] = useState(OPEN);
  const sendOnce = async (values: Values) => {
    commandId.current ??= crypto.randomUUID();
    const input = { ...(entered(values) as object), commandId: commandId.current };
    const { error, extensions } = await client.mutation(documentOf(name, command), { input }).toPromise();
    const problems = problemsOf(error);
    if (problems.every(({ code }) => code !== 'UNREACHABLE')) commandId.current = undefined;
    const position = (extensions as { readonly position?: string } | undefined)?.position;
    if (problems.length > 0) return setTold({ state: 'open', problems, position: undefined });
    if (position !== undefined) reachedPosition(position);
    return setTold({ state: 'done', problems: [], position });
  };
  const send = (values: Values) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setTold({ ...OPEN, state: 'sending' });
    void sendOnce(values).finally(() => {
      isUnderWay.current = false;
    });
  };
  return { ...told, send };
};
