import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { WithFiles } from '../../../../nodes/adapter/kit/output';
import { download } from '../../../../nodes/ZoomMeeting/actions/recording/download.operation';
import type { ZoomRecord } from '../../../../zoom/values';

const MEETING = '81234567890';
const file = (id: string, more: ZoomRecord = {}): ZoomRecord => ({
	id,
	file_type: 'MP4',
	file_extension: 'MP4',
	file_size: 3,
	status: 'completed',
	download_url: `https://zoom.us/rec/${id}`,
	...more,
});

/** What comes out, and what the person reads beside it. Each file has three bytes. */
async function downloading(files: readonly ZoomRecord[], fields: Record<string, unknown> = {}) {
	const hints: string[] = [];
	const links: string[] = [];
	const tokens: unknown[] = [];
	const zoom = {
		request: async (_route: string, { query }: { query?: object }) =>
			await Promise.resolve(
				query ? { download_access_token: 'own' } : { id: Number(MEETING), recording_files: files },
			),
		download: async (
			url: string,
			take: (one: unknown) => Promise<unknown>,
			wanted: { otherToken: () => Promise<unknown> },
		) => {
			links.push(url);
			tokens.push(await wanted.otherToken());
			return await take({ body: Readable.from([Buffer.from('abc')]), bytes: 3 });
		},
	};
	const tools = {
		zoom,
		n8n: {
			notice: (text: string) => hints.push(`notice: ${text}`),
			remark: (text: string) => hints.push(`remark: ${text}`),
		},
		store: async ({ content }: { content: Readable }) => {
			const kept = await buffer(content);
			return { data: kept.toString(), mimeType: 'video/mp4', bytes: kept.length };
		},
	};
	const values: Record<string, unknown> = { meetingId: MEETING, ...fields };
	const defaults = new Map(download.properties.map(({ property }) => [property.name, property.default]));
	const read = (name: string) => (name in values ? values[name] : defaults.get(name));
	const item = download.startRun().read(read, { authentication: 'serverToServer' });
	const output = [await item.execute(tools as never)].flat() as Array<WithFiles | ZoomRecord>;
	const ids = output.flatMap((one) => (one instanceof WithFiles ? [one.record['id'] ?? one.record] : []));
	return { output, ids, hints, links: links.map((link) => link.split('/').at(-1)), tokens };
}

describe('the files of a recording', () => {
	const files = [file('film'), file('sound', { file_type: 'M4A' }), file('chat', { file_type: 'CHAT' })];

	it('are all that Zoom has finished, each with a token of its own for when Zoom refuses the account’s', async () => {
		const { links, hints, tokens } = await downloading(files);
		expect(links).toEqual(['film', 'sound', 'chat']);
		expect(tokens).toEqual(['own', 'own', 'own']);
		expect(hints).toEqual([]);
	});

	it('are those of the chosen types, or the one that is named', async () => {
		expect((await downloading(files, { fileTypes: ['audio', 'chat'] })).links).toEqual(['sound', 'chat']);
		expect((await downloading(files, { recordingId: 'chat' })).links).toEqual(['chat']);
		const none = await downloading(files, { fileTypes: ['transcript'] });
		expect([none.links, none.hints]).toEqual([
			[],
			[expect.stringContaining('has no file of the chosen types')],
		]);
	});

	it('are not there while Zoom still works on one that may become one of the chosen types', async () => {
		const unfinished = file('new', { file_type: undefined, status: 'processing' });
		await expect(downloading([...files, unfinished], { fileTypes: ['audio'] })).rejects.toThrow(
			'Zoom is still working on 1 of 2 files',
		);
		const film = file('film', { status: 'processing' });
		expect((await downloading([film, ...files.slice(1)], { fileTypes: ['audio'] })).links).toEqual(['sound']);
		const options = { skipUnfinished: true };
		expect((await downloading([unfinished, ...files], { options })).links).toEqual(['film', 'sound', 'chat']);
	});

	it('are not there where none has the ID that is named', async () => {
		await expect(downloading(files, { recordingId: 'gone' })).rejects.toThrow('has no file with the ID gone');
	});
});

describe('the size of a file', () => {
	it('that Zoom does not list cannot be checked, which is said', async () => {
		const { hints } = await downloading([file('film', { file_size: undefined })]);
		expect(hints).toEqual([
			expect.stringMatching(
				/^remark: Zoom lists no size for the file film of the recording .*could not be checked\.$/,
			),
		]);
	});

	it('that Zoom lists otherwise is told where any size is accepted', async () => {
		const options = { acceptAnySize: true };
		const { hints } = await downloading([file('film', { file_size: 9 }), file('other')], { options });
		expect(hints).toEqual([
			expect.stringMatching(
				/^notice: The file film of the recording .* has 3 bytes, and Zoom lists it with 9\.$/,
			),
		]);
	});
});
