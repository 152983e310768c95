import { jestExpect } from '@jest/expect';
import type { Circus } from '@jest/types';
import * as circus from 'jest-circus';
import { ModuleMocker } from 'jest-mock';

/** One test file, run by jest's own parts in this process, again and again. */

/** What jest calls by these names in a test file, as far as our tests use them. */
const mocker = new ModuleMocker(globalThis);
Object.assign(globalThis, circus.default, {
	expect: jestExpect,
	jest: {
		fn: mocker.fn.bind(mocker),
		spyOn: mocker.spyOn.bind(mocker),
		restoreAllMocks: () => {
			mocker.restoreAllMocks();
		},
		/** The runner has a limit of its own for each test. */
		setTimeout: () => undefined,
	},
});

// A module of ours that ends in `.node` has a JSON file of the same name beside it, which Node would try first.
/* eslint-disable @typescript-eslint/no-deprecated -- nothing else says in which order endings are tried */
const { '.json': json } = require.extensions;
Reflect.deleteProperty(require.extensions, '.json');
require.extensions['.json'] = json;
/* eslint-enable @typescript-eslint/no-deprecated */

const isLibrary = (path: string): boolean => path.includes('/node_modules/');
/** Large, and without anything that could be left over from another test. */
const isData = (path: string): boolean => path.endsWith('.json') || path.endsWith('.generated.ts');

/** Each test file gets modules of ours that no other file has used; libraries are loaded once. */
function forgetModules(): void {
	module.children.length = 0;
	for (const path of Object.keys(require.cache)) {
		if (!isLibrary(path) && !isData(path) && path.startsWith(process.cwd())) {
			Reflect.deleteProperty(require.cache, path);
		}
	}
}

function testsOf(block: Circus.DescribeBlock): Circus.TestEntry[] {
	return block.children.flatMap((child) => (child.type === 'test' ? [child] : testsOf(child)));
}

export function nameOf(test: Circus.TestEntry): string {
	const names = [test.name];
	for (let block = test.parent; block.parent; block = block.parent) names.unshift(block.name);
	return names.join(' ');
}

export interface Watcher {
	/** Just before a test and its hooks. */
	readonly started?: (test: Circus.TestEntry) => void;
	readonly ended?: () => void;
}

export interface Asked extends Watcher {
	/** Whether this test is run; the others are skipped. */
	readonly isWanted: (test: Circus.TestEntry) => boolean;
	/** The longest a test may take, in milliseconds. */
	readonly limitOf: (test: Circus.TestEntry) => number;
	/** Nothing more is run after the first failure. */
	readonly stopsAtFailure: boolean;
}

export interface TestFileResult {
	readonly tests: readonly {
		readonly name: string;
		readonly milliseconds: number;
		readonly failure: string | undefined;
	}[];
	/** What came outside of any test: an error nobody caught, a promise nobody waited for. */
	readonly strayErrors: readonly string[];
}

const MATCHES_NOTHING = /(?!)/;

const textOf = (error: unknown): string => {
	const [first, place] = Array.isArray(error) ? (error as readonly unknown[]) : [error];
	const shown = first ?? place;
	return shown instanceof Error ? (shown.stack ?? shown.message) : String(shown);
};

/** Loads a test file anew. `run` may be called once. Throws what the file throws. */
export function loadTestFile(path: string): { readonly run: (asked: Asked) => Promise<TestFileResult> } {
	forgetModules();
	circus.resetState();
	// eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded again each time, which an import is not
	require(path);
	const state = circus.getState();
	return {
		run: async (asked) => await runTests(state, asked),
	};
}

async function runTests(state: Circus.State, asked: Asked): Promise<TestFileResult> {
	const stray: string[] = [];
	const unhandled = new Map<unknown, unknown>();
	const onError = (error: unknown): void => {
		stray.push(textOf(error));
	};
	const onRejection = (error: unknown, promise: unknown): void => {
		unhandled.set(promise, error);
	};
	const onHandled = (promise: unknown): void => {
		unhandled.delete(promise);
	};
	const onEvent = (event: Circus.Event): void => {
		if (event.name === 'test_start') asked.started?.(event.test);
		if (event.name !== 'test_done') return;
		asked.ended?.();
		if (asked.stopsAtFailure && event.test.errors.length > 0) state.testNamePattern = MATCHES_NOTHING;
	};
	const tests = testsOf(state.rootDescribeBlock);
	for (const test of tests) {
		if (!asked.isWanted(test)) test.mode = 'skip';
		test.timeout = asked.limitOf(test);
	}
	process
		.on('uncaughtException', onError)
		.on('unhandledRejection', onRejection)
		.on('rejectionHandled', onHandled);
	circus.addEventHandler(onEvent);
	try {
		await circus.run();
		// For rejections: Node tells of them after the microtasks.
		await new Promise((resolve) => setImmediate(resolve));
	} finally {
		circus.removeEventHandler(onEvent);
		process
			.off('uncaughtException', onError)
			.off('unhandledRejection', onRejection)
			.off('rejectionHandled', onHandled);
		mocker.restoreAllMocks();
	}
	const errors = [...stray, ...[...unhandled.values(), ...(state.unhandledErrors as unknown[])].map(textOf)];
	return {
		tests: tests
			.filter(({ status }) => status === 'done')
			.map((test) => ({
				name: nameOf(test),
				milliseconds: test.duration ?? 0,
				failure: test.errors.length > 0 ? test.errors.map(textOf).join('\n') : undefined,
			})),
		strayErrors: errors,
	};
}
