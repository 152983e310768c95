import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(__dirname, '../..');
const script = pathToFileURL(join(root, 'scripts/dependencies.mjs')).href;

/** Runs the check as if it were another Node; an installation would fail, because there is no npm. */
function underNode(version: string) {
	const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;
	return spawnSync(process.execPath, ['-e', `${pretend} import('${script}')`], {
		encoding: 'utf8',
		env: { PATH: '' },
	});
}

describe('the check of the Node version', () => {
	it('asks for what package.json asks for', () => {
		const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
			engines: { node: string };
		};
		expect(engines.node).toBe('^20.19 || >=22.12');
	});

	it.each(['18.20.8', '20.18.3', '21.7.3', '22.11.0'])(
		'ends with a plain sentence under Node %s',
		(version) => {
			const { status, stderr } = underNode(version);
			expect(status).toBe(1);
			expect(stderr).toBe(
				`Node 20.19 or newer in the 20 line, or 22.12 or newer, is needed; this is ${version}.\n`,
			);
		},
	);

	it.each(['20.19.0', '22.12.0', '23.0.0', '24.1.0'])('lets Node %s go on', (version) => {
		expect(underNode(version).stderr).not.toContain('is needed');
	});
});
