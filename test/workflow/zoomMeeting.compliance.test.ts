import { MeetingNode } from './support/meetingNode';

const node = new MeetingNode().install();
const NOW = Date.now();
const DAY = 24 * 3_600_000;

const output = async (...call: Parameters<MeetingNode['run']>): Promise<Array<Record<string, unknown>>> => {
	const { outputs, error } = await node.run(...call);
	if (error) throw error;
	return (outputs[0] ?? []).map(({ json }) => json);
};
const changes = async () =>
	(await node.zoom.control.requests()).filter(
		({ method, path }) => method !== 'GET' && path.startsWith('/v2/'),
	);

describe('tracking fields', () => {
	it('are made, listed, changed and deleted', async () => {
		const additionalFields = { recommendedValues: '4100, 4200', required: true };
		const [made] = await output('trackingField', 'create', { field: 'Cost Center', additionalFields });
		expect(made).toMatchObject({
			field: 'Cost Center',
			recommended_values: ['4100', '4200'],
			required: true,
		});
		const fieldId = String(made?.['id']);
		expect(await output('trackingField', 'getAll')).toMatchObject([{ id: fieldId }]);
		const updateFields = { field: 'Center', visible: false };
		expect(await output('trackingField', 'update', { fieldId, updateFields })).toMatchObject([
			{ field: 'Center', visible: false, recommended_values: ['4100', '4200'], updated: true },
		]);
		expect(await output('trackingField', 'get', { fieldId })).toMatchObject([{ field: 'Center' }]);
		expect(await output('trackingField', 'delete', { fieldId })).toEqual([{ fieldId, deleted: true }]);
		const { error } = await node.run('trackingField', 'get', { fieldId });
		expect(error?.message).toContain('does not exist');
	});

	it('never lose their values by an expression that gives nothing', async () => {
		const [made] = await output('trackingField', 'create', { field: 'Cost Center' });
		const updateFields = { recommendedValues: '' };
		const { error } = await node.run('trackingField', 'update', {
			fieldId: String(made?.['id']),
			updateFields,
		});
		expect(error?.message).toContain('"Recommended Values" is empty');
	});
});

describe('archived files', () => {
	const saved = { meetingUuid: 'one==', fileCount: 3, totalSize: 4096 + 1024 + 256 };

	beforeEach(async () => {
		const host = 'ana@example.com';
		await node.zoom.control.seed({
			archives: [
				{ host, startsAt: NOW - DAY, uuid: 'one==', topic: 'One' },
				{ host, startsAt: NOW - 20 * DAY, uuid: 'old/==', topic: 'Old' },
				{
					host,
					startsAt: NOW - 2 * DAY,
					uuid: 'busy==',
					files: [{ fileType: 'MP4', size: 9, processing: true }],
				},
			],
		});
	});

	it('are listed week by week over any time', async () => {
		const from = new Date(NOW - 25 * DAY).toISOString();
		const found = await output('archiveFile', 'getAll', { returnAll: true, filters: { from } });
		expect(found.map(({ topic }) => topic).sort()).toEqual(['Old', 'One', 'Zoom Meeting']);
		expect(await output('archiveFile', 'getAll', { returnAll: true })).toHaveLength(2);
	});

	it('are downloaded, an item for each', async () => {
		const { outputs } = await node.run('archiveFile', 'download', { meetingUuid: 'one==' });
		expect(outputs[0]?.map(({ json, binary }) => [json['bytes'], binary?.['data']?.fileExtension])).toEqual([
			[4096, 'mp4'],
			[1024, expect.any(String)],
			[256, 'vtt'],
		]);
		const { error } = await node.run('archiveFile', 'download', { meetingUuid: 'busy==' });
		expect(error?.message).toContain('still working on 1 of 1 files');
	});

	it('are deleted when what was saved is what Zoom has', async () => {
		expect(await output('archiveFile', 'delete', saved)).toMatchObject([{ files: 3, deleted: true }]);
		const { error } = await node.run('archiveFile', 'download', { meetingUuid: 'one==' });
		expect(error?.message).toContain('Zoom knows no archive of meeting one==');
	});

	it.each([
		['the number is another', { fileCount: 2 }],
		['the size is another', { totalSize: 1 }],
		['nothing is said to be saved', { fileCount: 0, totalSize: 0 }],
		['Zoom is still working', { meetingUuid: 'busy==', fileCount: 1, totalSize: 9 }],
		['it is not there', { meetingUuid: 'none==' }],
	])('are left alone when %s', async (_, other) => {
		const { error } = await node.run('archiveFile', 'delete', { ...saved, ...other });
		expect(error).toBeDefined();
		expect(await changes()).toEqual([]);
	});
});
