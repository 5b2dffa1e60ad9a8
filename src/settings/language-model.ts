import { secureOrigin, webUrl } from './forms.ts';
import type { Read } from './names.ts';

export interface LanguageModelSettings {
  readonly endpoint: string;
  readonly apiKey?: string;
  readonly deployment: string;
  readonly apiVersion: string;
}

/** The first version for good that keeps a model to a JSON schema. */
const defaultApiVersion = '2024-10-21';

export function readLanguageModel(read: Read, problems: string[]): LanguageModelSettings | undefined {
  const endpoint = read('AZURE_OPENAI_ENDPOINT');
  const apiKey = read('AZURE_OPENAI_API_KEY');
  const deployment = read('AZURE_OPENAI_DEPLOYMENT');
  const apiVersion = read('AZURE_OPENAI_API_VERSION');
  if ([endpoint, apiKey, deployment, apiVersion].every((text) => text === undefined)) return undefined;
  if (endpoint === undefined)
    problems.push('AZURE_OPENAI_ENDPOINT is missing: the AZURE_OPENAI_ settings belong together.');
  if (deployment === undefined)
    problems.push('AZURE_OPENAI_DEPLOYMENT is missing: the AZURE_OPENAI_ settings belong together.');
  if (endpoint !== undefined && !(secureOrigin.test(endpoint) && webUrl.safeParse(endpoint).success))
    problems.push(
      'AZURE_OPENAI_ENDPOINT must be an https address without a path, such as https://NAME.openai.azure.com.',
    );
  if (deployment !== undefined && !/^[A-Za-z0-9._-]{1,64}$/.test(deployment))
    problems.push('AZURE_OPENAI_DEPLOYMENT must be the name of a deployment: letters, digits, dots, - and _.');
  if (apiVersion !== undefined && !/^\d{4}-\d{2}-\d{2}(?:-preview)?$/.test(apiVersion))
    problems.push('AZURE_OPENAI_API_VERSION must be a version such as 2024-10-21 or 2025-03-01-preview.');
  return {
    endpoint: endpoint ?? '',
    ...(apiKey === undefined ? {} : { apiKey }),
    deployment: deployment ?? '',
    apiVersion: apiVersion ?? defaultApiVersion,
  };
}
