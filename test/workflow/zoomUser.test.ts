import { disposeZoomSdk } from '../../nodes/adapter/login/sdk';
import { ZoomUser } from '../../nodes/ZoomUser/ZoomUser.node';
import { startSimulator, type Simulator } from '../../simulator';
import { runInN8n, type NodeOutcome } from '../support/workflow';

describe('the Zoom User node in n8n’s engine', () => {
	let zoom: Simulator;

	beforeAll(async () => {
		zoom = await startSimulator({ plan: 'business' });
		process.env['ZOOM_ORIGIN'] = zoom.origin;
	});

	afterAll(async () => {
		delete process.env['ZOOM_ORIGIN'];
		await zoom.close();
	});

	beforeEach(async () => {
		await zoom.control.reset();
	});

	afterEach(disposeZoomSdk);

	const run = async (
		operation: string,
		parameters: Record<string, unknown> = {},
		rest: Partial<Parameters<typeof runInN8n>[0]> = {},
	): Promise<NodeOutcome> =>
		await runInN8n({
			node: new ZoomUser(),
			parameters: { resource: 'user', operation, ...parameters },
			credentials: {
				type: 'zoomServerToServerApi',
				data: { ...zoom.credentials, environment: 'commercial', plan: 'business' },
			},
			...rest,
		});

	const people = (...emails: string[]) => emails.map((email) => ({ email }));

	it('creates a user for each item, in order, each paired with its item', async () => {
		const emails = Array.from({ length: 30 }, (_, index) => `person${index}@example.com`);
		const { outputs, error } = await run(
			'create',
			{ email: '={{ $json.email }}' },
			{ items: people(...emails) },
		);
		expect(error).toBeUndefined();
		expect(outputs[0]?.map(({ json, pairedItem }) => [json['email'], pairedItem])).toEqual(
			emails.map((email, item) => [email, { item }]),
		);
	});

	it('asks for one token for all items', async () => {
		await run('create', { email: '={{ $json.email }}' }, { items: people('a@example.com', 'b@example.com') });
		expect((await zoom.control.counters()).tokens.total).toBe(1);
	});

	it('goes on with the other items when one fails and "continue" is set, and says what happened and what to do', async () => {
		await zoom.control.seed({ users: [{ email: 'taken@example.com', status: 'active' }] });
		const { outputs, error } = await run(
			'create',
			{ email: '={{ $json.email }}' },
			{
				items: people('a@example.com', 'taken@example.com', 'no-address', 'b@example.com'),
				onError: 'continueRegularOutput',
			},
		);
		expect(error).toBeUndefined();
		expect(outputs[0]?.map(({ json }) => json['email'] ?? json['error'])).toEqual([
			'a@example.com',
			expect.stringMatching(/^There is an? (active )?Zoom account for user taken@example.com already$/),
			'"no-address" is not an email address (field "Email")',
			'b@example.com',
		]);
		expect(outputs[0]?.[1]).toMatchObject({
			json: { details: { next: expect.stringContaining('Use Update') as string } },
			pairedItem: { item: 1 },
		});
	});

	it('sends failed items to the error output, together with what came in', async () => {
		const { outputs } = await run(
			'get',
			{ userId: { __rl: true, mode: 'email', value: '={{ $json.email }}' } },
			{ items: people('nobody@example.com', 'no one'), onError: 'continueErrorOutput' },
		);
		expect(outputs[0]).toEqual([]);
		expect(outputs[1]?.[0]?.json).toMatchObject({
			email: 'nobody@example.com',
			error: 'Zoom knows no user nobody@example.com in this account',
		});
	});

	it('stops at the first failed item otherwise, names it, and keeps our stack out of the message', async () => {
		const { error } = await run('get', { userId: { __rl: true, mode: 'id', value: 'nobody' } });
		expect(error).toMatchObject({
			message: 'Zoom knows no user nobody in this account',
			description: expect.stringContaining('Check the email address or ID') as string,
			httpCode: '404',
			context: { itemIndex: 0 },
		});
	});

	it.each([
		[{ clientSecret: 'wrong' }, 'Zoom does not accept the client ID or client secret'],
		[{ accountId: 'wrong' }, 'Zoom does not accept the account ID for this app'],
		[{ accountId: '' }, 'The account ID is missing'],
		[{ clientId: 'a b' }, 'The client ID contains a space'],
	])('says which part of the credentials is wrong: %j', async (wrong, message) => {
		const data = { ...zoom.credentials, environment: 'commercial', ...wrong };
		const { error } = await run('getAll', {}, { credentials: { type: 'zoomServerToServerApi', data } });
		expect(error?.message).toContain(message);
		expect(JSON.stringify(error)).not.toContain(zoom.credentials.clientSecret);
	});

	it('says that the app is not activated', async () => {
		await zoom.control.configureApp({ kind: 'server-to-server', activated: false });
		expect((await run('getAll')).error?.message).toContain('not activated');
	});

	it('names the scope that the app lacks', async () => {
		await zoom.control.configureApp({ kind: 'server-to-server', scopes: ['user:write:user:admin'] });
		const { error } = await run('getAll');
		expect(error).toMatchObject({
			message: 'The Zoom app lacks the scope "user:read:list_users:admin"',
			description: expect.stringContaining('Scopes page') as string,
			failure: { cause: 'configuration-invalid' },
		});
	});

	it('lists users of every status, with a limit or all of them', async () => {
		await zoom.control.seed({
			users: [
				{ email: 'active@example.com', status: 'active' },
				{ email: 'pending@example.com', status: 'pending' },
				{ email: 'inactive@example.com', status: 'inactive' },
			],
		});
		const all = await run('getAll', { returnAll: true, filters: { status: 'all' } });
		const emails = all.outputs[0]?.map(({ json }) => json['email']);
		expect(emails).toEqual(
			expect.arrayContaining(['active@example.com', 'pending@example.com', 'inactive@example.com']),
		);
		const two = await run('getAll', { returnAll: false, limit: 2, filters: { status: 'all' } });
		expect(two.outputs[0]?.map(({ json }) => json['email'])).toEqual(emails?.slice(0, 2));
		expect(Object.keys(two.outputs[0]?.[0]?.json ?? {}).length).toBeLessThanOrEqual(10);
	});

	it('updates only the fields that were added, false and empty ones included', async () => {
		await zoom.control.seed({ users: [{ email: 'ana@example.com', status: 'active' }] });
		const { outputs } = await run('update', {
			userId: { __rl: true, mode: 'email', value: 'ana@example.com' },
			updateFields: { dept: '', usePmi: false },
		});
		expect(outputs[0]?.[0]?.json).toEqual({ userId: 'ana@example.com', updated: true });
		const [request] = await zoom.control.requests({ method: 'PATCH' });
		expect(request?.body).toEqual({ dept: '', use_pmi: false });
	});

	it('refuses an update of nothing', async () => {
		const { error } = await run('update', {
			userId: { __rl: true, mode: 'id', value: 'x' },
			updateFields: {},
		});
		expect(error?.message).toContain('There is nothing to update');
	});

	it('disassociates a user, with what is to be transferred, and reports it as deleted', async () => {
		await zoom.control.seed({
			users: [
				{ email: 'left@example.com', status: 'active' },
				{ email: 'boss@example.com', status: 'active' },
			],
		});
		const { outputs } = await run('delete', {
			userId: { __rl: true, mode: 'email', value: 'left@example.com' },
			additionalFields: {
				transferEmail: 'boss@example.com',
				transferMeeting: true,
				transferRecording: false,
			},
		});
		expect(outputs[0]?.[0]?.json).toEqual({ userId: 'left@example.com', deleted: true });
		const [request] = await zoom.control.requests({ method: 'DELETE' });
		expect(request?.query).toMatchObject({
			action: 'disassociate',
			transfer_email: 'boss@example.com',
			transfer_meeting: 'true',
			transfer_recording: 'false',
		});
	});
});
