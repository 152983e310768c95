import { MeetingNode } from './support/meetingNode';

/** Expressions on a field that the item does not have, in n8n's own engine. */

const node = new MeetingNode().install();
const MISSING = '={{ $json.missing }}';
const SHAPES = [
	['a field that is missing', {}],
	['an empty cell', { missing: '' }],
	['a blank', { missing: '   ' }],
	['null', { missing: null }],
] as const;

const picker = (value: string) => ({ __rl: true, mode: 'id', value });

async function changesOf(
	resource: string,
	operation: string,
	parameters: Record<string, unknown>,
	item: object,
) {
	const before = (await node.zoom.control.requests()).length;
	const { error } = await node.run(resource, operation, parameters, { items: [{ ...item }] });
	const requests = (await node.zoom.control.requests()).slice(before);
	return {
		error,
		changes: requests.filter(({ method, path }) => method !== 'GET' && path.startsWith('/v2/')),
	};
}

describe.each(SHAPES)('%s', (_, item) => {
	it.each([
		['webinar', 'removePanelist', { webinarId: picker('81234567890'), panelistId: MISSING }, 'Panelist ID'],
		[
			'webinar',
			'delete',
			{ webinarId: picker('81234567890'), options: { occurrenceId: MISSING } },
			'Occurrence',
		],
		[
			'meeting',
			'delete',
			{ meetingId: picker('81234567890'), options: { occurrenceId: MISSING } },
			'Occurrence',
		],
		['meeting', 'delete', { meetingId: picker(MISSING) }, 'Meeting'],
		[
			'meeting',
			'update',
			{
				meetingId: picker('81234567890'),
				updateFields: { agenda: 'x' },
				options: { occurrenceId: MISSING },
			},
			'Occurrence',
		],
		[
			'registrant',
			'delete',
			{ meetingId: picker('81234567890'), registrantId: 'x', options: { occurrenceId: MISSING } },
			'Occurrence',
		],
		['recording', 'delete', { meetingId: picker('81234567890'), recordingId: MISSING }, 'File ID'],
		['poll', 'delete', { meetingId: picker('81234567890'), pollId: MISSING }, 'Poll ID'],
	])('removes and changes nothing: %s %s', async (resource, operation, parameters, field) => {
		const { error, changes } = await changesOf(resource, operation, parameters, item);
		expect(changes).toEqual([]);
		expect(error?.message).toContain(`"${field}`);
		expect(error?.message).toContain('is empty');
	});
});

it('leaves a field alone in an update, where an expression gives nothing', async () => {
	const made = await node.run('meeting', 'create', {
		userId: { __rl: true, mode: 'email', value: 'ana@example.com' },
		topic: 'Before',
		startTime: new Date(Date.now() + 86_400_000).toISOString(),
	});
	const id = `${Number(made.outputs[0]?.[0]?.json['id'])}`;
	const { error, changes } = await changesOf(
		'meeting',
		'update',
		{ meetingId: picker(id), updateFields: { topic: MISSING, agenda: 'After' } },
		{},
	);
	expect(error).toBeUndefined();
	expect(changes.map(({ body }) => body)).toEqual([{ agenda: 'After' }]);
});

it('says how to look when Zoom fails while a meeting is made, which may be there', async () => {
	await node.zoom.control.fault({
		on: 'POST /users/{userId}/meetings',
		afterwards: true,
		status: 500,
		body: { code: 500, message: 'Internal error' },
	});
	const { error } = await node.run('meeting', 'create', {
		userId: { __rl: true, mode: 'email', value: 'ana@example.com' },
		startTime: new Date(Date.now() + 86_400_000).toISOString(),
	});
	expect(error?.description).toContain('Zoom may have carried out the call all the same.');
	expect(await node.zoom.control.meetings()).toHaveLength(1);
	expect(error?.description).toContain('Look with "Meeting → Get Many" before you run it again');
});
