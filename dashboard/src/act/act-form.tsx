import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { useAddress } from '../address';
import { useMoment } from '../graph/moment';
import { Problems } from '../graph/problems';
import { useSession } from '../session/session';
import { today } from '../words/days';
import { wordOf } from '../words/enums';
import { useWords } from '../words/language';
import type { Command, Field } from '../commands/commands';
import type { FieldProblem } from '../graph/problem';
import { ActDone } from './act-done';
import { ActWaiting } from './act-waiting';
import { EvidenceInput, type Evidence } from './evidence';
import { FieldInput } from './field-input';
import { Fields } from './fields';
import { useSending } from './sending';
import { withKnown } from './known';
import { missingIn } from './missing';
import { useOwn } from './own';
import { firstValues } from './values';
import { WarningReasons, type Reasons } from './warnings';

const OCCURRED_ON: Field = { name: 'occurredOn', kind: 'day', label: ['发生日期', 'Day on which it happened'] };

interface OnDay {
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

const OccurredOn = ({ value, onChange }: OnDay) => {
  const { language, say } = useWords();
  const label = OCCURRED_ON.label[language === 'zh' ? 0 : 1];
  return (
    <Form.Item label={label} htmlFor="occurredOn" extra={say('默认为今天', 'Today when left empty')}>
      <FieldInput id="occurredOn" field={OCCURRED_ON} value={value} onChange={onChange} />
    </Form.Item>
  );
};

const WhoMay = ({ roles }: Pick<Command, 'roles'>) => {
  const { language, say } = useWords();
  const { actor } = useSession();
  if (actor?.roles.some((role) => roles.includes(role))) return null;
  const names = roles.map((role) => wordOf('Role', role, language)).join(language === 'zh' ? '、' : ', ');
  return (
    <Alert
      type="info"
      showIcon
      title={say(
        `本事项由${names}办理，您目前的身份没有此权限。`,
        `This is done by: ${names}. You do not act in such a role.`,
      )}
    />
  );
};

const Missing = ({ count }: { readonly count: number }) => {
  const { say } = useWords();
  if (count === 0) return null;
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={say(
        `还有${count}项须填写，请在标红处补充后再提交。`,
        `${count} fields have to be filled in: they are marked above.`,
      )}
    />
  );
};

const useEntries = (command: Command) => {
  const { params } = useAddress();
  const [entered, setValues] = useState(() => firstValues(command.fields, params));
  const own = useOwn();
  const values = withKnown(command.fields, entered, own, today().slice(0, 7));
  const [occurredOn, setOccurredOn] = useState<unknown>();
  const [evidence, setEvidence] = useState<readonly Evidence[]>([]);
  const [reasons, setReasons] = useState<Reasons>({});
  const given = Object.entries(reasons).map(([code, reason]) => ({ code, reason }));
  const input = {
    ...values,
    occurredOn,
    ...(given.length > 0 ? { reasons: given } : {}),
    ...(evidence.length > 0 ? { evidence } : {}),
  };
  return { values, setValues, occurredOn, setOccurredOn, setEvidence, reasons, setReasons, input };
};

/** The form of a command, drawn from its declaration. */
export const ActForm = ({ name, command }: { readonly name: string; readonly command: Command }) => {
  const { language, say } = useWords();
  const isPast = useMoment().asOf !== undefined;
  const { state, problems, position, commandId, send, takeBack } = useSending(name);
  const entries = useEntries(command);
  const [missing, setMissing] = useState<readonly FieldProblem[]>([]);
  const ofFields = [...missing, ...problems.flatMap(({ fields }) => fields)];
  const submit = () => {
    const found = missingIn(command.fields, entries.values);
    setMissing(found);
    if (found.length === 0) send(entries.input);
  };
  if (state === 'waiting') return <ActWaiting commandId={commandId} takeBack={takeBack} />;
  if (state === 'done') return <ActDone command={command} position={position} />;
  return (
    <Form layout="vertical" className="act-form" onFinish={submit}>
      <p>{command.about[language === 'zh' ? 0 : 1]}</p>
      <WhoMay roles={command.roles} />
      <Fields
        fields={command.fields}
        values={entries.values}
        path=""
        problems={ofFields}
        onChange={entries.setValues}
      />
      <OccurredOn value={entries.occurredOn} onChange={entries.setOccurredOn} />
      <EvidenceInput onChange={entries.setEvidence} />
      <Missing count={missing.length} />
      <Problems problems={problems} />
      <WarningReasons problems={problems} reasons={entries.reasons} onChange={entries.setReasons} />
      <Button type="primary" htmlType="submit" size="large" disabled={isPast} loading={state === 'sending'}>
        {say('提交', 'Send')}
      </Button>
    </Form>
  );
};
