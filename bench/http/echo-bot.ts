import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { ServiceClientCredentialsFactory, TokenCredentials } from 'botframework-connector';
import { createServer, plugins } from 'restify';

/** The SDK's own way to a token takes no authority but one behind https; the token is kept, as the SDK keeps it. */
class Credentials extends ServiceClientCredentialsFactory {
  readonly #token: Promise<string>;

  constructor() {
    super();
    this.#token = fetchToken();
  }

  override async isValidAppId(appId: string): Promise<boolean> {
    return appId === process.env['MICROSOFT_APP_ID'];
  }

  override async isAuthenticationDisabled(): Promise<boolean> {
    return false;
  }

  override async createCredentials() {
    return new TokenCredentials(await this.#token);
  }
}

async function fetchToken(): Promise<string> {
  const response = await fetch(`${process.env['ToChannelFromBotLoginUrl']}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env['MICROSOFT_APP_ID'] ?? '',
      client_secret: process.env['MICROSOFT_APP_PASSWORD'] ?? '',
      scope: `${process.env['ToChannelFromBotOAuthScope']}/.default`,
    }),
  });
  const answer: unknown = await response.json();
  if (typeof answer === 'object' && answer !== null && 'access_token' in answer) return String(answer.access_token);
  throw new Error(`No token: HTTP ${response.status}.`);
}

/** A bot as the samples of the SDK have it: it checks the sender's token, repeats what was said, and that is all. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({ ...process.env }, new Credentials()));
const server = createServer();
server.use(plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  const { body, headers, method = 'POST' } = request;
  await adapter.process({ body, headers, method }, response, async (context) => {
    if (context.activity.type === 'message') await context.sendActivity(`Du skrev: ${context.activity.text}`);
  });
});
server.listen(Number(process.env['PORT']), '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ event: 'listening', port: server.address().port })}\n`);
});
