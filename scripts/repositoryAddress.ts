import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../nodes/adapter/errors/ownFault';

/**
 * Where this repository is on GitHub: errors, credentials and nodes lead there.
 * `npx tsx scripts/repositoryAddress.ts owner/name` writes it into all files, and into package.json, which npm's provenance
 * compares with where the package was built. With `--check` it only compares: .github/workflows/release.yml publishes nothing
 * that would send people somewhere else.
 */

const ROOT = join(__dirname, '..');
const HOST = 'github.com';

interface Manifest {
	readonly homepage?: string;
	readonly bugs?: { readonly url: string };
	readonly repository?: { readonly type: string; readonly url: string };
}

/** The fields of package.json that hold the address of a repository such as `owner/name`. */
export function manifestFields(repository: string): Required<Manifest> {
	const address = `https://${HOST}/${repository}`;
	return {
		homepage: `${address}#readme`,
		repository: { type: 'git', url: `git+${address}.git` },
		bugs: { url: `${address}/issues` },
	};
}

/** The text with one repository's address in the place of another's. */
export function moved(text: string, from: string, to: string): string {
	return text.replaceAll(`${HOST}/${from}`, `${HOST}/${to}`);
}

/** What is to be done before a package of `wanted` may be published; undefined when nothing is. */
export function complaint(manifest: Manifest, current: string, wanted: string): string | undefined {
	const { homepage, bugs, repository } = manifestFields(wanted);
	const isRight =
		current === wanted &&
		manifest.homepage === homepage &&
		manifest.bugs?.url === bugs.url &&
		manifest.repository?.url === repository.url;
	return isRight
		? undefined
		: `The package does not say that it is at ${HOST}/${wanted}. Run "npx tsx scripts/repositoryAddress.ts ${wanted}", and commit what it changes.`;
}

function main(args: readonly string[]): void {
	const wanted = args.at(-1) ?? '';
	if (!/^[\w.-]+\/[\w.-]+$/.test(wanted)) throw new Error('Say which repository, such as owner/name.');
	const current = REPOSITORY.replace(`https://${HOST}/`, '');
	const file = join(ROOT, 'package.json');
	const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
	if (args.includes('--check')) {
		const trouble = complaint(manifest, current, wanted);
		if (trouble) throw new Error(trouble);
		return;
	}
	writeFileSync(file, `${JSON.stringify({ ...manifest, ...manifestFields(wanted) }, null, 2)}\n`);
	const listed = execFileSync('git', ['grep', '-lF', `${HOST}/${current}`], { cwd: ROOT, encoding: 'utf8' });
	for (const name of listed.trim().split('\n')) {
		const path = join(ROOT, name);
		writeFileSync(path, moved(readFileSync(path, 'utf8'), current, wanted));
	}
}

if (require.main === module) {
	try {
		main(process.argv.slice(2));
	} catch (error) {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		process.exitCode = 1;
	}
}
