import { TOKEN_REASONS, tokenReason } from '@zhudian/facts';
import { messagesOf } from '../../gateway/src/errors/gateway-error';

const REASONS = [
  ...Object.keys(TOKEN_REASONS),
  'claims: department.code is needed',
  'claims: realm_access.roles names no role that is known here',
  'ERR_THAT_COMES_WITH_A_LATER_VERSION',
];

describe('Why a token is refused', () => {
  it.each(REASONS)('is told in Chinese without English, but the names of claims: %s', (reason) => {
    const { zh, en } = messagesOf('UNAUTHENTICATED', tokenReason(reason));
    expect(zh.replace(/“[^”]*”/, '')).not.toMatch(/[A-Za-z]/);
    expect(en).not.toMatch(/\p{Script=Han}/u);
  });

  it('is told of a claim by the name that it has here', () => {
    expect(tokenReason('claims: department.code is needed')[0]).toContain('“department.code”');
  });
});
