/**
 * `npm run scan`: n8n's own scanner, with which n8n judges packages that ask to be verified. It takes published packages only,
 * so its rules are run here on what would be published: sources, build and package.json. Each finding is listed with the
 * reason why it is so (scripts/scanReasons.ts). A finding without a reason fails, and so does a reason without a finding.
 */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ESLint } from 'eslint';
import { listed, type Finding } from './scanReasons';

const ROOT = join(__dirname, '..');
/** As npm packs it: what is built, and the file that `main` of package.json names. */
const BUILD = ['dist/**/*.js', 'index.js'];

async function findings(): Promise<Finding[]> {
	const { buildScanConfig, SOURCE_FILE_PATTERNS } =
		await import('@n8n/scan-community-package/scanner/scanner.mjs');
	const eslint = new ESLint({
		cwd: ROOT,
		// The scanner ignores what a package says about its own findings.
		allowInlineConfig: false,
		overrideConfigFile: true,
		overrideConfig: await buildScanConfig(),
	});
	const results = await eslint.lintFiles([...SOURCE_FILE_PATTERNS, ...BUILD]);
	return results.flatMap(({ filePath, messages }) =>
		messages.map(({ ruleId, severity, line, message }) => ({
			rule: ruleId ?? 'parse',
			isError: severity === 2,
			place: `${relative(ROOT, filePath)}:${line}`,
			message,
		})),
	);
}

async function main(): Promise<void> {
	if (!existsSync(join(ROOT, 'dist'))) throw new Error('There is no build yet: npm run build');
	const { text, isGood } = listed(await findings());
	process.stdout.write(text);
	if (!isGood) process.exitCode = 1;
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
