import type { Answer } from '../http/answer';
import type { Exchange } from '../http/exchange';
import { EXTENSIONS } from '../recordings/recordings';
import { contentOf, written } from './content';
import { findFile } from './download';
import { isSigned } from './links';

const TYPES: Readonly<Record<string, string>> = {
	MP4: 'video/mp4',
	M4A: 'audio/mp4',
	VTT: 'text/vtt',
	TXT: 'text/plain',
	JSON: 'application/json',
};

const xml = (code: string): string =>
	`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`;

/** `GET /replay/{fileId}`: the file host. It knows signed links and no tokens, and refuses a request that brings both. */
export function answerReplay(exchange: Exchange, fileId: string): Answer {
	const { engine, request, arrivedAt: now } = exchange;
	if (request.headers.authorization !== undefined) return { status: 400, html: xml('InvalidArgument') };
	if (!isSigned(engine.world, fileId, request.query as Record<string, unknown>, now))
		return { status: 403, html: xml('AccessDenied') };
	const found = findFile(exchange, fileId);
	if (!found) return { status: 404, html: xml('NoSuchKey') };
	const { recording, file } = found;
	const extension = EXTENSIONS[file.fileType];
	const stamp = new Date(recording.startsAt)
		.toISOString()
		.slice(0, 19)
		.replace(/[-:]/g, '')
		.replace('T', '-');
	return {
		status: 200,
		file: {
			type: TYPES[extension] ?? 'application/octet-stream',
			name: `GMT${stamp}_Recording_${file.recordingType}.${extension.toLowerCase()}`,
			size: file.servedSize ?? file.size,
			content: () =>
				file.content === undefined
					? contentOf(extension, file.servedSize ?? file.size)
					: written(file.content),
		},
	};
}
