import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Table from 'cli-table3';
import { ensureSystemPackages } from '../scripts/systemPackages';
import { addUp, countOf, skippedOf, type Count, type JestReport } from '../scripts/testCounts';
import { orEnd } from './support/orEnd';
import { addUpBoth, AGAINST_REAL_TIME, MAX_REPEATED, secondTryOf } from './support/onceMore';

/** Scripts of package.json; each counts as one test. */
const CHECKS = ['lint', 'format:check', 'typecheck', 'walls', 'dead-code', 'build'];
/** Projects of jest.config.js, from fast to real. */
const LEVELS = ['unit', 'simulator', 'store', 'processes', 'faults', 'workflow', 'e2e'];
/** How many files at a time, where it is not jest's choice: these start processes of their own and watch the clock. */
const AT_ONCE: Readonly<Record<string, number>> = { processes: 1, faults: 1, e2e: 2 };

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

/** Runs a command with its output on ours; tells whether it succeeded. */
async function runs(command: string, args: readonly string[]): Promise<boolean> {
	const child = spawn(command, args, {
		cwd: ROOT,
		stdio: ['ignore', 'inherit', 'inherit'],
		shell: process.platform === 'win32',
	});
	return await new Promise((done) => {
		child.once('error', () => {
			done(false);
		});
		child.once('close', (code) => {
			done(code === 0);
		});
	});
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
	const atOnce = AT_ONCE[level];
	const workers = atOnce === undefined ? [] : [`--maxWorkers=${atOnce}`];
	const args = [
		'--selectProjects',
		level,
		'--passWithNoTests',
		'--json',
		`--outputFile=${outputFile}`,
		// A keep-alive connection that a server still holds open must not keep the whole run from ending.
		'--forceExit',
		...workers,
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
	const part = async (name: string, run: () => Promise<Count | Level>): Promise<void> => {
		if (wanted.length > 0 && !wanted.includes(name)) return;
		process.stdout.write(`\n== ${name}\n`);
		const started = Date.now();
		const count = await run();
		rows.push({ name, ...count, seconds: Math.round((Date.now() - started) / 1000) });
	};

	await part('system-packages', systemPackages);
	for (const check of CHECKS) {
		await part(check, async () => countOf(await runs('npm', ['run', '--silent', check])));
	}
	const sum = (key: keyof Count): number => rows.reduce((total, row) => total + row[key], 0);
	for (const level of LEVELS) await part(level, async () => await jest(level, reports, sum('repeated')));
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

orEnd(main(process.argv.slice(2)));
