import { useEffect, useState } from 'react';
import { useAddress } from '../address';
import { Freshness } from '../frame/freshness';
import { useShownPosition } from '../graph/position';
import { dayWords, today } from '../words/days';
import { useWords } from '../words/language';
import { SCENES, type Scene } from './scenes';

const EACH_S = 20;
const SECOND_MS = 1_000;
/** A wall is opened once and stays: it fetches its pages and its sign-in anew. */
const RELOAD_MS = 1_800_000;

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The pace that the address asks for. */
const useEachMs = (): number => {
  const asked = Number(useAddress().params.get('every'));
  return (asked >= 1 ? asked : EACH_S) * SECOND_MS;
};

const useRotation = () => {
  const eachMs = useEachMs();
  const [step, setStep] = useState(0);
  const [isPaused, setPaused] = useState(false);
  useEffect(() => {
    if (isPaused) return undefined;
    const rotating = setInterval(() => setStep((before) => before + 1), eachMs);
    return () => clearInterval(rotating);
  }, [isPaused, eachMs]);
  useEffect(() => {
    const reloading = setInterval(() => location.reload(), RELOAD_MS);
    const press = ({ key }: KeyboardEvent) => setStep((before) => Math.max(0, before + (STEPS[key] ?? 0)));
    addEventListener('keydown', press);
    return () => {
      clearInterval(reloading);
      removeEventListener('keydown', press);
    };
  }, []);
  return { step, isPaused, pause: () => setPaused(!isPaused) };
};

/** For a wall: one scene after the other, large, live, and nothing to do. */
const ScreenPage = () => {
  const { language, say } = useWords();
  const { step, isPaused, pause } = useRotation();
  const position = useShownPosition();
  const scene = SCENES[step % SCENES.length] as Scene;
  return (
    <div className="wall">
      <header>
        <h1>{scene.title[language === 'zh' ? 0 : 1]}</h1>
        <span>{dayWords(today(), language)}</span>
      </header>
      <div key={scene.key} className="scene">
        {scene.shown(Math.floor(step / SCENES.length))}
      </div>
      <footer>
        <Freshness />
        <span className="quiet">{position}</span>
        <span className="quiet">{`${(step % SCENES.length) + 1} / ${SCENES.length}`}</span>
        <button type="button" aria-pressed={isPaused} onClick={pause}>
          {isPaused ? say('继续轮播', 'Go on') : say('暂停轮播', 'Pause')}
        </button>
        <a href="/">{say('退出大屏', 'Leave')}</a>
      </footer>
    </div>
  );
};

export default ScreenPage;
