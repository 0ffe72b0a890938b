import { Button, Input } from 'antd';
import { useState } from 'react';
import { useSending } from '../act/sending';
import { Answer } from '../graph/answer';
import { useIsPast } from '../graph/on-day';
import { Problems } from '../graph/problems';
import { useSession } from '../session/session';
import { dayWords } from '../words/days';
import { wordOf } from '../words/enums';
import { useWords } from '../words/language';
import { hashOf, newSecret } from './address-secret';
import query from './calendar-address.graphql?raw';

interface Held {
  readonly until: string;
  readonly made: { readonly on: string; readonly role: string };
}
interface AddressAnswer {
  readonly person: { readonly id: string; readonly inboxAddress: Held | null } | null;
}

const NewAddress = ({ secret }: { readonly secret: string }) => {
  const { say } = useWords();
  return (
    <>
      <p role="status">
        {say(
          '地址已生成，只显示这一次。请复制到日历软件的“订阅日历”或者订阅阅读器中；知道地址的人都能看到您的到期事项，请勿转发。',
          'The address is made, and is shown this once. Copy it into “subscribe to a calendar” of your calendar, or into a feed reader. Whoever knows it sees what is due for you: pass it to nobody.',
        )}
      </p>
      {(['ics', 'rss'] as const).map((form) => (
        <Input
          key={form}
          readOnly
          className="address"
          aria-label={
            form === 'ics' ? say('日历订阅地址', 'Address of the calendar') : say('订阅源地址', 'Address of the feed')
          }
          value={`${location.origin}/inbox/${secret}.${form}`}
          onFocus={({ target }) => target.select()}
        />
      ))}
    </>
  );
};

const Made = ({ until, made }: Held) => {
  const { language, say } = useWords();
  const [day, role, last] = [
    dayWords(made.on, language),
    wordOf('Role', made.role, language),
    dayWords(until, language),
  ];
  return (
    <p>
      {say(
        `正在使用的日历订阅地址：${day}以${role}身份生成，有效至${last}。`,
        `A calendar address is in use: made on ${day} as ${role}, good until ${last}.`,
      )}
    </p>
  );
};

/** What was made here, though what is recorded is asked for anew meanwhile. */
const useAddressActs = () => {
  const making = useSending('MakeInboxAddress');
  const ending = useSending('WithdrawInboxAddress');
  const [secret, setSecret] = useState<string>();
  const make = async (personId: string) => {
    const fresh = newSecret();
    const addressHash = await hashOf(fresh);
    // A second press shows no other address than the one that is recorded.
    if (making.send({ personId, addressHash })) setSecret(fresh);
  };
  const end = (personId: string) => {
    setSecret(undefined);
    ending.send({ personId });
  };
  return { making, ending, secret: making.state === 'done' ? secret : undefined, make, end };
};

interface AddressProps {
  readonly person: { readonly id: string; readonly inboxAddress: Held | null };
  readonly acts: ReturnType<typeof useAddressActs>;
}

const Address = ({ person: { id, inboxAddress: held }, acts }: AddressProps) => {
  const { say } = useWords();
  const isPast = useIsPast();
  const { making, ending, secret, make, end } = acts;
  return (
    <section aria-label={say('日历订阅', 'Calendar subscription')}>
      {held ? <Made {...held} /> : <p>{say('没有正在使用的日历订阅地址。', 'No calendar address is in use.')}</p>}
      {held && secret !== undefined && <NewAddress secret={secret} />}
      <Problems problems={[...making.problems, ...ending.problems]} />
      <p className="tools">
        <Button disabled={isPast} loading={making.state === 'sending'} onClick={() => void make(id)}>
          {held ? say('换一个地址', 'Make another address') : say('生成日历订阅地址', 'Make a calendar address')}
        </Button>
        {held && (
          <Button disabled={isPast} loading={ending.state === 'sending'} onClick={() => end(id)}>
            {say('停用地址', 'End the address')}
          </Button>
        )}
      </p>
    </section>
  );
};

/** Whether a calendar reads what is due at a secret address, without a token. */
export const CalendarAddress = () => {
  const { say } = useWords();
  const { actor } = useSession();
  const acts = useAddressActs();
  return (
    <Answer<AddressAnswer> query={query} variables={{ me: actor?.personId ?? '' }}>
      {({ person }) =>
        person ? (
          <Address person={person} acts={acts} />
        ) : (
          <p>
            {say(
              '您尚未登记为人员，不能生成日历订阅地址。请党建人事部门登记。',
              'You are not registered, so that no calendar address can be made. The Party-work department registers you.',
            )}
          </p>
        )
      }
    </Answer>
  );
};
