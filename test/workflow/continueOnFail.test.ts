import { disposeZoomSdk } from '../../nodes/adapter/login/sdk';
import { ZoomUser } from '../../nodes/ZoomUser/ZoomUser.node';
import { startSimulator, type Simulator } from '../../simulator';
import { runInN8n, type NodeOutcome } from '../support/workflow';

jest.setTimeout(60_000);

let zoom: Simulator;

beforeAll(async () => {
	zoom = await startSimulator();
	process.env['ZOOM_ORIGIN'] = zoom.origin;
});
afterEach(() => {
	disposeZoomSdk();
});
afterAll(async () => {
	delete process.env['ZOOM_ORIGIN'];
	await zoom.close();
});

/** Two people, with a credential whose client ID Zoom would never give. */
async function run(
	parameters: Record<string, unknown>,
	onError?: 'continueRegularOutput' | 'continueErrorOutput',
): Promise<NodeOutcome> {
	const clientId = 'half:pasted';
	const data = { ...zoom.credentials, clientId, environment: 'commercial', plan: 'pro', redisUrl: '' };
	return await runInN8n({
		node: new ZoomUser(),
		parameters: { authentication: 'serverToServer', resource: 'user', ...parameters },
		credentials: { type: 'zoomServerToServerApi', data },
		items: [{ email: 'ana@example.com' }, { email: 'ben@example.com' }],
		...(onError && { onError }),
	});
}

const each = {
	operation: 'get',
	userId: { __rl: true, mode: 'email', value: '={{ $json.email }}' },
};
const failed = (item: number) => ({
	json: {
		error: 'The client ID must not contain a colon',
		details: { next: expect.stringContaining('Open the credential') as string },
	},
	pairedItem: { item },
});

describe('with credentials that cannot work at all', () => {
	it('the execution fails and says which field', async () => {
		const { error } = await run(each);
		expect(error?.message).toBe('The client ID must not contain a colon');
	});

	it('every item fails when the node goes on, so that none looks like a result', async () => {
		const { outputs } = await run(each, 'continueRegularOutput');
		expect(outputs).toMatchObject([[failed(0), failed(1)]]);
	});

	it('every item leaves by the error output', async () => {
		const { outputs } = await run(each, 'continueErrorOutput');
		expect(outputs).toMatchObject([[], [failed(0), failed(1)]]);
	});
});
