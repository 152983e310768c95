import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Stryker as StrykerRun } from '@stryker-mutator/core';
import { isInSample } from './mutation/sample';
import { survivorsOf, tableOf, type MutantResult } from './mutation/table';

/**
 * Mutation testing: `npm run mutate -- zoom/sync nodes/adapter/kit/run.ts`. Changes each file in many small ways, one at a
 * time, and runs the tests that reach the line; a change that no test notices is listed. What has not changed since the
 * last run is not tried again (.cache/mutation/incremental.json). `--sample 10` tries 10 % of the changes, always the same,
 * and gives the score with its error. `--tests test/nodes/adapter/kit` asks only these tests. See docs/testing.md.
 */

const ROOT = resolve(__dirname, '..');
const CACHE = '.cache/mutation';

const READS_TYPESCRIPT = ['--import', 'tsx'];

/**
 * The tests of the room itself, without processes of their own; for nodes, whose rooms are tested by what a workflow does,
 * all. Without those that put doubles in the place of modules, which only jest itself can, and those that measure how long
 * something takes: on a busy machine they would fail for any change.
 */
function testsFor(pattern: string): string[] {
	const [wing, room = ''] = pattern.split('/');
	return (wing === 'zoom' ? [`test/zoom/${room}`] : ['test/nodes', 'test/workflow']).flatMap(testsIn);
}

/** @param path a folder, or a test file */
function testsIn(path: string): string[] {
	const files = statSync(join(ROOT, path)).isFile()
		? [path]
		: readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
	return files
		.filter((file) => file.endsWith('.test.ts'))
		.filter((file) => !/jest\.mock\(|process\.cpuUsage\(/.test(readFileSync(join(ROOT, file), 'utf8')));
}

function patternOf(path: string): string {
	const inside = relative(ROOT, resolve(path));
	return statSync(join(ROOT, inside)).isDirectory() ? `${inside}/**/*.ts` : inside;
}

async function main(args: string[]): Promise<void> {
	const { values, positionals: paths } = parseArgs({
		args,
		allowPositionals: true,
		options: { sample: { type: 'string', default: '100' }, tests: { type: 'string', multiple: true } },
	});
	const percent = Number(values.sample);
	const tests = values.tests?.flatMap(testsIn);
	if (paths.length === 0) throw new Error('Say which folders or files: npm run mutate -- zoom/reports');
	const patterns = paths.map(patternOf);
	mkdirSync(join(ROOT, CACHE), { recursive: true });
	// For the process of the tests.
	process.env['MUTATE_SAMPLE'] = values.sample;
	process.env['SYNC_CASES'] ??= '30';
	const options: ConstructorParameters<typeof StrykerRun>[0] = {
		mutate: [...patterns, '!**/*.generated.ts'],
		testRunner: 'warm',
		plugins: ['warmRunner', 'survivors'].map((name) => join(ROOT, `scripts/mutation/${name}.ts`)),
		testRunnerNodeArgs: READS_TYPESCRIPT,
		checkerNodeArgs: READS_TYPESCRIPT,
		testFiles: [...new Set(tests ?? patterns.flatMap(testsFor))],
		coverageAnalysis: 'perTest',
		incremental: percent === 100 && !tests,
		incrementalFile: `${CACHE}/incremental.json`,
		tempDirName: '.cache/stryker',
		// Constants of a module are set once for all tests: each would need all tests that load it.
		ignoreStatic: true,
		concurrency: Number(process.env['MUTATE_WORKERS'] ?? 1),
		// What a killed test has left behind goes with its process.
		maxTestRunnerReuse: 300,
		// A change that never ends. Generous: a busy machine is no reason to count a change as noticed.
		timeoutMS: 60_000,
		dryRunTimeoutMinutes: 30,
		reporters: ['progress-append-only', 'survivors'],
		ignorePatterns: ['docs', 'dist', '.cache', 'bench'],
		allowEmpty: true,
	};
	const { Stryker } = await import('@stryker-mutator/core');
	const results = (await new Stryker(options).runMutationTest()) as readonly (MutantResult & {
		readonly id: string;
	})[];
	const mutants = results
		.filter(({ id }) => isInSample(id, percent))
		.map((mutant) => ({ ...mutant, fileName: relative(ROOT, mutant.fileName) }));
	process.stdout.write(`\n${survivorsOf(mutants).join('\n')}\n\n${tableOf(mutants, percent)}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
