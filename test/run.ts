import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import pMap from 'p-map';
import { ensureRuntime } from '../demo/n8n/runtime';
import { ensureSystemPackages } from '../scripts/systemPackages';
import { addUp, countOf, skippedOf, type Count, type JestReport } from '../scripts/testCounts';
import {
	ALONE,
	BUILD,
	CHECKS,
	COMPUTING,
	type Level,
	minutesOf,
	NEEDS_N8N,
	PACKAGES,
	PARTS,
	WAITING,
} from './parts';
import { orEnd } from './support/orEnd';
import { addUpBoth, AGAINST_REAL_TIME, MAX_REPEATED, secondTryOf } from './support/onceMore';

const ROOT = resolve(__dirname, '..');

interface LevelCount extends Count {
	/** Why tests were skipped, a line each. */
	readonly reasons: readonly string[];
}

const NOTHING: Count = { passed: 0, failed: 0, skipped: 0, repeated: 0 };

interface Row extends Count {
	readonly name: string;
	readonly reasons?: readonly string[];
	readonly seconds: number;
}

/** How a command runs when others run at the same time. */
interface Beside {
	/** Who gets a core first when both want one; without it, as they come. */
	readonly priority?: number;
	/** Gets what it writes; without it, that goes where ours goes, whole lines at a time. */
	hear?(output: string): void;
}

/**
 * Runs a command.
 * @param beside when it does not run alone
 * @returns whether it succeeded
 */
async function runs(command: string, args: readonly string[], beside?: Beside): Promise<boolean> {
	const { hear, priority } = beside ?? {};
	const output = hear ? 'pipe' : 'inherit';
	const child = spawn(command, args, {
		cwd: ROOT,
		// Two that move about on one terminal would write over each other.
		env: { ...process.env, ...(beside && { TERM: 'dumb' }) },
		stdio: ['ignore', output, output],
		shell: process.platform === 'win32',
	});
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', (chunk: string) => hear?.(chunk));
	}
	// What it starts inherits it.
	if (priority !== undefined && child.pid) setPriority(child.pid, priority);
	return await new Promise((done) => {
		child.once('error', () => {
			done(false);
		});
		child.once('close', (code) => {
			done(code === 0);
		});
	});
}

/** One check, whose output comes in one piece: another one runs beside it. */
async function check(name: string): Promise<Row> {
	const started = Date.now();
	const output: string[] = [];
	const succeeded = await runs('npm', ['run', '--silent', name], {
		// The limiter's tests, which judge by milliseconds, run beside it.
		priority: constants.priority.PRIORITY_LOW,
		hear: (chunk) => output.push(chunk),
	});
	process.stdout.write(`\n== ${name}\n${output.join('')}`);
	return { name, ...countOf(succeeded), seconds: secondsSince(started) };
}

const secondsSince = (started: number): number => Math.round((Date.now() - started) / 1000);

/** Whether n8n is there. */
async function n8nIsInstalled(signal: AbortSignal): Promise<boolean> {
	try {
		await ensureRuntime(signal);
		return true;
	} catch (error) {
		process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
		return false;
	}
}

async function systemPackages(): Promise<Count> {
	try {
		await ensureSystemPackages(['redis-server', 'chromium', 'postgresql']);
		return countOf(true);
	} catch (error) {
		process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
		return countOf(false);
	}
}

interface Run {
	readonly succeeded: boolean;
	/** Undefined when jest broke, or when there is no test file. */
	readonly report: JestReport | undefined;
}

interface JestOptions {
	readonly level: Level;
	readonly files: Wanted['files'];
	/** Folder for the report. */
	readonly reports: string;
	readonly beside: Beside | undefined;
}

async function jestRun({ level, reports, beside }: JestOptions, more: readonly string[]): Promise<Run> {
	const outputFile = join(reports, `${level.name}.json`);
	rmSync(outputFile, { force: true });
	const args = [
		'--selectProjects',
		level.name,
		'--passWithNoTests',
		'--json',
		`--outputFile=${outputFile}`,
		// A keep-alive connection that a server still holds open must not keep the whole run from ending.
		'--forceExit',
		// Jest leaves a core to itself.
		`--maxWorkers=${level.atOnce ?? '100%'}`,
		...more,
	];
	const succeeded = await runs(process.execPath, [require.resolve('jest/bin/jest'), ...args], beside);
	try {
		return { succeeded, report: JSON.parse(readFileSync(outputFile, 'utf8')) as JestReport };
	} catch {
		return { succeeded, report: undefined };
	}
}

/** @param repeated tests that had a second try at the levels before */
async function jest(options: JestOptions, repeated: number): Promise<LevelCount> {
	const { files: wanted } = options;
	const first = await jestRun(options, wanted.length > 0 ? ['--testPathPatterns', ...wanted] : []);
	if (!first.report) return { ...(first.succeeded ? NOTHING : countOf(false)), reasons: [] };
	const { files, tests } = secondTryOf(first.report, ROOT, repeated);
	const reasons = skippedOf(first.report);
	if (files.length === 0) return { ...addUp(first.report, first.succeeded), reasons };
	for (const file of files) {
		process.stdout.write(`\nOnce more, against real time (${AGAINST_REAL_TIME[file] ?? ''}): ${file}\n`);
	}
	const second = await jestRun(options, ['--runTestsByPath', ...files]);
	if (!second.report) return { ...countOf(false), reasons };
	return { ...addUpBoth(first.report, second.report, second.succeeded, tests), reasons };
}

async function main({ parts, files }: Wanted): Promise<void> {
	const reports = mkdtempSync(join(tmpdir(), 'zoom-tests-'));
	const rows: Row[] = [];
	const isWanted = (name: string): boolean => parts.length === 0 || parts.includes(name);
	const sum = (key: keyof Count): number => rows.reduce((total, row) => total + row[key], 0);
	const download = isWanted(NEEDS_N8N) ? ', and 5 more when n8n has to be downloaded' : '';
	process.stdout.write(`This takes about ${minutesOf(isWanted)} min on two cores${download}.\n`);

	const ending = new AbortController();
	const n8n = isWanted(NEEDS_N8N) ? n8nIsInstalled(ending.signal) : undefined;
	const part = async (name: string, run: () => Promise<Count | LevelCount>): Promise<void> => {
		if (!isWanted(name)) return;
		process.stdout.write(`\n== ${name}\n`);
		const started = Date.now();
		const count = await run();
		rows.push({ name, ...count, seconds: secondsSince(started) });
	};
	const levels = async (all: readonly Level[], beside?: Beside): Promise<void> => {
		for (const level of all) {
			await part(level.name, async () => {
				if (level.name === NEEDS_N8N && !(await n8n)) return countOf(false);
				return await jest({ level, files, reports, beside }, sum('repeated'));
			});
		}
	};
	const isAlone = parts.length === 1;
	const computing = async (): Promise<void> => {
		rows.push(...(await pMap(CHECKS.filter(isWanted), check, { concurrency: 2 })));
		await levels(COMPUTING, isAlone ? undefined : { priority: constants.priority.PRIORITY_BELOW_NORMAL });
	};
	const waiting = async (): Promise<void> => {
		// Unpacking 2,100 packages is what a disk stands still for.
		await n8n;
		await levels(WAITING, isAlone ? undefined : {});
	};

	await part(PACKAGES, systemPackages);
	await Promise.all([computing(), waiting()]);
	// Jest's processes read it: test/e2e/setup.ts.
	if (rows.some(({ name, passed }) => name === BUILD && passed > 0)) process.env['ZOOM_TEST_BUILT'] = 'true';
	await levels(ALONE);
	ending.abort();
	rmSync(reports, { recursive: true, force: true });

	rows.sort((one, other) => PARTS.indexOf(one.name) - PARTS.indexOf(other.name));
	const table = new Table({
		head: ['', 'passed', 'failed', 'skipped', 'repeated', 'seconds'],
		style: { head: [], border: [] },
	});
	table.push(
		...rows.map((row) => [row.name, row.passed, row.failed, row.skipped, row.repeated, row.seconds]),
	);
	const isGood = sum('failed') === 0 && sum('passed') > 0 && sum('repeated') <= MAX_REPEATED;
	process.exitCode = isGood ? 0 : 1;
	process.stdout.write(`\n${table.toString()}\n`);
	for (const { name, reasons = [] } of rows) {
		for (const reason of reasons) process.stdout.write(`${name}: ${reason}\n`);
	}
	process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`);
}

interface Wanted {
	/** Parts; none: all of them. */
	readonly parts: readonly string[];
	/** Of a level only the test files whose path holds one of these; none: all of them. */
	readonly files: readonly string[];
}

/** `npm test`, `npm test -- unit store`, `npm test -- e2e --n8n 2.0.0 --file credentials` */
function readArguments(args: readonly string[]): Wanted {
	const { values, positionals } = parseArgs({
		args: [...args],
		options: { n8n: { type: 'string' }, file: { type: 'string', multiple: true } },
		allowPositionals: true,
	});
	const unknown = positionals.filter((name) => !PARTS.includes(name));
	if (unknown.length > 0) {
		throw new Error(`There is no ${unknown.join(', ')}. Parts: ${PARTS.join(', ')}`);
	}
	// Jest's processes read it, too: demo/n8n/runtime.ts.
	if (values.n8n) process.env['ZOOM_TEST_N8N'] = values.n8n;
	return { parts: positionals, files: values.file ?? [] };
}

try {
	orEnd(main(readArguments(process.argv.slice(2))));
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
}
