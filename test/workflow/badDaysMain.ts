import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * The test of bad days with as many runs as wanted: `npm run badDays -- 10000 [--seed 1] [--operation "user get"]`.
 * With an operation, each seed runs every case of that operation; without one, seeds go through all cases in turns.
 */

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { seed: { type: 'string' }, operation: { type: 'string' } },
});

function wholeNumber(name: string, text: string): string {
	if (!/^[1-9]\d*$/.test(text)) throw new Error(`${name} needs a whole number above 0, not ${text}`);
	return text;
}

const env = {
	...process.env,
	BAD_DAYS: wholeNumber('The number of runs', positionals[0] ?? '1000'),
	...(values.seed !== undefined && { BAD_DAYS_SEED: wholeNumber('--seed', values.seed) }),
	...(values.operation !== undefined && { BAD_DAYS_OPERATION: values.operation }),
};
const command = ['--selectProjects', 'workflow', '--runTestsByPath', 'test/workflow/badDays.test.ts'];
const jest = spawn(process.execPath, [require.resolve('jest/bin/jest'), ...command, '--forceExit'], {
	cwd: resolve(__dirname, '../..'),
	env,
	stdio: 'inherit',
});
jest.once('close', (code) => {
	process.exitCode = code ?? 1;
});
