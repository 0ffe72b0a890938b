import { Alert } from 'antd';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { ActForm } from '../act/act-form';
import { useMayGive, WhoMay } from '../act/who-may';
import type { Values } from '../act/values';
import { commandOf } from '../commands/commands';
import { isAfter, useShownPosition } from '../graph/position';
import type { FieldProblem } from '../graph/problem';
import { useWords } from '../words/language';

interface StepActProps {
  readonly command: string;
  readonly given: Values;
  readonly before?: (problems: readonly FieldProblem[]) => ReactNode;
  readonly done?: (id: string | undefined) => ReactNode;
  /** When the form is for the next act. */
  readonly onNext?: () => void;
}

interface DoneProps {
  readonly position: string | undefined;
  readonly begin: () => void;
}

/** Until the page shows what was recorded; from then on the form is for the next act. */
const Done = ({ position, begin }: DoneProps) => {
  const { say } = useWords();
  const shown = useShownPosition();
  const isShown = position !== undefined && shown !== undefined && !isAfter(position, shown);
  useEffect(() => {
    if (isShown) begin();
  }, [isShown, begin]);
  return <Alert role="status" type="success" showIcon title={say('已办理', 'Done')} />;
};

/** An act of a flow: its form without what the flow knows. What it recorded is shown by the page itself. */
export const StepAct = ({ command: name, done, onNext, ...rest }: StepActProps) => {
  const [turn, setTurn] = useState(0);
  const begin = useCallback(() => {
    setTurn((before) => before + 1);
    onNext?.();
  }, [onNext]);
  const command = commandOf(name);
  const mayGive = useMayGive(command?.roles ?? []);
  if (!command) return null;
  if (!mayGive) return <WhoMay roles={command.roles} />;
  const told =
    done ?? ((_: string | undefined, position: string | undefined) => <Done position={position} begin={begin} />);
  return <ActForm key={turn} name={name} command={command} done={told} {...rest} />;
};
