import { createHash } from 'node:crypto';

/** A body that is one file, where Zoom takes a form and not JSON. */
export class FormFile {
	constructor(
		/** The form's field, such as `pic_file`. */
		readonly field: string,
		readonly file: { readonly name: string; readonly type: string; readonly content: Uint8Array },
		/** Texts beside the file, by the form's field. */
		readonly texts: Readonly<Record<string, string>> = {},
	) {}
}

export interface EncodedBody {
	readonly contentType: string;
	readonly content: string | Buffer;
}

/** A request's body as it goes over the wire: JSON, or multipart/form-data (RFC 7578) for a file. */
export function encodeBody(body: unknown): EncodedBody {
	if (body instanceof FormFile) return multipart(body);
	return { contentType: 'application/json', content: JSON.stringify(body) };
}

function multipart({ field, file, texts }: FormFile): EncodedBody {
	// A hash of the content cannot occur in the content by accident.
	const boundary = `n8n-zoom-${createHash('sha256').update(file.content).digest('hex')}`;
	const head = [
		...Object.entries(texts).flatMap(([name, text]) => [
			`--${boundary}`,
			`Content-Disposition: form-data; name="${name}"`,
			'',
			text,
		]),
		`--${boundary}`,
		`Content-Disposition: form-data; name="${field}"; filename="${quoted(file.name)}"`,
		`Content-Type: ${file.type.replace(/[^\w/+.-]/g, '')}`,
		'',
		'',
	].join('\r\n');
	return {
		contentType: `multipart/form-data; boundary=${boundary}`,
		content: Buffer.concat([Buffer.from(head), file.content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
	};
}

/** As browsers write a file's name: what would end the header line or the quotes is encoded. */
const quoted = (name: string): string =>
	name.replace(/\r/g, '%0D').replace(/\n/g, '%0A').replace(/"/g, '%22');
