/** Addresses of another cloud or of a test's token issuer, under botbuilder's own names. */
export const endpointNames = [
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'ToBotFromChannelTokenIssuer',
  'OAuthUrl',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'CallerId',
] as const;
export type EndpointName = (typeof endpointNames)[number];

/** Every setting there is, in the order of .env.example. */
export const settingNames = [
  'MICROSOFT_APP_ID',
  'MICROSOFT_APP_TYPE',
  'MICROSOFT_APP_PASSWORD',
  'MICROSOFT_APP_CERTIFICATE_FILE',
  'MICROSOFT_APP_CERTIFICATE',
  'MICROSOFT_APP_TENANT_ID',
  'ALLOWED_TENANTS',
  'ALLOWED_SERVICE_HOSTS',
  'ALLOWED_FILE_HOSTS',
  'ADMINS',
  'STORAGE_CONNECTION_STRING',
  'STORAGE_ACCOUNT_URL',
  'STORAGE_BLOB_URL',
  'TABLE_PREFIX',
  'DATA_DIR',
  'AZURE_OPENAI_ENDPOINT',
  'AZURE_OPENAI_DEPLOYMENT',
  'AZURE_OPENAI_API_KEY',
  'AZURE_OPENAI_API_VERSION',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_EXPORTER_OTLP_HEADERS',
  'OTEL_SERVICE_NAME',
  'TURNS_PER_MINUTE',
  'PORT',
  'PUBLIC_URL',
  'LOG_LEVEL',
  'DANGEROUSLY_ALLOW_ANONYMOUS',
  ...endpointNames,
] as const;
export type SettingName = (typeof settingNames)[number];

/** The value of a setting without white space around it; undefined for an empty one. */
export type Read = (name: SettingName) => string | undefined;
