import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say, step } from './step';

/**
 * `npm run use:n8n` makes the newest n8n of the registry the one that `npm start`, `npm test` and production/ use;
 * `npm run use:n8n -- 2.41.1` takes that one. Run `npm test` afterwards, and commit.
 */

const ROOT = join(__dirname, '..');
const RECIPE = join(ROOT, 'demo/n8n');
const ENV_EXAMPLE = join(ROOT, 'production/.env.example');

/** Every file that names the version, with the version in it. @throws Error when a file does not name one */
export function withVersion(
	recipe: string,
	envExample: string,
	version: string,
): [recipe: string, env: string] {
	const replaced = (text: string, place: RegExp): string => {
		if (!place.test(text)) throw new Error(`No version where ${String(place)} looks for it`);
		return text.replace(place, `$1${version}$2`);
	};
	return [replaced(recipe, /("n8n": ")[^"]+(")/), replaced(envExample, /^(N8N_VERSION=).*($)/m)];
}

async function main(wanted: string): Promise<void> {
	const answer = await step(`Asking the registry for n8n ${wanted}`, 'npm', [
		'view',
		`n8n@${wanted}`,
		'version',
		'--json',
	]);
	const version: unknown = JSON.parse(answer);
	if (typeof version !== 'string') throw new Error(`"${wanted}" is not one version of n8n.`);
	const file = join(RECIPE, 'package.json');
	const [recipe, env] = withVersion(readFileSync(file, 'utf8'), readFileSync(ENV_EXAMPLE, 'utf8'), version);
	writeFileSync(file, recipe);
	writeFileSync(ENV_EXAMPLE, env);
	await step(
		'Writing the lock file (a few minutes)',
		'npm',
		['install', '--package-lock-only', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'],
		{ cwd: RECIPE },
	);
	say(`n8n ${version} is what npm start and npm test use from now on.`);
}

if (require.main === module) {
	main(process.argv[2] ?? 'latest').catch((error: unknown) => {
		say(error instanceof Error ? error.message : String(error));
		process.exitCode = 1;
	});
}
