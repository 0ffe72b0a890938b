import { readSettings, signInVariables } from '@zhudian/settings';
import { signInRulesOf } from '../../../gateway/src/sign-in/sign-in-settings';

const rulesOf = (variables: Readonly<Record<string, string>>) =>
  signInRulesOf(readSettings(signInVariables, variables));

const GIVEN = {
  OIDC_ISSUER: 'https://id.example/realms/zhudian',
  OIDC_CLIENT_ID: 'zhudian',
  PUBLIC_URL: 'https://zhudian.example',
};

describe('The settings of sign-in', () => {
  it('are none, or whole', () => {
    expect(rulesOf({})).toBeUndefined();
    expect(rulesOf(GIVEN)).toStrictEqual({
      issuer: GIVEN.OIDC_ISSUER,
      clientId: 'zhudian',
      publicUrl: 'https://zhudian.example',
      clientSecret: undefined,
      scope: 'openid',
      resource: undefined,
    });
    for (const missing of Object.keys(GIVEN)) {
      const { [missing as keyof typeof GIVEN]: _, ...rest } = GIVEN;
      expect(() => rulesOf(rest)).toThrow('Sign-in needs OIDC_ISSUER, OIDC_CLIENT_ID and PUBLIC_URL');
    }
  });

  it.each([
    ['PUBLIC_URL', 'http://zhudian.example', 'is not an https:// origin'],
    ['PUBLIC_URL', 'https://zhudian.example/app', 'is not an https:// origin'],
    ['PUBLIC_URL', 'zhudian.example', 'is not an https:// origin'],
    ['OIDC_ISSUER', 'http://id.example', 'is not an https:// address'],
    ['OIDC_SCOPE', 'profile', 'is not scopes separated by spaces, with openid'],
    ['OIDC_SCOPE', 'myopenid', 'is not scopes separated by spaces, with openid'],
  ])('say what is wrong with %s=%s', (name, value, why) => {
    expect(() => rulesOf({ ...GIVEN, [name]: value })).toThrow(why);
  });

  it.each(['http://localhost:4000', 'http://127.0.0.1:4000/', 'http://[::1]:4000'])('go without TLS on %s', (url) => {
    expect(rulesOf({ ...GIVEN, PUBLIC_URL: url })?.publicUrl).toBe(url.replace(/\/$/, ''));
  });
});
