import { Alert, Button, Form } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAddress } from '../address';
import { useIsPast } from '../graph/on-day';
import { Problems } from '../graph/problems';
import { today } from '../words/days';
import { useWords } from '../words/language';
import type { Command, Field } from '../commands/commands';
import type { FieldProblem } from '../graph/problem';
import { ActingAs } from './acting-as';
import { ActWaiting } from './act-waiting';
import { CarriedOver } from './carried-over';
import { EvidenceInput, type Evidence } from './evidence';
import { FieldInput } from './field-input';
import { Fields } from './fields';
import { useSending } from './sending';
import { withKnown } from './known';
import { missingIn } from './missing';
import { useOwn } from './own';
import { changesIn, withPrior } from './prior/prior';
import { usePrior } from './prior/use-prior';
import { firstValues, type Values } from './values';
import { WhoMay } from './who-may';
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

/** What is shown in the fields, with what is said in them over what is known without. */
const useValues = (name: string, { fields }: Command, given: Values) => {
  const { params } = useAddress();
  const [first] = useState(() => firstValues(fields, params));
  const [changes, setChanges] = useState<Values>({});
  const own = useOwn();
  const known = { ...withKnown(fields, { ...first, ...changes }, own, today().slice(0, 7)), ...given };
  const prior = usePrior(name, known);
  const said = [...params.keys(), ...Object.keys(changes), ...Object.keys(given)];
  const values = withPrior(known, prior, said);
  const setValues = (all: Values) => setChanges({ ...changes, ...changesIn(fields, values, all) });
  return { values, setValues, isCarriedOver: Object.keys(prior).length > 0 };
};

const useEntries = (name: string, command: Command, given: Values) => {
  const { values, setValues, isCarriedOver } = useValues(name, command, given);
  const [occurredOn, setOccurredOn] = useState<unknown>();
  const [actingAs, setActingAs] = useState<string>();
  const [evidence, setEvidence] = useState<readonly Evidence[]>([]);
  const [reasons, setReasons] = useState<Reasons>({});
  const explained = Object.entries(reasons).map(([code, reason]) => ({ code, reason }));
  const input = {
    occurredOn,
    actingAs,
    ...values,
    ...(explained.length > 0 ? { reasons: explained } : {}),
    ...(evidence.length > 0 ? { evidence } : {}),
  };
  const set = { setValues, setOccurredOn, setActingAs, setEvidence, setReasons };
  return { values, isCarriedOver, occurredOn, actingAs, reasons, input, ...set };
};

interface ActFormProps {
  readonly name: string;
  readonly command: Command;
  /** What is settled elsewhere on the page: it is sent along, and not asked. */
  readonly given?: Values;
  /** What stands before the fields, with what is wrong beside it. */
  readonly before?: (problems: readonly FieldProblem[]) => ReactNode;
  /** What is shown when it is done. */
  readonly done: (id: string | undefined, position: string | undefined) => ReactNode;
}

const NONE: Values = {};

/** The form of a command, drawn from its declaration. */
export const ActForm = ({ name, command, given = NONE, before, done }: ActFormProps) => {
  const { language, say } = useWords();
  const isPast = useIsPast();
  const { state, problems, position, id, commandId, send, takeBack } = useSending(name);
  const entries = useEntries(name, command, given);
  const [missing, setMissing] = useState<readonly FieldProblem[]>([]);
  const ofFields = [...missing, ...problems.flatMap(({ fields }) => fields)];
  const submit = () => {
    const found = missingIn(command.fields, entries.values);
    setMissing(found);
    if (found.length === 0) send(entries.input);
  };
  if (state === 'waiting') return <ActWaiting commandId={commandId} takeBack={takeBack} />;
  if (state === 'done') return done(id, position);
  return (
    <Form layout="vertical" className="act-form" onFinish={submit}>
      <p>{command.about[language === 'zh' ? 0 : 1]}</p>
      <WhoMay roles={command.roles} />
      {entries.isCarriedOver && <CarriedOver />}
      {before?.(ofFields)}
      <Fields
        fields={command.fields.filter(({ name: field }) => !Object.hasOwn(given, field))}
        values={entries.values}
        path=""
        problems={ofFields}
        onChange={entries.setValues}
      />
      <ActingAs roles={command.roles} value={entries.actingAs} onChange={entries.setActingAs} />
      {'occurredOn' in given || <OccurredOn value={entries.occurredOn} onChange={entries.setOccurredOn} />}
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
