import type { SettingsIn, signInVariables } from '@zhudian/settings';

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

/** Nobody is signed in unless there is a client; then the rest has to be there. @throws an error naming what is missing. */
export const signInRulesOf = (given: SettingsIn<typeof signInVariables>): SignInRules | undefined => {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, PUBLIC_URL: publicUrl } = given;
  if (!issuer && !clientId && !publicUrl) return undefined;
  if (!issuer || !clientId || !publicUrl)
    throw new Error(
      '登录须同时设置 OIDC_ISSUER、OIDC_CLIENT_ID、PUBLIC_URL，或者都不设置。 ' +
        'Sign-in needs OIDC_ISSUER, OIDC_CLIENT_ID and PUBLIC_URL, or none of them.',
    );
  return {
    issuer,
    clientId,
    publicUrl: new URL(publicUrl).origin,
    clientSecret: given.OIDC_CLIENT_SECRET,
    scope: given.OIDC_SCOPE ?? 'openid',
    resource: given.OIDC_RESOURCE,
  };
};
