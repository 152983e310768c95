import { mkdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { PartialStrykerOptions } from '@stryker-mutator/api/core';
import { survivorsOf, tableOf, type MutantResult } from './mutationTable';

/**
 * Mutation testing: `npm run mutate -- zoom/sync nodes/adapter/run.ts`. Changes each file in many small ways, one at a
 * time, and runs the tests that reach the line; a change that no test notices is listed. What has not changed since the
 * last run is not tried again (.cache/mutation/incremental.json). See docs/testing.md.
 */

const ROOT = resolve(__dirname, '..');
const CACHE = '.cache/mutation';

interface JestProject {
	readonly displayName: string;
	readonly testMatch: readonly string[];
}

/** One jest project out of those that need neither Redis nor a process of their own. */
function jestConfig(levels: readonly string[]): object {
	// eslint-disable-next-line @typescript-eslint/no-require-imports -- jest's own configuration is CommonJS
	const { projects, testTimeout } = require('../jest.config.js') as {
		projects: readonly JestProject[];
		testTimeout: number;
	};
	const chosen = projects.filter(({ displayName }) => levels.includes(displayName));
	return {
		...chosen[0],
		displayName: undefined,
		testMatch: chosen.flatMap(({ testMatch }) => testMatch),
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
	const levels = patterns.some((pattern) => pattern.startsWith('nodes/')) ? ['unit', 'workflow'] : ['unit'];
	mkdirSync(join(ROOT, CACHE), { recursive: true });
	const options: PartialStrykerOptions = {
		mutate: [...patterns, '!**/*.generated.ts'],
		testRunner: 'jest',
		plugins: ['@stryker-mutator/jest-runner'],
		jest: { projectType: 'custom', config: jestConfig(levels), enableFindRelatedTests: true },
		coverageAnalysis: 'perTest',
		incremental: true,
		incrementalFile: `${CACHE}/incremental.json`,
		tempDirName: '.cache/stryker',
		// Constants of a module are set once for all tests: each would need a jest of its own.
		ignoreStatic: true,
		concurrency: Number(process.env['MUTATE_WORKERS'] ?? 1),
		timeoutMS: 10_000,
		dryRunTimeoutMinutes: 30,
		reporters: ['progress-append-only'],
		ignorePatterns: ['docs', 'dist', '.cache'],
		allowEmpty: true,
	};
	const { Stryker } = await import('@stryker-mutator/core');
	const mutants = (await new Stryker(options).runMutationTest()) as readonly MutantResult[];
	process.stdout.write(`\n${survivorsOf(mutants).join('\n')}\n\n${tableOf(mutants)}\n`);
}

void main(process.argv.slice(2)).catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
