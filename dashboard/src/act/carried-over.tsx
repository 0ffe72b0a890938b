import { Alert } from 'antd';
import { useWords } from '../words/language';

/** Whoever sends it answers for it, whoever filled it in. */
export const CarriedOver = () => {
  const { say } = useWords();
  return (
    <Alert
      type="info"
      showIcon
      title={say(
        '部分内容由以前的记录带入，请逐项核对、修改后提交。',
        'Some of it is carried over from what was recorded before. Check it, and change it where it has to be.',
      )}
    />
  );
};
