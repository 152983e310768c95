import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** Runs a file as our own test files are run. @returns whether it passed, and all that jest wrote */
async function outcomeOf(file: string): Promise<{ passed: boolean; words: string }> {
	const [jest, config] = [join(root, 'node_modules/jest/bin/jest.js'), join(root, 'jest.config.js')];
	const pattern = `${root}/test/scripts/floating/${file}`;
	const { default: ours } = (await import(config)) as { default: { projects: object[] } };
	const own = JSON.stringify({ ...ours.projects[0], rootDir: root, testMatch: [pattern] });
	return await new Promise((resolve) => {
		execFile(process.execPath, [jest, '--config', own], { cwd: root }, (error, stdout, stderr) => {
			resolve({ passed: error === null, words: `${stdout}${stderr}` });
		});
	});
}

it.each(['retried.ts', 'afterwards.ts'])('a rejection without an owner fails the file (%s)', async (file) => {
	const { passed, words } = await outcomeOf(file);
	expect(passed).toBe(false);
	expect(words).toContain('without an owner');
	expect(words).toContain('1 failed, 1 total');
});
