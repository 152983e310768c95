import { archive } from '../../../../nodes/ZoomTeamChat/actions/channel/archive.operation';
import { create } from '../../../../nodes/ZoomTeamChat/actions/channel/create.operation';
import { getAll } from '../../../../nodes/ZoomTeamChat/actions/channel/getAll.operation';
import { unarchive } from '../../../../nodes/ZoomTeamChat/actions/channel/unarchive.operation';
import { update } from '../../../../nodes/ZoomTeamChat/actions/channel/update.operation';
import { runOperation } from '../../support/operationRun';

const people = (count: number) => Array.from({ length: count }, (_, index) => `p${index}@example.com`);
const nobody = { __rl: true, mode: 'list', value: '' };

describe('a channel that is created', () => {
	const creating = async (additionalFields: object) =>
		await runOperation(create, { userId: 'ana', name: 'Release', additionalFields }, () => ({ id: 'c1' }));

	it.each([
		['nobody', {}, {}],
		['nobody who is written down', { members: '' }, {}],
		['one person', { members: 'a@x.example' }, { members: [{ email: 'a@x.example' }] }],
		[
			'as many as Zoom takes',
			{ members: people(20).join(', ') },
			{ members: people(20).map((email) => ({ email })) },
		],
	])('has %s in it', async (_who, additionalFields, sent) => {
		const { output, calls, subject } = await creating(additionalFields);
		expect(output).toEqual({ id: 'c1' });
		expect(calls).toEqual([
			['POST /chat/users/{userId}/channels', { userId: 'ana', body: { name: 'Release', type: 2, ...sent } }],
		]);
		expect(subject).toBe('channel Release');
	});

	it.each([
		[people(21).join(', '), /"Members" names 21 people; Zoom takes 20/],
		['ana', /"ana" .*email/],
	])('is not, with members such as %s', async (members, told) => {
		const { error, calls } = await creating({ members });
		expect(error).toMatchObject({ message: expect.stringMatching(told) as string, field: 'Members' });
		expect(calls).toEqual([]);
	});
});

describe('channels', () => {
	const list = async (fields: object, authentication: 'serverToServer' | 'oAuth2' = 'serverToServer') =>
		await runOperation(getAll, { userId: nobody, returnAll: true, ...fields }, () => [], { authentication });

	it.each([
		[{ of: 'account' }, 'GET /chat/channels', {}, 'channels of the account'],
		[
			{ of: 'user', userId: { ...nobody, mode: 'email', value: 'ana@example.com' } },
			'GET /chat/users/{userId}/channels',
			{ userId: 'ana@example.com' },
			'user ana@example.com',
		],
	])('are those of the account, or of one user: %j', async (fields, route, parameters, subject) => {
		const trial = await list(fields);
		expect(trial.calls).toEqual([[route, parameters]]);
		expect(trial.subject).toBe(subject);
	});

	it('are those of the person who connected the account, where OAuth2 is used and nobody chosen', async () => {
		expect((await list({}, 'oAuth2')).calls).toEqual([
			['GET /chat/users/{userId}/channels', { userId: 'me' }],
		]);
		expect((await list({ of: 'account' }, 'oAuth2')).calls).toEqual([['GET /chat/channels', {}]]);
	});

	it('need a user where the app is that of the account', async () => {
		const { error, calls } = await list({});
		expect(error).toMatchObject({
			message: expect.stringContaining('"Act As" is empty') as string,
			field: 'Act As',
		});
		expect(calls).toEqual([]);
	});
});

describe.each([
	{ operation: archive, method: 'archive' },
	{ operation: unarchive, method: 'unarchive' },
])('to $method a channel', ({ operation, method }) => {
	const run = async (answer: object) => await runOperation(operation, { channelId: 'c1' }, () => answer);

	it('is done for that channel', async () => {
		const { output, calls } = await run({ failed_channels: [] });
		expect(output).toEqual({ channelId: 'c1', [`${method}d`]: true });
		expect(calls).toEqual([['PATCH /chat/channels/events', { body: { method, channel_ids: ['c1'] } }]]);
	});

	it.each([
		[{ reason: 'Not an admin' }, 'Not an admin'],
		[{}, 'it says no reason'],
	])('is not said to be done where Zoom lists it as failed: %j', async (failed, why) => {
		const { error } = await run({ failed_channels: [failed] });
		expect(error).toMatchObject({
			message: `Zoom did not ${method} channel c1: ${why}`,
			next: expect.stringContaining('has to own the channel') as string,
		});
	});
});

it('a channel is updated with what was added alone, and not without a change', async () => {
	const updating = async (updateFields: object) =>
		await runOperation(update, { userId: 'ana', channelId: 'c1', updateFields }, () => ({}));
	const changed = await updating({ channelSettings__postingPermissions: 2 });
	expect(changed.output).toEqual({ channelId: 'c1', updated: true });
	expect(changed.calls[0]?.[1]).toEqual({
		userId: 'ana',
		channelId: 'c1',
		body: { channel_settings: { posting_permissions: 2 } },
	});
	const { error, calls } = await updating({});
	expect(error).toMatchObject({ message: expect.stringContaining('nothing to update') as string });
	expect(calls).toEqual([]);
});
