import { deleteArchive } from '../../../../nodes/ZoomMeeting/actions/archiveFile/delete.operation';
import { ZoomRefusedError } from '../../../../zoom/errors';
import type { ZoomRecord } from '../../../../zoom/values';

const UUID = '4444AAAiAAAAAiAiAiiAii==';
const file = (size: number | undefined, more: ZoomRecord = {}): ZoomRecord => ({
	id: `f${size}`,
	file_type: 'MP4',
	status: 'completed',
	download_url: 'https://zoom.us/rec/1',
	...(size !== undefined && { file_size: size }),
	...more,
});

/** @param shown what Zoom shows before and after the deletion */
async function deleting(
	saved: { fileCount: number; totalSize: number },
	...shown: Array<ZoomRecord[] | Error>
) {
	const changes: string[] = [];
	let looks = 0;
	const zoom = {
		request: async (route: string) => {
			if (!route.startsWith('GET')) {
				changes.push(route);
				return await Promise.resolve({});
			}
			const files = shown[looks++];
			return await (files instanceof Error
				? Promise.reject(files)
				: Promise.resolve({ archive_files: files }));
		},
	};
	const values: Record<string, unknown> = { meetingUuid: UUID, ...saved };
	const item = deleteArchive.startRun().read((name) => values[name], { authentication: 'serverToServer' });
	const outcome = await item.execute({ zoom } as never).catch((error: unknown) => error);
	return { outcome, changes };
}

const DELETED = ['DELETE /past_meetings/{meetingUUID}/archive_files'];

describe('archived files', () => {
	it.each<[string, ZoomRecord[] | Error]>([
		['shows none afterwards', []],
		['knows no such meeting afterwards', new ZoomRefusedError('Not there', { status: 404, zoomCode: 3001 })],
	])('are deleted when all of them were saved, and Zoom %s', async (_, after) => {
		const { outcome, changes } = await deleting({ fileCount: 2, totalSize: 7 }, [file(3), file(4)], after);
		expect(outcome).toEqual({ meetingUuid: UUID, files: 2, bytes: 7, deleted: true });
		expect(changes).toEqual(DELETED);
	});

	it('are not said to be deleted while Zoom shows them', async () => {
		const { outcome, changes } = await deleting({ fileCount: 1, totalSize: 3 }, [file(3)], [file(3)]);
		expect(outcome).toMatchObject({
			code: 'UNCONFIRMED',
			message: expect.stringMatching(/still shows 1 files$/),
		});
		expect(changes).toEqual(DELETED);
	});

	it.each<[string, { fileCount: number; totalSize: number }, ZoomRecord[], string]>([
		[
			'one more',
			{ fileCount: 1, totalSize: 7 },
			[file(3), file(4)],
			'2 files with 7 bytes, and 1 with 7 bytes are said to be saved',
		],
		[
			'another size',
			{ fileCount: 2, totalSize: 8 },
			[file(3), file(4)],
			'2 files with 7 bytes, and 2 with 8 bytes are said to be saved',
		],
		[
			'a size that it does not tell',
			{ fileCount: 2, totalSize: 3 },
			[file(3), file(undefined)],
			'2 files of a size that it does not tell, and 2 with 3 bytes are said to be saved',
		],
	])('stay where Zoom has %s', async (_, saved, files, words) => {
		const { outcome, changes } = await deleting(saved, files);
		expect(outcome).toMatchObject({
			message: expect.stringMatching(new RegExp(`was not deleted: Zoom has ${words}$`)),
			next: 'Download the files again and compare; give their number and their bytes together.',
		});
		expect(changes).toEqual([]);
	});

	it('stay while Zoom works on one, and are missed where there are none', async () => {
		const working = [file(3), file(4, { status: 'processing' })];
		const { outcome, changes } = await deleting({ fileCount: 2, totalSize: 7 }, working);
		expect(outcome).toMatchObject({
			message: expect.stringMatching(/^Zoom is still working on 1 of 2 files of/),
		});
		const none = await deleting({ fileCount: 0, totalSize: 0 }, []);
		expect(none.outcome).toMatchObject({
			message: expect.stringMatching(/ has no files$/),
			next: 'Check the UUID: each instance of a meeting has its own, and Get Many lists those that are archived.',
		});
		expect([changes, none.changes]).toEqual([[], []]);
	});
});
