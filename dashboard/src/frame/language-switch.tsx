import { Button } from 'antd';
import { setParams } from '../address';
import { keepLanguage, useWords } from '../words/language';

/** Says the other language in that language. */
export const LanguageSwitch = () => {
  const { language } = useWords();
  const other = language === 'zh' ? 'en' : 'zh';
  const change = () => {
    keepLanguage(other);
    setParams({ lang: other === 'en' ? 'en' : undefined });
  };
  return (
    <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={change}>
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  );
};
