import { Button, QRCode } from 'antd';
import { addressOf, grouped } from '../../ballot/code';
import { useWords } from '../../words/language';
import './code-sheet.css';

const SIZE = 148;

interface CodeSheetProps {
  readonly surveyId: string;
  readonly address: string;
  readonly codes: readonly string[];
}

/** Slips to be cut apart, each with its picture and what to type where it cannot be scanned. In Chinese: customers get them. */
export const CodeSheet = ({ surveyId, address, codes }: CodeSheetProps) => {
  const { say } = useWords();
  return (
    <>
      <p className="tools">
        <Button type="primary" onClick={() => print()}>
          {say('打印', 'Print')}
        </Button>
      </p>
      <ul className="codes" lang="zh-CN">
        {codes.map((code) => (
          <li key={code}>
            <strong>供电服务满意度测评</strong>
            <QRCode
              type="svg"
              errorLevel="M"
              bordered={false}
              size={SIZE}
              color="#000"
              bgColor="#fff"
              value={addressOf(address.replace(/\/$/, ''), surveyId, code)}
              aria-label={`二维码：${grouped(code)}`}
            />
            <code>{grouped(code)}</code>
            <span>扫码匿名填答，仅限一次</span>
          </li>
        ))}
      </ul>
    </>
  );
};
