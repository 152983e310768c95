import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/**
 * Writes nodes/<Node>/__schema__: which fields each operation returns, from the answers of the simulator, which are
 * validated against Zoom's contract. test/workflow/outputSchemas.test.ts runs the examples, and compares when it does not write.
 */
const root = resolve(__dirname, '..');
const run = (args: readonly string[]): void => {
	const { status } = spawnSync(process.execPath, args, {
		cwd: root,
		env: { ...process.env, WRITE_SCHEMAS: 'yes' },
		stdio: 'inherit',
	});
	if (status !== 0) process.exitCode = 1;
};
const test = ['--runTestsByPath', 'test/workflow/outputSchemas.test.ts', '--forceExit'];
run([require.resolve('jest/bin/jest'), '--selectProjects', 'workflow', ...test]);
run([
	require.resolve('prettier/bin/prettier.cjs'),
	'--log-level',
	'warn',
	'--write',
	'nodes/**/__schema__/**/*.json',
]);
