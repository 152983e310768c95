import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { tryThis } from '../../demo/tryThis';
import { startSimulator, type Simulator } from '../../simulator';

describe('what npm start proposes to try', () => {
	let zoom: Simulator;
	beforeAll(async () => {
		zoom = await startSimulator();
	});
	afterAll(async () => {
		await zoom.close();
	});

	const commands = () => tryThis(zoom).match(/^ +curl .*$/gm) ?? [];

	it('names the client of the OAuth2 app', () => {
		const { generalClientId, generalClientSecret } = zoom.credentials;
		expect(tryThis(zoom)).toContain(generalClientId);
		expect(tryThis(zoom)).toContain(generalClientSecret);
	});

	it('has two commands, which the simulator carries out as they are', async () => {
		expect(commands()).toHaveLength(2);
		for (const command of commands()) {
			const { stdout } = await promisify(execFile)('sh', ['-c', `${command.trim()} -sf -w %{http_code}`]);
			expect(stdout).toMatch(/20\d$/);
		}
	});
});
