// A real OpenID Connect provider on loopback, in a process of its own. Whoever comes is signed in at once, as whom `/be` says.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const [publicUrl, audience] = process.argv.slice(2);
const is = { person: 'mei', roles: ['STAFF'], lastsSeconds: 300, refreshes: true, format: 'jwt' };

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const resource = () => ({
    scope: 'openid',
    audience,
    accessTokenFormat: is.format,
    accessTokenTTL: is.lastsSeconds,
    ...(is.format === 'jwt' ? { jwt: { sign: { alg: 'ES256' } } } : {}),
  });
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'zhudian',
        client_secret: 'a secret of the client',
        redirect_uris: [`${publicUrl}/callback`],
        post_logout_redirect_uris: [`${publicUrl}/`],
        grant_types: ['authorization_code', 'refresh_token'],
      },
    ],
    jwks: { keys: [JSON.parse(process.env.SIGNING_KEY)] },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    pkce: { required: () => true },
    issueRefreshToken: async () => is.refreshes,
    rotateRefreshToken: true,
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    extraTokenClaims: () => ({ roles: is.roles, unit: 'luobo' }),
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: async ({ oidc: { client, account, params, provider: own } }) => {
      const grant = new own.Grant({ clientId: client.clientId, accountId: account.accountId });
      grant.addOIDCScope(params.scope);
      grant.addResourceScope(audience, 'openid');
      await grant.save();
      return grant;
    },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: resource,
      },
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url.startsWith('/be?')) {
      Object.assign(is, JSON.parse(decodeURIComponent(request.url.slice('/be?'.length))));
      response.end();
    } else if (request.url.startsWith('/interaction/'))
      void provider.interactionFinished(request, response, { login: { accountId: is.person } });
    else void answer(request, response);
  });
  process.stdout.write(`${issuer}\n`);
});
process.once('disconnect', () => process.exit(0));
