import { invite } from '../../../../nodes/ZoomTeamChat/actions/member/invite.operation';
import type { BulkRun } from '../../../../nodes/adapter/kit/operation';
import { ZoomRefusedError } from '../../../../zoom/errors';

interface Invited {
	readonly userId?: string;
	readonly channelId?: string;
	readonly email: string;
}

interface World {
	/** Whom Zoom takes of a call. */
	readonly takes?: (emails: readonly string[]) => readonly string[] | Error;
	/** Who is in the channel. */
	readonly members?: readonly string[];
}

/** Invites the people of all items in one run. */
async function inviting(people: readonly Invited[], { takes = (all) => all, members = [] }: World = {}) {
	const sent: Array<readonly [string, string, readonly string[]]> = [];
	const zoom = {
		request: async (_route: string, { userId, channelId, body }: Record<string, unknown>) => {
			const emails = (body as { members: Array<{ email: string }> }).members.map(({ email }) => email);
			sent.push([String(userId), String(channelId), emails]);
			const taken = takes(emails);
			if (taken instanceof Error) return await Promise.reject(taken);
			return await Promise.resolve({ member_ids: taken.join(',') });
		},
		async *iterate() {
			for (const email of members) yield await Promise.resolve({ email });
		},
	};
	const items = invite.startRun();
	people.forEach(({ userId = 'ana', channelId = 'c1', email }, item) => {
		const fields: Record<string, unknown> = { userId, channelId, email };
		items.read([{ item, input: { json: {} } }], (name) => fields[name], { authentication: 'serverToServer' });
	});
	const outcomes = await items.executeAll({
		zoom,
		concurrency: 5,
		settle: async ({ item, subject }: { item: number; subject?: string }, work: () => Promise<unknown>) =>
			await work().then(
				(output) => ({ item, output }),
				(error: unknown) => ({ item, error, subject }),
			),
	} as unknown as BulkRun);
	return { sent, outcomes };
}

const people = (count: number): Invited[] =>
	Array.from({ length: count }, (_nothing, index) => ({ email: `p${index}@x.example` }));

describe('people who are invited to a channel', () => {
	it('go into one call by twenty, and each is named with the channel', async () => {
		const { sent, outcomes } = await inviting(people(25));
		expect(sent.map(([user, channel, emails]) => [user, channel, emails.length])).toEqual([
			['ana', 'c1', 20],
			['ana', 'c1', 5],
		]);
		expect(outcomes.map((outcome) => 'output' in outcome && outcome.output)).toEqual(
			people(25).map(({ email }) => ({ channelId: 'c1', email, invited: true })),
		);
	});

	it('never go into the call of another channel, or of another user', async () => {
		const { sent } = await inviting([
			{ email: 'a@x.example' },
			{ email: 'b@x.example', channelId: 'c2' },
			{ email: 'c@x.example', userId: 'ben' },
		]);
		expect([...sent].sort()).toEqual([
			['ana', 'c1', ['a@x.example']],
			['ana', 'c2', ['b@x.example']],
			['ben', 'c1', ['c@x.example']],
		]);
	});

	it('are tried alone where Zoom takes fewer than were named, and who is in the channel already counts', async () => {
		const { outcomes } = await inviting(
			[{ email: 'in@x.example' }, { email: 'new@x.example' }, { email: 'none@x.example' }],
			{
				takes: (emails) => emails.filter((email) => email === 'new@x.example'),
				members: ['IN@x.example', 'new@x.example'],
			},
		);
		expect(outcomes).toMatchObject([
			{ output: { email: 'in@x.example', invited: true } },
			{ output: { email: 'new@x.example', invited: true } },
			{
				subject: 'person none@x.example',
				error: {
					message: 'Zoom did not put none@x.example into the channel',
					next: expect.stringContaining('Only contacts of the user') as string,
				},
			},
		]);
	});

	it('are told what to do about a channel that the user does not see', async () => {
		const refusal = new ZoomRefusedError('Unknown', { status: 400, zoomCode: 4130 });
		const { outcomes } = await inviting(people(1), { takes: () => refusal });
		expect(outcomes).toMatchObject([
			{ error: { message: expect.stringMatching(/^Zoom knows no channel c1, or/) as string } },
		]);
	});
});
