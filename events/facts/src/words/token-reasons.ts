import type { Label, Labels } from './label';

/** Why a token is refused. */
export const TOKEN_REASONS: Labels = {
  'no bearer token': ['未携带登录凭证', 'no bearer token'],
  'not an access token': ['不是访问凭证', 'not an access token'],
  'lives too long': ['登录凭证有效期过长', 'it lives too long'],
  denied: ['登录凭证已被停用', 'it was denied'],
  'the token is refused': ['登录凭证未通过核验', 'the token is refused'],
  'claims: sub is needed': ['登录凭证缺少人员', 'claims: sub is needed'],
  'claims: sub, roles and unit are needed': ['登录凭证缺少人员、角色或单位', 'sub, roles and unit are needed'],
  ERR_JWT_EXPIRED: ['登录已过期', 'it has expired'],
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: ['签名无效', 'its signature is not valid'],
  ERR_JWT_CLAIM_VALIDATION_FAILED: ['登录凭证内容无效', 'a claim is not valid'],
  ERR_JWKS_NO_MATCHING_KEY: ['签发者的密钥不明', 'its key is unknown'],
  ERR_JOSE_ALG_NOT_ALLOWED: ['签名算法不被接受', 'its algorithm is not accepted'],
  ERR_JOSE_NOT_SUPPORTED: ['签名算法不被接受', 'its algorithm is not supported'],
  ERR_JWS_INVALID: ['登录凭证格式无效', 'it is malformed'],
  ERR_JWT_INVALID: ['登录凭证格式无效', 'it is malformed'],
};

/** Claims are named as the operator has set them. */
const ofClaim: readonly (readonly [RegExp, string])[] = [
  [/^claims: (\S+) is needed$/, '登录凭证缺少“$1”'],
  [/^claims: (\S+) names no role that is known here$/, '登录凭证的“$1”中没有本系统的角色'],
];

/** The same in both languages; one that nobody has put into words is told as it is in English alone. */
export const tokenReason = (reason: string): Label => {
  const known = TOKEN_REASONS[reason];
  if (known) return known;
  const found = ofClaim.find(([pattern]) => pattern.test(reason));
  return [found ? reason.replace(...found) : '登录凭证无效', reason];
};
