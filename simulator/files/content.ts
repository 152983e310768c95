import { Readable } from 'node:stream';

const CHUNK = Buffer.alloc(64 * 1024, 'Zoom in a box makes this up. ');

/** How a file of that kind begins and ends. */
const FRAMES: Readonly<Record<string, readonly [string, string]>> = {
	MP4: ['\0\0\0\x18ftypmp42', ''],
	M4A: ['\0\0\0\x18ftypM4A ', ''],
	VTT: ['WEBVTT\n\n1\n00:00:01.000 --> 00:00:05.000\nAna: ', '\n'],
	JSON: ['{"timeline":"', '"}'],
};

/** Bytes of a file, made as they are read, so that a file of any size costs no memory. */
export function contentOf(extension: string, size: number): Readable {
	const [head, tail] = FRAMES[extension] ?? ['', ''];
	const framed = head.length + tail.length <= size;
	return Readable.from(framed ? pieces(head, size, tail) : pieces('', size, ''), { objectMode: false });
}

function* pieces(head: string, size: number, tail: string): Generator<Buffer> {
	if (head !== '') yield Buffer.from(head, 'latin1');
	for (let left = size - head.length - tail.length; left > 0; left -= CHUNK.length) {
		yield CHUNK.subarray(0, Math.min(left, CHUNK.length));
	}
	if (tail !== '') yield Buffer.from(tail, 'latin1');
}

/** The bytes of a text. */
export const written = (text: string): Readable => Readable.from([Buffer.from(text)], { objectMode: false });

/** The first bytes of a stream; then it breaks. */
export function cutAt(content: Readable, bytes: number): Readable {
	async function* beginning(): AsyncGenerator<Buffer> {
		let left = bytes;
		for await (const chunk of content as AsyncIterable<Buffer>) {
			yield chunk.subarray(0, left);
			left -= chunk.length;
			if (left <= 0) throw new Error('The simulator cuts this download');
		}
	}
	return Readable.from(beginning(), { objectMode: false });
}
