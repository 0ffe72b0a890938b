import { ConfigProvider, theme, type ThemeConfig } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect } from 'react';
import { Frame } from './frame/frame';
import { GraphProvider } from './graph/graph-provider';
import { useLook, useLookOfDocument, type Look } from './look';
import { Page } from './page';
import { SeatsProvider } from './seats/seats-provider';
import { SessionProvider } from './session/session-provider';
import { useWords } from './words/language';

/** Style tags of the library carry it: the gateway gives each page another one. */
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';

/** Nothing moves for those who have asked their device for that. */
const motion = !matchMedia('(prefers-reduced-motion: reduce)').matches;
const COMMON = { colorPrimary: '#a8071a', borderRadius: 6, motion };
/** The style sheet is made at build; here are its colours alone. */
const BUILT = { zeroRuntime: true, hashed: false } as const;
const THEMES: Readonly<Record<Look, ThemeConfig>> = {
  light: {
    ...BUILT,
    token: {
      ...COMMON,
      colorLink: '#8c1d18',
      colorError: '#cf1322',
      colorTextDescription: '#595959',
      colorTextPlaceholder: '#6b6b6b',
    },
  },
  dark: {
    ...BUILT,
    algorithm: theme.darkAlgorithm,
    token: {
      ...COMMON,
      colorLink: '#ffa39e',
      colorError: '#ff9c96',
      colorTextDescription: '#b8b3ac',
      colorTextPlaceholder: '#a8a39c',
      colorBgBase: '#1f1d1b',
    },
  },
};

const Localised = () => {
  const { language, say } = useWords();
  const look = useLook();
  useLookOfDocument(look);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = say('驻点', 'Zhudian');
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  }, [language, say]);
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enGB}
      csp={{ nonce }}
      theme={THEMES[look]}
      button={{ autoInsertSpace: false }}
    >
      <GraphProvider>
        <SeatsProvider>
          <Frame>
            <Page />
          </Frame>
        </SeatsProvider>
      </GraphProvider>
    </ConfigProvider>
  );
};

export const App = () => (
  <SessionProvider>
    <Localised />
  </SessionProvider>
);
