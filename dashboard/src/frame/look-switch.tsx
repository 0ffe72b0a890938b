import { Button } from 'antd';
import { keepLook, useLook } from '../look';
import { useWords } from '../words/language';

export const LookSwitch = () => {
  const { say } = useWords();
  const isDark = useLook() === 'dark';
  return (
    <Button type="text" aria-pressed={isDark} onClick={() => keepLook(isDark ? 'light' : 'dark')}>
      {isDark ? say('浅色', 'Light') : say('深色', 'Dark')}
    </Button>
  );
};
