import { Alert, Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useIsPast } from '../../graph/on-day';
import { Problems } from '../../graph/problems';
import { useWords } from '../../words/language';
import { CodeSheet } from './code-sheet';
import type { Issuing } from './issuing';

/** As many as one command takes. */
const MOST = 500;
const FIRST = 20;

const Shown = ({ surveyId, address, issuing }: CodesProps & { readonly address: string }) => {
  const { say } = useWords();
  const { state, codes, takeBack } = issuing;
  if (codes.length === 0 || state === 'open' || state === 'sending') return null;
  return (
    <>
      {state === 'waiting' && (
        <Alert
          role="status"
          type="warning"
          showIcon
          title={say(
            '暂时连接不上：领票码恢复连接并登记后才能使用。请勿关闭本页。',
            'The system cannot be reached: the codes work when the line is back. Do not close this page.',
          )}
          action={<Button onClick={takeBack}>{say('撤回', 'Take it back')}</Button>}
        />
      )}
      <Alert
        role="status"
        type="warning"
        showIcon
        title={say(
          '领票码只在本页显示，离开后无法找回。请立即打印、剪开，随机分发，勿登记谁领了哪一张。',
          'The codes are shown here only, and are gone when you leave. Print them now, cut them apart, hand them out by chance, and note nowhere who had which.',
        )}
      />
      <CodeSheet surveyId={surveyId} address={address} codes={codes} />
    </>
  );
};

interface CodesProps {
  readonly surveyId: string;
  readonly issuing: Issuing;
}

interface AddressFieldProps {
  readonly address: string;
  readonly onChange: (address: string) => void;
}

const AddressField = ({ address, onChange }: AddressFieldProps) => {
  const { say } = useWords();
  const isSafe = URL.canParse(address) && new URL(address).protocol === 'https:';
  return (
    <Form.Item
      label={say('填答网址', 'Address of this system')}
      htmlFor="code-address"
      extra={
        isSafe
          ? undefined
          : say(
              '客户的手机须能打开该网址，且须为https，否则不能匿名填答。',
              'The phones of customers have to reach it, and by https: without it nobody can answer.',
            )
      }
    >
      <Input id="code-address" value={address} onChange={({ target }) => onChange(target.value.trim())} />
    </Form.Item>
  );
};

/** One-time codes for those without an account, to be printed: the programme knows their hashes alone. */
export const Codes = ({ surveyId, issuing }: CodesProps) => {
  const { say } = useWords();
  const isPast = useIsPast();
  const [count, setCount] = useState(FIRST);
  const [address, setAddress] = useState(location.origin);
  const { state, problems, issue } = issuing;
  return (
    <>
      <Form layout="vertical" className="act-form no-print" onFinish={() => issue(count)}>
        <Form.Item label={say('张数', 'How many')} htmlFor="code-count" extra={say('一次最多500张', '500 at once')}>
          <InputNumber
            id="code-count"
            min={1}
            max={MOST}
            precision={0}
            value={count}
            onChange={(number) => setCount(number ?? 1)}
          />
        </Form.Item>
        <AddressField address={address} onChange={setAddress} />
        <Problems problems={problems} />
        <Button type="primary" htmlType="submit" disabled={isPast || state === 'waiting'} loading={state === 'sending'}>
          {say('生成并登记领票码', 'Make codes and issue them')}
        </Button>
      </Form>
      <Shown surveyId={surveyId} address={address} issuing={issuing} />
    </>
  );
};
