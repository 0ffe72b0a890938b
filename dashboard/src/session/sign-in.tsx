import { Button, Form, Input } from 'antd';
import { useWords } from '../words/language';
import { useSession } from './session';

const ByToken = () => {
  const { say } = useWords();
  const { bring } = useSession();
  return (
    <Form layout="vertical" onFinish={({ token }: { readonly token: string }) => bring(token.trim())}>
      <p>
        {say(
          '本系统未接入统一身份认证。请粘贴管理员发放的访问令牌；仅保存在本标签页，关闭即清除。',
          'No identity provider is set here. Paste the access token that you were given; it is kept in this tab only, and gone when you close it.',
        )}
      </p>
      <Form.Item
        name="token"
        label={say('访问令牌', 'Access token')}
        rules={[{ required: true, message: say('请粘贴访问令牌', 'Paste the token') }]}
      >
        <Input.Password autoComplete="off" />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {say('进入', 'Enter')}
      </Button>
    </Form>
  );
};

const here = () => encodeURIComponent(location.pathname + location.search);

/** How to come in, in the way that this gateway has. */
export const SignIn = () => {
  const { say } = useWords();
  const { wayIn } = useSession();
  return (
    <section className="sign-in">
      <h1>{say('登录', 'Sign in')}</h1>
      {wayIn === 'token' && <ByToken />}
      {wayIn === 'provider' && (
        <Button type="primary" href={`/login?to=${here()}`}>
          {say('用统一身份认证登录', 'Sign in with your organisation’s account')}
        </Button>
      )}
      {wayIn === 'demonstration' && (
        <p>
          {say(
            '暂时没有可用的演示身份，请稍后刷新页面。',
            'Nobody of the demonstration is there yet. Reload in a while.',
          )}
        </p>
      )}
    </section>
  );
};
