import { useEffect, useState } from 'react';
import { setParams, useAddress } from '../address';
import { useWords } from '../words/language';
import { BallotForm } from './ballot-form';
import { codeTyped } from './code';
import { paperOf, refusalOf, type Paper } from './vote';

const useTitle = () => {
  const { language, say } = useWords();
  const title = say('满意度测评', 'Satisfaction survey');
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = title;
  }, [language, title]);
  return title;
};

type Found = { readonly paper: Paper } | { readonly error: unknown } | undefined;

const usePaper = (surveyId: string): { readonly found: Found; readonly again: () => void } => {
  const [found, setFound] = useState<Found>();
  const [times, setTimes] = useState(0);
  useEffect(() => {
    paperOf(surveyId).then(
      (paper) => setFound({ paper }),
      (error: unknown) => setFound({ error }),
    );
  }, [surveyId, times]);
  return { found, again: () => setTimes((before) => before + 1) };
};

/** Read once: from then on the address may change. */
const codeOfAddress = (): string => {
  try {
    return codeTyped(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return '';
  }
};

const Content = ({ surveyId }: { readonly surveyId: string }) => {
  const { language, say } = useWords();
  const [code] = useState(codeOfAddress);
  const { found, again } = usePaper(surveyId);
  if (!('subtle' in crypto))
    return (
      <p role="alert">
        {say(
          '须通过 https 打开本页才能匿名填答。请联系发放单位更换网址。',
          'This page works by https alone. Ask whoever gave you the code for another address.',
        )}
      </p>
    );
  if (!found) return <p role="status">{say('正在打开……', 'Opening…')}</p>;
  if ('error' in found)
    return (
      <>
        <p role="alert">{refusalOf(found.error, language)}</p>
        <button type="button" onClick={again}>
          {say('重试', 'Try again')}
        </button>
      </>
    );
  if (!found.paper.open)
    return <p role="status">{say('本次测评已经结束，谢谢。', 'This survey is closed. Thank you.')}</p>;
  return <BallotForm paper={found.paper} firstCode={code} />;
};

/** For whoever holds a paper with a code: no account, no cookie, nothing of the other pages. */
export const BallotPage = () => {
  const { language, say } = useWords();
  const title = useTitle();
  const [, surveyId = ''] = useAddress().parts;
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <>
      <header>
        <span>{say('驻点', 'Zhudian')}</span>
        <button
          type="button"
          lang={other === 'zh' ? 'zh-CN' : 'en'}
          onClick={() => setParams({ lang: other === 'en' ? 'en' : 'zh' })}
        >
          {other === 'zh' ? '中文' : 'English'}
        </button>
      </header>
      <main>
        <h1>{title}</h1>
        <Content surveyId={surveyId} />
      </main>
    </>
  );
};
