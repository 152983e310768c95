import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ExplainedError } from '../../../../nodes/adapter/errors/explained';
import {
	fetchFile,
	noSuchFile,
	readFile,
	stillWorking,
	textReader,
	type FetchTools,
	type WantedFile,
} from '../../../../nodes/adapter/kit/fileDownload';
import type { Download } from '../../../../zoom/api/download/download';
import { FileSizeError } from '../../../../zoom/api/download/downloadGuard';
import {
	ZoomCancelledError,
	ZoomConnectionError,
	ZoomRateLimitError,
	ZoomRefusedError,
	ZoomUnexpectedAnswerError,
} from '../../../../zoom/errors';

const WANTED: WantedFile = {
	subject: 'file a.mp4 of the recording of meeting 1',
	url: 'https://zoom.us/rec/download/1',
	size: 6,
	name: 'a.mp4',
	type: undefined,
};
const CONTENT = 'Grüße';
const BYTES = Buffer.from(CONTENT);

interface Stored {
	readonly name: string;
	readonly type: string;
	readonly content: Readable;
}

/** Zoom gives the content in pieces of one byte; n8n's storage keeps it. */
function world({
	pieces = [...BYTES].map((byte) => Buffer.from([byte])),
	fileName,
	contentType,
	keeps = (bytes: number): number | undefined => bytes,
	tries = 1,
}: {
	pieces?: readonly Buffer[];
	fileName?: string;
	contentType?: string;
	keeps?: (bytes: number) => number | undefined;
	tries?: number;
} = {}) {
	const asked: unknown[] = [];
	const stored: Array<{ name: string; type: string; text: string }> = [];
	const zoom = {
		download: async (url: string, take: (file: Download) => Promise<unknown>, wanted: unknown) => {
			asked.push([url, wanted]);
			const bytes = pieces.reduce((sum, { length }) => sum + length, 0);
			const file = () => ({ body: Readable.from(pieces), bytes, contentType, fileName });
			for (let again = 1; again < tries; again += 1) await take(file());
			return await take(file());
		},
	};
	const store = async ({ name, type, content }: Stored) => {
		const kept = await buffer(content);
		stored.push({ name, type, text: kept.toString() });
		return { data: 'id', mimeType: type, fileName: name, bytes: keeps(kept.length) };
	};
	return { tools: { zoom, store } as unknown as FetchTools, asked, stored };
}

/** A download that fails so. */
const failing = (error: Error): FetchTools =>
	({ zoom: { download: async () => await Promise.reject(error) } }) as unknown as FetchTools;

describe('a file of Zoom’s', () => {
	it('goes into n8n’s storage as it is', async () => {
		const { tools, asked, stored } = world();
		expect(await fetchFile(tools, WANTED)).toMatchObject({
			name: 'a.mp4',
			type: 'application/octet-stream',
			bytes: BYTES.length,
			stored: { data: 'id' },
		});
		expect(asked).toEqual([[WANTED.url, WANTED]]);
		expect(stored).toEqual([{ name: 'a.mp4', type: 'application/octet-stream', text: CONTENT }]);
	});

	it.each([
		[{ fileName: 'Zoom.mp4' }, {}, ['Zoom.mp4', 'application/octet-stream']],
		[{ contentType: 'text/vtt ; charset=utf-8' }, {}, ['a.mp4', 'text/vtt']],
		[{ contentType: 'text/vtt' }, { type: 'video/mp4' }, ['a.mp4', 'video/mp4']],
	])('is named and typed by %j and %j', async (download, wanted, [name, type]) => {
		const { tools, stored } = world(download);
		expect(await fetchFile(tools, { ...WANTED, ...wanted })).toMatchObject({ name, type });
		expect(stored).toMatchObject([{ name, type }]);
	});

	it('is not taken for kept where n8n kept another number of bytes, and is where n8n does not say', async () => {
		const short = fetchFile(world({ keeps: () => 3 }).tools, WANTED);
		await expect(short).rejects.toMatchObject({
			message: `n8n could not store the ${WANTED.subject}: of ${BYTES.length} bytes it kept 3`,
			next: 'Check the storage of the n8n process that ran this: its free space, its rights, and the settings of binary data.',
		});
		await expect(fetchFile(world({ keeps: () => undefined }).tools, WANTED)).resolves.toMatchObject({
			bytes: BYTES.length,
		});
	});
});

describe('a file that is read while it comes', () => {
	it.each([false, true])('is read whole, and kept only where it is to be: %s', async (keep) => {
		const { tools, stored } = world({ contentType: 'text/plain' });
		const { content, stored: file } = await readFile(tools, { ...WANTED, keep }, () => textReader());
		expect(content).toBe(CONTENT);
		expect(stored).toEqual(keep ? [{ name: 'a.mp4', type: 'text/plain', text: CONTENT }] : []);
		expect(file?.data).toBe(keep ? 'id' : undefined);
	});

	it.each([false, true])('is read from its beginning when it is fetched anew: %s', async (keep) => {
		const { tools } = world({ tries: 2 });
		expect(await readFile(tools, { ...WANTED, keep }, () => textReader())).toMatchObject({
			content: CONTENT,
		});
	});

	it('fails as Zoom’s does, also where it is kept', async () => {
		const error = new ZoomConnectionError('The connection was reset', true);
		const broken = (): Readable =>
			Readable.from(
				(async function* () {
					yield BYTES;
					await Promise.reject(error);
				})(),
			);
		const tools = {
			...world().tools,
			zoom: {
				download: async (_: string, take: (file: Download) => Promise<unknown>) =>
					await take({ body: broken(), bytes: 9, contentType: undefined, fileName: undefined }),
			},
		} as unknown as FetchTools;
		for (const keep of [false, true]) {
			const failed = readFile(tools, { ...WANTED, keep }, () => textReader());
			await expect(failed).rejects.toThrow(`The ${WANTED.subject} did not come whole`);
		}
	});
});

describe('the text of a file', () => {
	it.each([
		[Infinity, CONTENT],
		[BYTES.length, CONTENT],
		[2, 'Gr'],
		[4, 'Grü'],
		[0, ''],
	])('ends after %d bytes', (max, text) => {
		const reader = textReader(max);
		for (const byte of BYTES) reader.write(Uint8Array.of(byte));
		expect(reader.end()).toBe(text);
		const atOnce = textReader(max);
		atOnce.write(BYTES);
		expect(atOnce.end()).toBe(text);
	});
});

describe('a file that cannot be had', () => {
	const refused = (status: number, message = 'No.') => new ZoomRefusedError(message, { status });
	it.each<[string, Error, string, string]>([
		[
			'has another size',
			new FileSizeError('3 bytes of 6'),
			'The {} does not have the size that Zoom lists: 3 bytes of 6',
			'Nothing was kept. Zoom may still be working on it: run again later. If that stays, add the option "Accept Any Size".',
		],
		[
			'did not come',
			new ZoomConnectionError('No answer', true),
			'The {} did not come whole: No answer',
			'Nothing of it was kept, and it was tried several times. Check the network and proxy of the machine that runs n8n, then run the item again.',
		],
		[
			'is gone',
			refused(404),
			'The {} is not there any more',
			'It was deleted, or moved to the trash, since Zoom listed it. Recover brings it back from the trash within 30 days.',
		],
		[
			'is a page to sign in',
			refused(200, 'Zoom answered with a web page'),
			'Zoom shows a page to sign in or to type a passcode in place of the {}',
			'Check that the role of the person who made the Zoom app has the permission "View the recording content", and that the recording is of the same account.',
		],
		[
			'is refused',
			refused(403),
			'Zoom does not give the {} away: No.',
			'Check that the role of the person who made the Zoom app has the permission "View the recording content". A link that has expired is renewed by running the item again.',
		],
		[
			'is too much for n8n’s storage',
			new Error('ENOSPC: no space left'),
			'n8n could not store the {}: ENOSPC: no space left',
			'Check the storage of the n8n process that ran this: its free space, its rights, and the settings of binary data.',
		],
	])('says so, and what to do: %s', async (_, cause, message, next) => {
		for (const work of [
			fetchFile(failing(cause), WANTED),
			readFile(failing(cause), { ...WANTED, keep: true }, () => textReader()),
		]) {
			await expect(work).rejects.toMatchObject({
				message: message.replace('{}', WANTED.subject),
				next,
				cause,
			});
		}
	});

	it('for another reason says it with what to do about that', async () => {
		const answer = new ZoomUnexpectedAnswerError('Zoom answered 500', { status: 500 });
		const limit = new ZoomRateLimitError('The daily limit is used up', 'daily', undefined);
		for (const cause of [answer, limit]) {
			const failed = fetchFile(failing(cause), WANTED);
			await expect(failed).rejects.toMatchObject({
				message: `The ${WANTED.subject} could not be downloaded: ${cause.message}`,
				next: expect.stringMatching(/.{20}/) as string,
				cause,
			});
		}
	});

	it('because the run was stopped says nothing more', async () => {
		const stopped = new ZoomCancelledError();
		await expect(fetchFile(failing(stopped), WANTED)).rejects.toBe(stopped);
	});

	it('is a refusal of Zoom’s where there is no such file, or it is not finished', () => {
		for (const [error, message, next] of [
			[
				noSuchFile('f1', 'recording of meeting 1'),
				'The recording of meeting 1 has no file with the ID f1',
				'It was deleted or moved to the trash, or it belongs to another instance of the meeting: name that one by its UUID.',
			],
			[
				stillWorking(2, 5, 'recording of meeting 1'),
				'Zoom is still working on 2 of 5 files of the recording of meeting 1',
				'Run again later, start from the event "All Recordings have completed", or add the option "Skip Unfinished Files".',
			],
		] as const) {
			expect(error).toBeInstanceOf(ExplainedError);
			expect(error).toMatchObject({ message, next });
			expect(error.refusal).toMatchObject({ code: 'REFUSED', message });
		}
	});
});
