import { mkdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Stryker as StrykerRun } from '@stryker-mutator/core';
import { survivorsOf, tableOf, type MutantResult } from './mutationTable';

/**
 * Mutation testing: `npm run mutate -- zoom/sync nodes/adapter/kit/run.ts`. Changes each file in many small ways, one at a
 * time, and runs the tests that reach the line; a change that no test notices is listed. What has not changed since the
 * last run is not tried again (.cache/mutation/incremental.json). See docs/testing.md.
 */

const ROOT = resolve(__dirname, '..');
const CACHE = '.cache/mutation';

/** Tests without processes of their own. Of these, only those run that import what is changed. */
const OF_ZOOM = ['<rootDir>/test/zoom/**/*.test.ts'];
const OF_NODES = ['<rootDir>/test/{nodes,workflow}/**/*.test.ts'];

function jestConfig(testMatch: readonly string[]): object {
	// eslint-disable-next-line @typescript-eslint/no-require-imports -- jest's own configuration is CommonJS
	const { projects, testTimeout } = require('../jest.config.js') as {
		projects: readonly object[];
		testTimeout: number;
	};
	// Stryker lays this over jest.config.js: without it all levels would run, up to end to end.
	// Stryker brings an environment of its own, around jest's.
	return {
		...projects[0],
		displayName: undefined,
		projects: [],
		testEnvironment: 'node',
		testMatch,
		testTimeout,
	};
}

function patternOf(path: string): string {
	const inside = relative(ROOT, resolve(path));
	return statSync(join(ROOT, inside)).isDirectory() ? `${inside}/**/*.ts` : inside;
}

async function main(paths: readonly string[]): Promise<void> {
	if (paths.length === 0) throw new Error('Say which folders or files: npm run mutate -- zoom/reports');
	const patterns = paths.map(patternOf);
	const testMatch = patterns.some((pattern) => pattern.startsWith('nodes/')) ? OF_NODES : OF_ZOOM;
	mkdirSync(join(ROOT, CACHE), { recursive: true });
	process.env['SYNC_CASES'] ??= '300';
	const options: ConstructorParameters<typeof StrykerRun>[0] = {
		mutate: [...patterns, '!**/*.generated.ts'],
		testRunner: 'jest',
		plugins: ['@stryker-mutator/jest-runner'],
		jest: { projectType: 'custom', config: jestConfig(testMatch), enableFindRelatedTests: true },
		coverageAnalysis: 'perTest',
		incremental: true,
		incrementalFile: `${CACHE}/incremental.json`,
		tempDirName: '.cache/stryker',
		// Constants of a module are set once for all tests: each would need a jest of its own.
		ignoreStatic: true,
		concurrency: Number(process.env['MUTATE_WORKERS'] ?? 1),
		timeoutMS: 10_000,
		// The first run of all tests counts what each of them reaches, on a machine that may be busy.
		dryRunTimeoutMinutes: 30,
		reporters: ['progress-append-only'],
		ignorePatterns: ['docs', 'dist', '.cache'],
		allowEmpty: true,
	};
	const { Stryker } = await import('@stryker-mutator/core');
	const results = (await new Stryker(options).runMutationTest()) as readonly MutantResult[];
	const mutants = results.map((mutant) => ({ ...mutant, fileName: relative(ROOT, mutant.fileName) }));
	process.stdout.write(`\n${survivorsOf(mutants).join('\n')}\n\n${tableOf(mutants)}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
