import { z } from 'zod';

/** How the gateway signs people in at an OpenID Connect provider. */
export interface SignInRules {
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a public client, which proves itself by PKCE alone. */
  readonly clientSecret?: string | undefined;
  /** The origin at which browsers reach the gateway. */
  readonly publicUrl: string;
  readonly scope: string;
  /** The resource for which access tokens are asked (RFC 8707), where the provider gives JWTs only for a named one. */
  readonly resource?: string | undefined;
}

const isLoopback = ({ hostname }: URL): boolean => /^(127(\.\d+){3}|\[::1\]|localhost)$/.test(hostname);

/** Cookies and codes go over TLS, or do not leave this machine. */
const secureUrl = z.string().refine((text) => {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)));
}, 'is not an https:// address (http:// is for loopback alone)');

const origin = secureUrl.refine(
  (text) => URL.parse(text)?.origin === text.replace(/\/$/, ''),
  'is not an origin, such as https://zhudian.example',
);

export const signInVariables = {
  OIDC_ISSUER: secureUrl.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_SCOPE: z
    .string()
    .regex(/(^| )openid( |$)/, 'does not hold openid')
    .optional(),
  OIDC_RESOURCE: z.string().optional(),
  PUBLIC_URL: origin.optional(),
};

const variables = z.object(signInVariables);

/** Nobody is signed in unless there is a client; then the rest has to be there. @throws an error naming what is missing. */
export const signInRulesOf = (given: z.infer<typeof variables>): SignInRules | undefined => {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, PUBLIC_URL: publicUrl } = given;
  if (!issuer && !clientId && !publicUrl) return undefined;
  if (!issuer || !clientId || !publicUrl)
    throw new Error('Sign-in needs OIDC_ISSUER, OIDC_CLIENT_ID and PUBLIC_URL, or none of them.');
  return {
    issuer,
    clientId,
    publicUrl: new URL(publicUrl).origin,
    clientSecret: given.OIDC_CLIENT_SECRET,
    scope: given.OIDC_SCOPE ?? 'openid',
    resource: given.OIDC_RESOURCE,
  };
};
