import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import pMap from 'p-map';
import { ensureRuntime } from '../demo/n8n/runtime';
import { ensureSystemPackages } from '../scripts/systemPackages';
import { addUp, countOf, skippedOf, type Count, type JestReport } from '../scripts/testCounts';
import { orEnd } from './support/orEnd';
import { addUpBoth, AGAINST_REAL_TIME, MAX_REPEATED, secondTryOf } from './support/onceMore';

const PACKAGES = 'system-packages';
/** Scripts of package.json; each counts as one test. Each uses one core: two at a time. The last reads what the first makes. */
const CHECKS = ['build', 'lint', 'format:check', 'typecheck', 'walls', 'dead-code', 'site', 'scan'];
/** Projects of jest.config.js, from fast to real. */
const LEVELS = ['unit', 'simulator', 'store', 'limiter', 'processes', 'faults', 'workflow', 'e2e'];
/**
 * How many files at a time, where it is not one for each core: these start processes of their own and watch the clock. The
 * limiter fills Zoom's limits to a few ms, with nobody beside it.
 */
const AT_ONCE: Readonly<Record<string, number>> = {
	store: 1,
	limiter: 1,
	processes: 1,
	faults: 1,
	e2e: 2,
};
/** The level that needs n8n, by far the largest download: it begins with the run, so that nobody waits for it. */
const NEEDS_N8N = 'e2e';

const ROOT = resolve(__dirname, '..');

interface Level extends Count {
	/** Why tests were skipped, a line each. */
	readonly reasons: readonly string[];
}

const NOTHING: Count = { passed: 0, failed: 0, skipped: 0, repeated: 0 };

interface Row extends Count {
	readonly name: string;
	readonly reasons?: readonly string[];
	readonly seconds: number;
}

/**
 * Runs a command.
 * @param hear gets what it writes; without it, that goes where ours goes
 * @returns whether it succeeded
 */
async function runs(
	command: string,
	args: readonly string[],
	hear?: (output: string) => void,
): Promise<boolean> {
	const output = hear ? 'pipe' : 'inherit';
	const child = spawn(command, args, {
		cwd: ROOT,
		stdio: ['ignore', output, output],
		shell: process.platform === 'win32',
	});
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', (chunk: string) => hear?.(chunk));
	}
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
	const succeeded = await runs('npm', ['run', '--silent', name], (chunk) => output.push(chunk));
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

async function jestRun(level: string, reports: string, more: readonly string[]): Promise<Run> {
	const outputFile = join(reports, `${level}.json`);
	rmSync(outputFile, { force: true });
	// Jest leaves a core to itself.
	const workers = `--maxWorkers=${AT_ONCE[level] ?? '100%'}`;
	const args = [
		'--selectProjects',
		level,
		'--passWithNoTests',
		'--json',
		`--outputFile=${outputFile}`,
		// A keep-alive connection that a server still holds open must not keep the whole run from ending.
		'--forceExit',
		workers,
		...more,
	];
	const command = [require.resolve('jest/bin/jest'), ...args];
	const succeeded = await runs(process.execPath, command);
	try {
		return { succeeded, report: JSON.parse(readFileSync(outputFile, 'utf8')) as JestReport };
	} catch {
		return { succeeded, report: undefined };
	}
}

/** @param repeated tests that had a second try at the levels before */
async function jest(level: string, reports: string, repeated: number): Promise<Level> {
	const first = await jestRun(level, reports, []);
	if (!first.report) return { ...(first.succeeded ? NOTHING : countOf(false)), reasons: [] };
	const { files, tests } = secondTryOf(first.report, ROOT, repeated);
	const reasons = skippedOf(first.report);
	if (files.length === 0) return { ...addUp(first.report, first.succeeded), reasons };
	for (const file of files) {
		process.stdout.write(`\nOnce more, against real time (${AGAINST_REAL_TIME[file] ?? ''}): ${file}\n`);
	}
	const second = await jestRun(level, reports, ['--runTestsByPath', ...files]);
	if (!second.report) return { ...countOf(false), reasons };
	return { ...addUpBoth(first.report, second.report, second.succeeded, tests), reasons };
}

async function main(wanted: readonly string[]): Promise<void> {
	const reports = mkdtempSync(join(tmpdir(), 'zoom-tests-'));
	const rows: Row[] = [];
	const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
	const part = async (name: string, run: () => Promise<Count | Level>): Promise<void> => {
		if (!isWanted(name)) return;
		process.stdout.write(`\n== ${name}\n`);
		const started = Date.now();
		const count = await run();
		rows.push({ name, ...count, seconds: secondsSince(started) });
	};

	const ending = new AbortController();
	const n8n = isWanted(NEEDS_N8N) ? n8nIsInstalled(ending.signal) : undefined;
	await part(PACKAGES, systemPackages);
	rows.push(...(await pMap(CHECKS.filter(isWanted), check, { concurrency: 2 })));
	const sum = (key: keyof Count): number => rows.reduce((total, row) => total + row[key], 0);
	for (const level of LEVELS) {
		await part(level, async () => {
			if (level === NEEDS_N8N && !(await n8n)) return countOf(false);
			return await jest(level, reports, sum('repeated'));
		});
	}
	ending.abort();
	rmSync(reports, { recursive: true, force: true });

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

/** `npm test`, `npm test -- unit store`, `npm test -- e2e --n8n 1.123.0` */
function readArguments(args: readonly string[]): readonly string[] {
	const { values, positionals } = parseArgs({
		args: [...args],
		options: { n8n: { type: 'string' } },
		allowPositionals: true,
	});
	const unknown = positionals.filter((name) => ![PACKAGES, ...CHECKS, ...LEVELS].includes(name));
	if (unknown.length > 0) {
		throw new Error(
			`There is no ${unknown.join(', ')}. Parts: ${[PACKAGES, ...CHECKS, ...LEVELS].join(', ')}`,
		);
	}
	// Jest's processes read it, too: demo/n8n/runtime.ts.
	if (values.n8n) process.env['ZOOM_TEST_N8N'] = values.n8n;
	return positionals;
}

try {
	orEnd(main(readArguments(process.argv.slice(2))));
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
}
