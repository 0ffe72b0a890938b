import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { ActForm } from '../act/act-form';
import { useMayGive, WhoMay } from '../act/who-may';
import type { Values } from '../act/values';
import { commandOf } from '../commands/commands';
import type { FieldProblem } from '../graph/problem';
import { useWords } from '../words/language';

interface StepActProps {
  readonly command: string;
  readonly given: Values;
  readonly before?: (problems: readonly FieldProblem[]) => ReactNode;
  readonly done?: (id: string | undefined) => ReactNode;
}

const Done = () => {
  const { say } = useWords();
  return <Alert role="status" type="success" showIcon title={say('已办理', 'Done')} />;
};

/** An act of a flow: its form without what the flow knows. What it recorded is shown by the page itself. */
export const StepAct = ({ command: name, done = () => <Done />, ...rest }: StepActProps) => {
  const command = commandOf(name);
  const mayGive = useMayGive(command?.roles ?? []);
  if (!command) return null;
  return mayGive ? <ActForm name={name} command={command} done={done} {...rest} /> : <WhoMay roles={command.roles} />;
};
