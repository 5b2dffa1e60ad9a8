import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { buildAppPackage } from './app-package.ts';
import { readPackageArguments, usage } from './package-arguments.ts';

/** `npm run package`: writes the Teams app package. Exit code 2 for wrong use, 1 when the manifest is not valid. */
process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const wanted = readPackageArguments(args);
  if (typeof wanted === 'string') {
    console.error(`${wanted}\nUse: ${usage}`);
    return 2;
  }
  const built = await buildAppPackage({ ...wanted, version: projectVersion() });
  if (!built.ok) {
    console.error(['The package was not written:', ...built.problems].join('\n  '));
    return 1;
  }
  mkdirSync(dirname(wanted.out), { recursive: true });
  writeFileSync(wanted.out, built.zip);
  console.log(`${wanted.out} (${built.zip.length} bytes) for ${wanted.domain}, app ${wanted.appId}`);
  if (wanted.isTrial) {
    console.log(
      `This is a trial package with an app id of zeros: it shows that the manifest is valid, but Teams cannot reach a bot with it.\nFor a real one: ${usage}`,
    );
  } else if (wanted.unsaid.length > 0) {
    console.log(
      `Before others get it, say who stands behind it (${wanted.unsaid.join(', ')}): Teams names ${wanted.publisher.organisation} and links to ${wanted.publisher.website} for help and ${wanted.publisher.privacy} for privacy. The bot itself serves no page.`,
    );
  }
  return 0;
}

function projectVersion(): string {
  const file = new URL('../package.json', import.meta.url);
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const version = typeof parsed === 'object' && parsed !== null && 'version' in parsed ? parsed.version : undefined;
  if (typeof version !== 'string') throw new Error('package.json has no version');
  return version;
}
