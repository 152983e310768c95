import { readFileSync } from 'node:fs';
import { createServer as createProxy, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { orEnd } from '../../support/orEnd';

/** Google's own address, which n8n's node has no field for. */
const GOOGLE = 'https://www.googleapis.com';
const CERTIFICATES = join(__dirname, '../../support/certificate');
const CERTIFICATE = join(CERTIFICATES, 'google-cert.pem');
/** What Google answers while more of a file is to come. */
const MORE = 308;

export interface DriveFile {
	readonly name: string;
	readonly bytes: number;
}

/** Google Drive, as far as uploads in pieces go. Keeps names and sizes only. */
export interface Drive {
	readonly files: readonly DriveFile[];
	/** Loses this many bytes of every file. */
	lose: number;
	/** With it n8n reaches this Drive under Google's address, and everything else as before. */
	readonly env: Readonly<Record<string, string>>;
	/** Fields of a Google Drive credential that somebody has signed in to. */
	readonly credential: Readonly<Record<string, unknown>>;
	/** Has no files any more, and loses nothing. */
	empty(): void;
	stop(): Promise<void>;
}

async function sizeOf(request: IncomingMessage): Promise<number> {
	let bytes = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) bytes += chunk.length;
	return bytes;
}

export async function startDrive(): Promise<Drive> {
	let files: DriveFile[] = [];
	const indexIn = (path: string): number => Number(/(\d+)$/.exec(path)?.[1]);

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const { pathname } = new URL(request.url ?? '', GOOGLE);
		response.setHeader('content-type', 'application/json');
		if (request.method === 'POST') {
			await sizeOf(request);
			files.push({ name: '', bytes: 0 });
			response.setHeader('location', `${GOOGLE}/upload/drive/v3/files/${files.length - 1}`).end('{}');
			return;
		}
		const index = indexIn(pathname);
		const file = files[index] ?? { name: '', bytes: 0 };
		if (request.method === 'PUT') {
			const [, end, total] = /-(\d+)\/(\d+)$/.exec(request.headers['content-range'] ?? '') ?? [];
			files[index] = { ...file, bytes: file.bytes + (await sizeOf(request)) };
			const isWhole = Number(end) + 1 === Number(total);
			response.writeHead(isWhole ? 200 : MORE).end(JSON.stringify({ id: String(index) }));
			return;
		}
		const { name } = (await json(request)) as { name: string };
		const bytes = file.bytes - drive.lose;
		files[index] = { name, bytes };
		const link = `https://drive.google.com/file/d/${index}`;
		response.end(JSON.stringify({ id: String(index), name, size: String(bytes), webViewLink: link }));
	}

	const key = readFileSync(join(CERTIFICATES, 'google-key.pem'));
	const google = createServer({ key, cert: readFileSync(CERTIFICATE) }, (request, response) => {
		orEnd(answer(request, response));
	});
	const proxy = createProxy();
	const sockets = new Set<Socket>();
	proxy.on('connect', (request: IncomingMessage, client: Socket) => {
		client.on('error', () => client.destroy());
		sockets.add(client);
		if (request.url !== `${new URL(GOOGLE).host}:443`) {
			client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
			return;
		}
		const target = connect((google.address() as AddressInfo).port, '127.0.0.1', () => {
			client.write('HTTP/1.1 200 Connection established\r\n\r\n');
			target.pipe(client).pipe(target);
		});
		target.on('error', () => client.destroy());
		client.on('close', () => target.destroy());
	});
	for (const server of [google, proxy]) {
		await new Promise<void>((resolve, reject) => {
			server.once('error', reject).listen(0, '127.0.0.1', resolve);
		});
	}
	const { port } = proxy.address() as AddressInfo;
	const drive: Drive = {
		get files() {
			return files;
		},
		lose: 0,
		env: {
			HTTPS_PROXY: `http://127.0.0.1:${port}`,
			NO_PROXY: '127.0.0.1,localhost',
			NODE_EXTRA_CA_CERTS: CERTIFICATE,
		},
		credential: {
			clientId: 'client',
			clientSecret: 'secret',
			oauthTokenData: { access_token: 'drive-token', token_type: 'Bearer' },
		},
		empty: () => {
			files = [];
			drive.lose = 0;
		},
		stop: async () => {
			for (const socket of sockets) socket.destroy();
			google.closeAllConnections();
			await Promise.all(
				[google, proxy].map(async (server) => await new Promise((resolve) => server.close(resolve))),
			);
		},
	};
	return drive;
}
