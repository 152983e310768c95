import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { orEnd } from '../../support/orEnd';

/** A bucket with a dot in its name, so that n8n's AWS S3 node takes another address than Amazon's. */
const NAME = 'zoom.recordings';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

/** S3-compatible storage, as far as uploads in parts and listings go. Keeps sizes only. */
export interface Bucket {
	/** Bytes by key. */
	readonly objects: Map<string, number>;
	/** Loses this many bytes of every file. */
	lose: number;
	/** Fields of an AWS credential. */
	readonly credential: Readonly<Record<string, unknown>>;
	stop(): Promise<void>;
}

async function sizeOf(request: IncomingMessage): Promise<number> {
	let bytes = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) bytes += chunk.length;
	return bytes;
}

export async function startBucket(): Promise<Bucket> {
	const objects = new Map<string, number>();
	const open = new Map<string, number>();

	function answer(method: string, key: string, query: URLSearchParams, bytes: number): string {
		if (query.has('location')) return '<LocationConstraint xmlns="x">us-east-1</LocationConstraint>';
		if (query.has('uploads')) {
			open.set(key, 0);
			return '<InitiateMultipartUploadResult><UploadId>1</UploadId></InitiateMultipartUploadResult>';
		}
		if (query.has('partNumber')) {
			open.set(key, (open.get(key) ?? 0) + bytes);
			return '<Part/>';
		}
		if (query.has('max-parts')) {
			return '<ListPartsResult><Part><ETag>1</ETag><PartNumber>1</PartNumber></Part></ListPartsResult>';
		}
		if (method === 'POST') {
			objects.set(key, (open.get(key) ?? 0) - bucket.lose);
			return `<CompleteMultipartUploadResult><Key>${key}</Key></CompleteMultipartUploadResult>`;
		}
		const prefix = query.get('prefix') ?? '';
		const listed = [...objects].filter(([name]) => name.startsWith(prefix));
		const rows = listed.map(([name, size]) => `<Contents><Key>${name}</Key><Size>${size}</Size></Contents>`);
		return `<ListBucketResult><IsTruncated>false</IsTruncated>${rows.join('')}</ListBucketResult>`;
	}

	const server = createServer((request, response) => {
		const { pathname, searchParams } = new URL(request.url ?? '', 'http://bucket');
		const key = decodeURIComponent(pathname).replace(`/${NAME}`, '').slice(1);
		orEnd(
			sizeOf(request).then((bytes) => {
				const { method = 'GET' } = request;
				response.setHeader('content-type', 'application/xml').setHeader('etag', '1');
				response.end(HEAD + answer(method, key, searchParams, bytes));
			}),
		);
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject).listen(0, '127.0.0.1', resolve);
	});
	const { port } = server.address() as AddressInfo;
	const bucket: Bucket = {
		objects,
		lose: 0,
		credential: {
			region: 'us-east-1',
			accessKeyId: 'key',
			secretAccessKey: 'secret',
			customEndpoints: true,
			s3Endpoint: `http://127.0.0.1:${port}`,
		},
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
	return bucket;
}
