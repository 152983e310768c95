import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say, step } from './step';

/**
 * `npm run use:n8n` makes the newest n8n of the registry the one that `npm start`, `npm test` and production/ use;
 * `npm run use:n8n -- 2.41.1` takes that one. Run `npm test` afterwards, and commit.
 */

const ROOT = join(__dirname, '..');
const RECIPE = 'demo/n8n';

/** Every file that names the version, and where in it: what stands before and after. */
export const PLACES: Readonly<Record<string, RegExp>> = {
	[`${RECIPE}/package.json`]: /("n8n": ")[^"]+(")/g,
	'production/.env.example': /^(N8N_VERSION=).*($)/gm,
	'production/kubernetes/values.yaml': /(\btag: )[\d.]+(-)/g,
	'docs/kubernetes.md': /(N8N_VERSION=|n8n-zoom:)[\d.]+( |-)/g,
};

/** @throws Error when the text does not name a version where it should */
export function withVersion(text: string, place: RegExp, version: string): string {
	if (text.search(place) < 0) throw new Error(`No version where ${String(place)} looks for it`);
	return text.replace(place, `$1${version}$2`);
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
	for (const [file, place] of Object.entries(PLACES)) {
		const path = join(ROOT, file);
		writeFileSync(path, withVersion(readFileSync(path, 'utf8'), place, version));
	}
	await step(
		'Writing the lock file (a few minutes)',
		'npm',
		['install', '--package-lock-only', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'],
		{ cwd: join(ROOT, RECIPE) },
	);
	say(`n8n ${version} is what npm start and npm test use from now on.`);
}

if (require.main === module) {
	main(process.argv[2] ?? 'latest').catch((error: unknown) => {
		say(error instanceof Error ? error.message : String(error));
		process.exitCode = 1;
	});
}
