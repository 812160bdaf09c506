// A certified OpenID provider on loopback. Whoever types `tag:name@example.com` at its sign-in page is that person: the
// whole is the subject, what follows the colon the address, which is verified unless the tag is `unverified`.
// SETTINGS is JSON: port, jwks (private), keys of cookies, clients.
import Provider, { interactionPolicy } from 'oidc-provider';

const { port, jwks, clients } = JSON.parse(process.env.SETTINGS);
const issuer = `http://127.0.0.1:${port}`;

const policy = interactionPolicy.base();
policy.get('consent').checks.remove('native_client_prompt'); // who signs in has agreed

const provider = new Provider(issuer, {
  clients: clients.map((id) => ({
    client_id: id,
    client_secret: `the secret of ${id} & more`,
    application_type: 'native', // any port of loopback
    redirect_uris: ['http://127.0.0.1/sign-in/elsewhere/back'],
    subject_type: 'public',
  })),
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  conformIdTokenClaims: true,
  cookies: { keys: ['for tests'] },
  findAccount: (ctx, id) => ({
    accountId: id,
    claims: () => ({
      sub: id,
      name: id.split(':')[0],
      email: id.slice(id.indexOf(':') + 1),
      email_verified: !id.startsWith('unverified:'),
    }),
  }),
  interactions: { policy },
  jwks,
  async loadExistingGrant(ctx) {
    if (!ctx.oidc.session.accountId) return undefined;
    const grant = new provider.Grant({
      clientId: ctx.oidc.client.clientId,
      accountId: ctx.oidc.session.accountId,
    });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
  ttl: { IdToken: 3600 },
});

// Somebody between the planner and the provider: what they leave at /planted is the next answer of /token. And a clock:
// a request that says so is answered as two hours ago.
let planted;
const now = Date.now;
provider.use(async (ctx, next) => {
  if (ctx.path === '/planted') {
    let text = '';
    for await (const chunk of ctx.req) text += chunk;
    planted = JSON.parse(text);
    ctx.status = 204;
    return;
  }
  if (ctx.get('x-two-hours-ago')) Date.now = () => now() - 7_200_000;
  try {
    await next();
  } finally {
    Date.now = now;
  }
  if (ctx.path === '/token' && planted) {
    ctx.body = planted;
    planted = undefined;
  }
});
provider.on('server_error', (ctx, error) => console.error(error));
provider.listen(port, '127.0.0.1');
