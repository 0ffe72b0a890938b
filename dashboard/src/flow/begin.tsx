import { useEffect, useState } from 'react';
import { newId } from '../act/new-id';
import type { Values } from '../act/values';
import { go, hrefOf } from '../address';
import { commandOf } from '../commands/commands';
import { useWords } from '../words/language';
import type { Flow } from '../flows';
import { StepAct } from './step-act';

const Onwards = ({ to }: { readonly to: string }) => {
  useEffect(() => go(hrefOf(to)), [to]);
  return null;
};

/** Ids of what is made: nobody has to see them. */
const newKeys = (name: string): Values =>
  Object.fromEntries(
    (commandOf(name)?.fields ?? [])
      .filter(({ kind, required }) => kind === 'key' && required)
      .map((field) => [field.name, newId()]),
  );

/** The first step: when it is done, the page is that of what it made. */
export const Begin = ({ flow: { kind, title }, command }: { readonly flow: Flow; readonly command: string }) => {
  const { language } = useWords();
  const [keys] = useState(() => newKeys(command));
  return (
    <>
      <h1>{title[language === 'zh' ? 0 : 1]}</h1>
      <StepAct
        command={command}
        given={keys}
        done={(id) => <Onwards to={id === undefined ? `/flow/${kind}` : `/flow/${kind}/${encodeURIComponent(id)}`} />}
      />
    </>
  );
};
