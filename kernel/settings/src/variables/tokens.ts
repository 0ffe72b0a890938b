import { origin, secureUrl } from '../addresses';
import { fileOrUrl, password, roleMap, seconds, text } from '../kinds';
import { defaulted, optional, required } from '../setting';
import { z } from 'zod';

/** Which tokens are good, and where they say who acts. */
export const tokenVariables = {
  JWT_ISSUER: required(text, { zh: '令牌的签发者', en: 'who signs tokens' }),
  JWT_AUDIENCE: required(text, { zh: '令牌的受众', en: 'for whom tokens are' }),
  JWT_KEYS: required(fileOrUrl, {
    zh: '验证令牌的密钥集（JWK set）',
    en: 'the JWK set with which tokens are verified',
  }),
  JWT_DENIED: optional(fileOrUrl, {
    zh: '五秒内即予拒绝的令牌与人员：{"tokens": ["jti"], "subjects": ["sub"]}',
    en: 'tokens and persons to deny within five seconds: {"tokens": ["jti"], "subjects": ["sub"]}',
    absent: { zh: '无', en: 'nobody' },
  }),
  JWT_LONGEST_LIFETIME: defaulted(seconds, 86_400, {
    zh: '令牌有效期的上限，秒',
    en: 'the longest lifetime of a token, in seconds',
  }),
  JWT_ROLES_CLAIM: optional(text, {
    zh: '令牌中角色所在的字段或路径',
    en: 'the claim of the roles, or the path to it (realm_access.roles)',
    absent: { zh: 'roles', en: 'roles' },
  }),
  JWT_UNIT_CLAIM: optional(text, {
    zh: '令牌中单位所在的字段或路径',
    en: 'the claim of the org unit, or the path to it',
    absent: { zh: 'unit', en: 'unit' },
  }),
  JWT_ROLE_MAP: optional(roleMap, {
    zh: '身份提供方的角色与本系统角色的对应',
    en: "our roles by the provider's",
    absent: { zh: '名称相同', en: 'names are the same' },
  }),
};

const SIGN_IN = { zh: '不启用浏览器登录', en: 'no sign-in in the browser' };

/** Sign-in in the browser. */
export const signInVariables = {
  OIDC_ISSUER: optional(secureUrl, {
    zh: 'OpenID Connect 身份提供方',
    en: 'the OpenID Connect provider',
    absent: SIGN_IN,
  }),
  OIDC_CLIENT_ID: optional(text, { zh: '在身份提供方登记的客户端', en: 'our client at the provider', absent: SIGN_IN }),
  OIDC_CLIENT_SECRET: optional(password, {
    zh: '该客户端的密钥',
    en: 'its secret',
    absent: { zh: '公开客户端（PKCE）', en: 'a public client (PKCE)' },
  }),
  OIDC_SCOPE: optional(
    {
      schema: z.string().regex(/(^| )openid( |$)/),
      accepts: { zh: '以空格分隔、含 openid', en: 'scopes separated by spaces, with openid among them' },
    },
    { zh: '登录时申请的范围', en: 'the scopes to ask for', absent: { zh: 'openid', en: 'openid' } },
  ),
  OIDC_RESOURCE: optional(text, {
    zh: '申请令牌时指明的资源（RFC 8707）',
    en: 'the resource for which tokens are asked (RFC 8707)',
    absent: { zh: '无', en: 'none' },
  }),
  PUBLIC_URL: optional(origin, {
    zh: '浏览器访问网关的地址',
    en: 'the origin at which browsers reach the gateway',
    absent: SIGN_IN,
  }),
};
