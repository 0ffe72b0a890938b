import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';
import { Link } from '../link';
import { useWords } from '../words/language';

const Broken = () => {
  const { say } = useWords();
  return (
    <Result
      status="error"
      title={<h1>{say('这个页面未能显示', 'This page could not be shown')}</h1>}
      subTitle={say(
        '已提交的事项不受影响。请刷新；仍未能显示的，请把网址告知系统管理员。',
        'Nothing that was sent is lost. Open it again; if it still fails, tell the administrator its address.',
      )}
      extra={
        <div className="tools">
          <Button onClick={() => location.reload()}>{say('刷新', 'Open it again')}</Button>
          <Link to="/">{say('查看到期事项', 'See what is due')}</Link>
        </div>
      }
    />
  );
};

/** What breaks in a page leaves what stands around it, and says what to do. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError = () => ({ isBroken: true });

  override render() {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}
