import type { INodeType } from 'n8n-workflow';
import { ZoomMeeting } from '../../nodes/ZoomMeeting/ZoomMeeting.node';
import { byId, host } from './support/meetingNode';
import { NodeRunner } from './support/nodeRunner';

/** As n8n makes a tool of a node: the same node under another name. */
function toolOf(node: INodeType): INodeType {
	const { name } = node.description;
	node.description = { ...node.description, name: `${name}Tool` };
	return node;
}

describe('a node that is a tool of an AI agent', () => {
	const tool = new NodeRunner(() => toolOf(new ZoomMeeting())).install();
	const HOST = { userId: host('ana@example.com') };
	const START = Date.UTC(2031, 4, 6, 8);

	beforeEach(async () => {
		await tool.zoom.control.seed({
			users: [{ email: 'ana@example.com', status: 'active', type: 2, timezone: 'Europe/Madrid' }],
			meetings: [{ host: 'ana@example.com', id: 85_746_065_431, topic: 'Plan', startsAt: START }],
		});
	});

	const records = async (operation: string, parameters: Record<string, unknown>) => {
		const { outputs, error } = await tool.run('meeting', operation, parameters);
		expect(error).toBeUndefined();
		return (outputs[0] ?? []).map(({ json }) => json);
	};

	it('gives the most important fields unless it is told otherwise', async () => {
		const [meeting] = await records('get', { meetingId: byId(85_746_065_431) });
		expect(meeting).toMatchObject({ id: 85_746_065_431, topic: 'Plan' });
		expect(meeting).not.toHaveProperty('settings');
	});

	it('gives everything for "Raw"', async () => {
		const [meeting] = await records('get', { meetingId: byId(85_746_065_431), output: 'raw' });
		expect(meeting).toMatchObject({ topic: 'Plan', settings: expect.any(Object) });
	});

	it('gives only the fields that are named for "Selected Fields", also such as Simplify leaves out', async () => {
		const chosen = { output: 'selected', outputFields: 'topic, settings, no_such_field' };
		const [meeting] = await records('get', { meetingId: byId(85_746_065_431), ...chosen });
		expect(Object.keys(meeting ?? {})).toEqual(['topic', 'settings']);
		await expect(
			records('getAll', { ...HOST, type: 'scheduled', output: 'selected', outputFields: 'id' }),
		).resolves.toEqual([{ id: 85_746_065_431 }]);
	});

	it('keeps an item whole that has none of the fields', async () => {
		const chosen = { output: 'selected', outputFields: 'no_such_field' };
		const [invitation] = await records('getInvitation', { meetingId: byId(85_746_065_431), ...chosen });
		expect(invitation).toMatchObject({ invitation: expect.stringContaining('Plan') });
	});

	it('says so when no field is named', async () => {
		const { error } = await tool.run('meeting', 'getAll', { ...HOST, output: 'selected', outputFields: ' ' });
		expect(error?.message).toContain('"Fields" is empty');
	});
});

describe('the same node in a workflow', () => {
	const node = new NodeRunner(() => new ZoomMeeting()).install();

	it('knows Simplify only', async () => {
		await node.zoom.control.seed({
			users: [{ email: 'ana@example.com', status: 'active', type: 2, timezone: 'Europe/Madrid' }],
			meetings: [
				{ host: 'ana@example.com', id: 85_746_065_431, topic: 'Plan', startsAt: Date.UTC(2031, 4, 6) },
			],
		});
		const { outputs } = await node.run('meeting', 'get', {
			meetingId: byId(85_746_065_431),
			simplify: false,
			output: 'selected',
			outputFields: 'id',
		});
		expect(outputs[0]?.[0]?.json).toMatchObject({ topic: 'Plan', settings: expect.any(Object) });
	});
});
