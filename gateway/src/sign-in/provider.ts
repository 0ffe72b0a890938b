import * as oidc from 'openid-client';
import type { SignInRules } from './sign-in-settings';

/** What the provider gave for a person. */
export interface Granted {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  /** When the access token ends, in milliseconds since 1970. */
  readonly endsAt: number;
}

/** What has to be the same when the person comes back. */
export interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export class ProviderUnavailable extends Error {}

/** The provider, or what came back from it, says no. */
export class ProviderRefused extends Error {}

const REFUSED_CODES = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
]);

const explained = (error: unknown): Error => {
  if (error instanceof oidc.AuthorizationResponseError) return new ProviderRefused(error.error, { cause: error });
  if (error instanceof oidc.ResponseBodyError && error.status < 500)
    return new ProviderRefused(error.error, { cause: error });
  if (error instanceof oidc.ClientError && REFUSED_CODES.has(error.code ?? ''))
    return new ProviderRefused(error.code, { cause: error });
  return new ProviderUnavailable('The provider of sign-in does not answer as it should', { cause: error });
};

/** A provider that says nothing of the end is asked again soon. */
const SHORT_SECONDS = 60;

type Answered = Pick<oidc.TokenEndpointResponse, 'access_token' | 'refresh_token' | 'expires_in'>;

const grantedBy = (answer: Answered, before?: string): Granted => ({
  accessToken: answer.access_token,
  refreshToken: answer.refresh_token ?? before,
  endsAt: Date.now() + (answer.expires_in ?? SHORT_SECONDS) * 1_000,
});

/** The OpenID Connect provider: the code flow with PKCE, refreshing, and the end. */
export class Provider {
  private found: Promise<oidc.Configuration> | undefined;
  readonly redirectUri: string;
  private readonly resource: Readonly<Record<string, string>>;

  constructor(private readonly rules: SignInRules) {
    this.redirectUri = `${rules.publicUrl}/callback`;
    this.resource = rules.resource ? { resource: rules.resource } : {};
  }

  /** Where to send a person to sign in. */
  async begin(): Promise<{ readonly begun: Begun; readonly url: string }> {
    const config = await this.discovered();
    const begun = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: this.redirectUri,
      scope: this.rules.scope,
      state: begun.state,
      nonce: begun.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(begun.verifier),
      code_challenge_method: 'S256',
      ...this.resource,
    });
    return { begun, url: url.href };
  }

  /** @throws ProviderRefused, ProviderUnavailable */
  async finish(search: string, { state, nonce, verifier }: Begun): Promise<Granted> {
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
    const url = new URL(`${this.redirectUri}${search}`);
    return this.asked(async (config) =>
      grantedBy(await oidc.authorizationCodeGrant(config, url, checks, this.resource)),
    );
  }

  /** @throws ProviderRefused, ProviderUnavailable */
  refresh(refreshToken: string): Promise<Granted> {
    return this.asked(async (config) =>
      grantedBy(await oidc.refreshTokenGrant(config, refreshToken, this.resource), refreshToken),
    );
  }

  /** Ends what was granted, and tells where the provider's own session ends. */
  async end(refreshToken: string | undefined): Promise<string | undefined> {
    const config = await this.discovered();
    const { revocation_endpoint: revokes, end_session_endpoint: ends } = config.serverMetadata();
    if (revokes && refreshToken) await this.asked((found) => oidc.tokenRevocation(found, refreshToken));
    return ends && oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: `${this.rules.publicUrl}/` }).href;
  }

  private async asked<T>(ask: (config: oidc.Configuration) => Promise<T>): Promise<T> {
    const config = await this.discovered();
    return ask(config).catch((error: unknown) => {
      throw explained(error);
    });
  }

  /** Asked when somebody signs in first: a provider that is away does not keep the gateway from starting. */
  private discovered(): Promise<oidc.Configuration> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = undefined;
      throw explained(error);
    });
    return this.found;
  }

  private discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.rules;
    const authentication = clientSecret ? oidc.ClientSecretBasic(clientSecret) : oidc.None();
    const execute = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    return oidc.discovery(new URL(issuer), clientId, undefined, authentication, { execute });
  }
}
