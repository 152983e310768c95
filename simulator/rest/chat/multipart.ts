/** One part of a form (RFC 7578). */
interface Part {
	readonly name: string;
	/** Empty for what is no file. */
	readonly fileName: string;
	readonly content: Buffer;
}

const END_OF_HEAD = '\r\n\r\n';

/** The parts of a multipart/form-data body. */
export function partsOf(body: Buffer): Part[] {
	const boundary = body.subarray(0, body.indexOf('\r\n'));
	const parts: Part[] = [];
	for (let start = boundary.length; ;) {
		const end = body.indexOf(boundary, start);
		const middle = body.indexOf(END_OF_HEAD, start);
		if (end < 0 || middle < 0) return parts;
		const head = body.subarray(start, middle).toString();
		const [, name = ''] = /\bname="([^"]*)"/.exec(head) ?? [];
		const [, fileName = ''] = /\bfilename="([^"]*)"/.exec(head) ?? [];
		// The line break before a boundary belongs to it.
		parts.push({ name, fileName, content: body.subarray(middle + END_OF_HEAD.length, end - 2) });
		start = end + boundary.length;
	}
}
