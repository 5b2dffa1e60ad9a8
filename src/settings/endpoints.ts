import { webUrl } from './forms.ts';
import { type EndpointName, endpointNames, type Read } from './names.ts';

export function readEndpoints(read: Read, problems: string[]): Record<EndpointName, string> | undefined {
  const entries = endpointNames.map((name) => [name, read(name)] as const);
  const missing = entries.filter(([, text]) => text === undefined).map(([name]) => name);
  if (missing.length === endpointNames.length) return undefined;
  if (missing.length > 0) problems.push(`${missing.join(', ')}: the endpoints of another cloud are set all or none.`);
  for (const [name, text] of entries) {
    if (/Url$/.test(name) && text !== undefined && !webUrl.safeParse(text).success)
      problems.push(`${name} must be a URL.`);
  }
  const of = (name: EndpointName): string => read(name) ?? '';
  return {
    ToChannelFromBotLoginUrl: of('ToChannelFromBotLoginUrl'),
    ToChannelFromBotOAuthScope: of('ToChannelFromBotOAuthScope'),
    ToBotFromChannelTokenIssuer: of('ToBotFromChannelTokenIssuer'),
    OAuthUrl: of('OAuthUrl'),
    ToBotFromChannelOpenIdMetadataUrl: of('ToBotFromChannelOpenIdMetadataUrl'),
    ToBotFromEmulatorOpenIdMetadataUrl: of('ToBotFromEmulatorOpenIdMetadataUrl'),
    CallerId: of('CallerId'),
  };
}
