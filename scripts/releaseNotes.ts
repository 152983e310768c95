import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The part of the changelog for one version: `npx tsx scripts/releaseNotes.ts 1.0.0`. For .github/workflows/release.yml. */

const ROOT = join(__dirname, '..');

/**
 * What stands under `## <version>` in a changelog, such as `## 1.0.0 - 2026-12-01`, without that line.
 * @throws Error when there is no such part, or nothing in it
 */
export function notesOf(changelog: string, version: string): string {
	const parts = changelog.split(/^## /m).slice(1);
	const titled = parts.find((part) => part.split(/\s/, 1)[0] === version);
	const notes = titled?.split('\n').slice(1).join('\n').trim();
	if (!notes)
		throw new Error(`CHANGELOG.md says nothing under "## ${version}". Rename "## Unreleased" to it.`);
	return notes;
}

function main(version: string | undefined): void {
	const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
	if (version !== manifest.version) {
		throw new Error(`The tag says ${version ?? 'nothing'}, package.json says ${manifest.version}.`);
	}
	process.stdout.write(`${notesOf(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'), version)}\n`);
}

if (require.main === module) {
	try {
		main(process.argv[2]);
	} catch (error) {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		process.exitCode = 1;
	}
}
