import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { ZoomUnexpectedAnswerError } from '../errors';

const WAYS = {
	gzip: promisify(gunzip),
	'x-gzip': promisify(gunzip),
	deflate: promisify(inflate),
	br: promisify(brotliDecompress),
};

/**
 * An answer's text. We do this ourselves because axios treats a compressed answer that breaks off as complete.
 * @param encoding `Content-Encoding`
 * @param maxBytes of the text
 * @throws ZoomUnexpectedAnswerError when it is too large or cannot be decompressed
 */
export async function decompress(
	body: Buffer,
	encoding: string | undefined,
	maxBytes: number,
	host: string,
): Promise<string> {
	const way = WAYS[encoding?.trim().toLowerCase() as keyof typeof WAYS] as (typeof WAYS)['gzip'] | undefined;
	if (!way || body.length === 0) return body.toString();
	try {
		return (await way(body, { maxOutputLength: maxBytes })).toString();
	} catch (error) {
		const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
		throw new ZoomUnexpectedAnswerError(
			isTooLarge
				? `The answer from ${host} is too large`
				: `The answer from ${host} could not be decompressed`,
		);
	}
}
