import { NoSuchPage } from '../no-such-page';
import { useWords } from '../words/language';
import { ActForm } from '../act/act-form';
import { ActDone } from './act-done';
import { commandOf } from '../commands/commands';

const ActPage = ({ id: name }: { readonly id: string }) => {
  const { language } = useWords();
  const command = commandOf(name);
  if (!command) return <NoSuchPage />;
  return (
    <>
      <h1>{command.label[language === 'zh' ? 0 : 1]}</h1>
      <ActForm
        name={name}
        command={command}
        done={(id, position) => <ActDone command={command} position={position} id={id} />}
      />
    </>
  );
};

export default ActPage;
