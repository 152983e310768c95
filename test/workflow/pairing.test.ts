import { byId, host, MeetingNode } from './support/meetingNode';

const node = new MeetingNode().install();

/** n8n pairs items by itself where as many come out as went in: here there are more, fewer, and none. */
async function meetingsOf(counts: Readonly<Record<string, number>>): Promise<void> {
	await node.zoom.control.seed({
		meetings: Object.entries(counts).flatMap(([email, count]) =>
			Array.from({ length: count }, (_, index) => ({
				host: email,
				topic: `${email} ${index}`,
				startTime: '2099-05-04T09:00:00Z',
			})),
		),
	});
}

const list = async (emails: string[], onError?: 'continueRegularOutput') => {
	const { outputs } = await node.run(
		'meeting',
		'getAll',
		{ userId: host('={{ $json.email }}'), returnAll: true },
		{ items: emails.map((email) => ({ email })), ...(onError && { onError }) },
	);
	return (outputs[0] ?? []).map(({ json, pairedItem }) => [json['topic'] ?? 'failed', pairedItem]);
};

describe('every output item is paired with the item it comes from', () => {
	it('where an item gives several, one or none', async () => {
		await meetingsOf({ 'ana@example.com': 3, 'bo@example.com': 1 });
		await node.zoom.control.seed({ users: [{ email: 'cy@example.com', status: 'active', type: 2 }] });
		expect(await list(['cy@example.com', 'ana@example.com', 'bo@example.com'])).toEqual([
			['ana@example.com 0', { item: 1 }],
			['ana@example.com 1', { item: 1 }],
			['ana@example.com 2', { item: 1 }],
			['bo@example.com 0', { item: 2 }],
		]);
	});

	it('where one of them fails', async () => {
		await meetingsOf({ 'ana@example.com': 2 });
		expect(
			await list(['ana@example.com', 'nobody@example.com', 'ana@example.com'], 'continueRegularOutput'),
		).toEqual([
			['ana@example.com 0', { item: 0 }],
			['ana@example.com 1', { item: 0 }],
			['failed', { item: 1 }],
			['ana@example.com 0', { item: 2 }],
			['ana@example.com 1', { item: 2 }],
		]);
	});

	it('where an item gives several files', async () => {
		const recorded = (meetingId: number, types: Array<'MP4' | 'M4A' | 'CHAT'>) => ({
			host: 'ana@example.com',
			meetingId,
			startsAt: Date.UTC(2027, 2, 1),
			files: types.map((fileType) => ({ fileType, size: 10 })),
		});
		await node.zoom.control.seed({
			recordings: [recorded(85_746_065_432, ['MP4', 'M4A']), recorded(85_746_065_433, ['CHAT'])],
		});
		const { outputs } = await node.run(
			'recording',
			'download',
			{ meetingId: '={{ $json.id }}' },
			{ items: [{ id: '85746065433' }, { id: '85746065432' }] },
		);
		expect(outputs[0]?.map(({ json, pairedItem }) => [json['file_type'], pairedItem])).toEqual([
			['CHAT', { item: 0 }],
			['MP4', { item: 1 }],
			['M4A', { item: 1 }],
		]);
	});

	it('where one item is about several people', async () => {
		const made = await node.run('meeting', 'create', {
			userId: host('ana@example.com'),
			topic: 'Town hall',
			startTime: '2099-05-04T09:00:00',
			registrationSettings: { approvalType: 1 },
		});
		const meetingId = byId(made.outputs[0]?.[0]?.json['id']);
		const emails = ['x@example.com', 'y@example.com', 'z@example.com'];
		await node.run(
			'registrant',
			'addBatch',
			{ meetingId, email: '={{ $json.email }}', firstName: 'P' },
			{ items: emails.map((email) => ({ email })) },
		);
		const { outputs } = await node.run(
			'registrant',
			'approve',
			{ meetingId, registrants: '={{ $json.who }}' },
			{ items: [{ who: 'x@example.com' }, { who: 'y@example.com, z@example.com' }] },
		);
		expect(outputs[0]?.map(({ json, pairedItem }) => [json['registrant'], pairedItem])).toEqual([
			['x@example.com', { item: 0 }],
			['y@example.com', { item: 1 }],
			['z@example.com', { item: 1 }],
		]);
	});
});
