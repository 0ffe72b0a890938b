import { Button } from 'antd';
import { useState } from 'react';
import { FactRows, type Recorded } from '../browse/fact-rows';
import { Answer } from '../graph/answer';
import { save } from '../save';
import { useGateway } from '../session/gateway';
import { useSession } from '../session/session';
import { useWords } from '../words/language';
import { CalendarAddress } from './calendar-address';
import query from './about-me.graphql?raw';

interface AboutMeAnswer {
  readonly person: { readonly timeline: { readonly edges: readonly { readonly node: Recorded }[] } } | null;
}

/** The same as a calendar and as a feed, to keep once; a calendar that looks by itself has a secret address. */
const Feeds = () => {
  const { say } = useWords();
  const ask = useGateway();
  const [isFailed, setFailed] = useState(false);
  const load = async (name: string) => {
    const answer = await ask(`/${name}`);
    setFailed('code' in answer);
    if (!('code' in answer)) save(await answer.blob(), name);
  };
  return (
    <p className="tools">
      <Button onClick={() => void load('inbox.ics')}>{say('日历（ICS）', 'Calendar (ICS)')}</Button>
      <Button onClick={() => void load('inbox.rss')}>{say('订阅源（RSS）', 'Feed (RSS)')}</Button>
      {isFailed && <span role="alert">{say('未能取得，请稍后再试。', 'Not available now; try again later.')}</span>}
    </p>
  );
};

/** What was recorded about who is signed in. */
const AboutMe = () => {
  const { say } = useWords();
  const { actor } = useSession();
  return (
    <>
      <Feeds />
      <CalendarAddress />
      <h2>{say('有关我的记录', 'What was recorded about me')}</h2>
      <Answer<AboutMeAnswer> query={query} variables={{ me: actor?.personId ?? '' }}>
        {({ person }) => <FactRows facts={person?.timeline.edges.map(({ node }) => node) ?? []} />}
      </Answer>
    </>
  );
};

export default AboutMe;
