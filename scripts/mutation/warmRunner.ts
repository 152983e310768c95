import { readFile, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import {
	DryRunStatus,
	MutantRunStatus,
	TestStatus,
	determineHitLimitReached,
	type DryRunOptions,
	type DryRunResult,
	type MutantRunOptions,
	type MutantRunResult,
	type TestResult,
	type TestRunner,
	type TestRunnerCapabilities,
} from '@stryker-mutator/api/test-runner';
import type { InstrumenterContext } from '@stryker-mutator/api/core';
import type { Logger } from '@stryker-mutator/api/logging';
import { PluginKind, commonTokens, declareClassPlugin } from '@stryker-mutator/api/plugin';
import fc from 'fast-check';
import { isInSample } from './sample';
import { loadTestFile, nameOf, type TestFileResult } from './testFile';

/**
 * Runs the tests for Stryker in one process that stays warm. Stryker's runner for jest starts jest anew for each change
 * and loads every test file that imports the changed one, seconds each time; here libraries are loaded once, and only the
 * files are loaded whose tests reach the changed line.
 */

/** A test that takes so much longer than without the change hangs. Generous: a busy machine is no reason. Milliseconds. */
const MIN_TEST_LIMIT = 5_000;
const TIMES_AS_LONG = 10;
const MAX_PROPERTY_TIME = 1_000;
const FIRST_RUN_LIMIT = 600_000;
/** What fails so quickly does not fail by the clock. */
const MAX_QUICK_FAILURE = 200;
/** How long each test takes without a change, for the processes that come after the first. In the copy Stryker works in. */
const DURATIONS = '.durations.json';
const BETWEEN = ' › ';

const idOf = (file: string, name: string): string => `${relative(process.cwd(), file)}${BETWEEN}${name}`;
const fileOf = (id: string): string => id.slice(0, id.indexOf(BETWEEN));

/** What the changed code reads; Stryker's own type knows no undefined in it. */
type Context = { [Name in keyof InstrumenterContext]: InstrumenterContext[Name] | undefined };
const context = ((globalThis as { __stryker__?: Context }).__stryker__ ??= {});

class WarmRunner implements TestRunner {
	static readonly inject: [typeof commonTokens.logger] = [commonTokens.logger];

	/** Of the changes, that are tried. */
	private readonly percent = Number(process.env['MUTATE_SAMPLE'] ?? 100);

	constructor(private readonly log: Logger) {}

	capabilities(): TestRunnerCapabilities {
		return { reloadEnvironment: false };
	}

	init(): Promise<void> {
		// Nobody reads the stacks, and mapping them takes longer than the tests.
		process.setSourceMapsEnabled(false);
		// The same cases each time, as many as fit; which is the smallest that fails is of no interest.
		fc.configureGlobal({
			seed: 1,
			// eslint-disable-next-line @typescript-eslint/no-deprecated -- the plugin in its place cannot be set for all properties at once
			interruptAfterTimeLimit: MAX_PROPERTY_TIME,
			endOnFailure: true,
		});
		return Promise.resolve();
	}

	/** All tests that import what is to be changed: what each reaches, and how long it takes. */
	async dryRun({ files = [], testFiles = [] }: DryRunOptions): Promise<DryRunResult> {
		const tests: TestResult[] = [];
		for (const file of testFiles) {
			const loaded = loadTestFile(file);
			if (!files.some((changed) => require.cache[resolve(changed)])) continue;
			const result = await loaded.run({
				isWanted: () => true,
				limitOf: () => FIRST_RUN_LIMIT,
				stopsAtFailure: false,
				started: (test) => {
					context.currentTestId = idOf(file, nameOf(test));
				},
				ended: () => {
					context.currentTestId = undefined;
				},
			});
			for (const stray of result.strayErrors) this.log.warn(`${file}: ${stray}`);
			for (const { name, milliseconds, failure } of result.tests) {
				const id = idOf(file, name);
				if (failure === undefined)
					tests.push({ id, name, fileName: file, timeSpentMs: milliseconds, status: TestStatus.Success });
				else this.leaveOut(id, failure);
			}
		}
		const durations = Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
		await writeFile(DURATIONS, JSON.stringify(durations));
		return {
			status: DryRunStatus.Complete,
			tests,
			...(context.mutantCoverage && { mutantCoverage: context.mutantCoverage }),
		};
	}

	/** A test that fails as things are (by the clock, on a busy machine) can not notice a change. */
	private leaveOut(id: string, failure: string): void {
		this.log.warn(`Left out, as it fails without a change: ${id}\n${failure}`);
		delete context.mutantCoverage?.perTest[id];
	}

	async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
		if (!isInSample(options.activeMutant.id, this.percent))
			return { status: MutantRunStatus.Error, errorMessage: 'Not in the sample' };
		return await this.tryMutant(options);
	}

	private async tryMutant({
		activeMutant,
		testFilter = [],
		hitLimit,
		sandboxFileName,
	}: MutantRunOptions): Promise<MutantRunResult> {
		const wanted = new Set(testFilter);
		context.hitLimit = hitLimit;
		context.hitCount = hitLimit === undefined ? undefined : 0;
		const durations = await readDurations();
		const limitOf = (id: string) => MIN_TEST_LIMIT + TIMES_AS_LONG * (durations[id] ?? 0);
		let count = 0;
		const tryFile = async (file: string): Promise<Failure | undefined> => {
			context.activeMutant = undefined;
			const loaded = loadTestFile(resolve(file));
			context.activeMutant = activeMutant.id;
			const result = await loaded.run({
				isWanted: (test) => wanted.has(idOf(file, nameOf(test))),
				limitOf: (test) => limitOf(idOf(file, nameOf(test))),
				stopsAtFailure: true,
			});
			count += result.tests.length;
			return firstFailure(file, result, limitOf);
		};
		try {
			for (const file of nearestFirst(
				new Set(testFilter.map(fileOf)),
				relative(process.cwd(), sandboxFileName),
			)) {
				let failure = await tryFile(file);
				if (failure?.isByTheClock === true) failure = await tryFile(file);
				const late = determineHitLimitReached(context.hitCount, context.hitLimit);
				if (late) return { status: MutantRunStatus.Timeout, reason: late.reason ?? 'hit limit' };
				if (failure) return { status: MutantRunStatus.Killed, nrOfTests: count, ...failure };
			}
		} finally {
			context.activeMutant = undefined;
		}
		return { status: MutantRunStatus.Survived, nrOfTests: count };
	}
}

interface Failure {
	readonly killedBy: string[];
	readonly failureMessage: string;
	/** It may come of a busy machine, or of what another test has left behind: it counts when it comes again. */
	readonly isByTheClock: boolean;
}

function firstFailure(
	file: string,
	{ tests, strayErrors }: TestFileResult,
	limitOf: (id: string) => number,
): Failure | undefined {
	const failed = tests.find(({ failure }) => failure !== undefined);
	const id = idOf(file, failed?.name ?? tests[0]?.name ?? '');
	const failureMessage = failed?.failure ?? strayErrors[0];
	if (failureMessage === undefined) return undefined;
	const isByTheClock =
		!failed || (failed.milliseconds > MAX_QUICK_FAILURE && failed.milliseconds < limitOf(id));
	return { killedBy: [id], failureMessage, isByTheClock };
}

async function readDurations(): Promise<Partial<Record<string, number>>> {
	return JSON.parse(await readFile(DURATIONS, 'utf8')) as Partial<Record<string, number>>;
}

/** The tests that stand where the changed file stands come first: they notice most. */
function nearestFirst(files: ReadonlySet<string>, changed: string): string[] {
	const parts = changed.replace(/\.ts$/, '').split('/');
	const nearness = (file: string): number => {
		const own = file
			.replace(/^test\//, '')
			.replace(/\.test\.ts$/, '')
			.split('/');
		const differs = parts.findIndex((part, index) => part !== own[index]);
		return differs < 0 ? parts.length : differs;
	};
	return [...files].sort((a, b) => nearness(b) - nearness(a));
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'warm', WarmRunner)];
