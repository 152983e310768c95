import { setTimeout as delay } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

const LOGIN = { user: 'n8n', password: 'mail-secret' } as const;
const PATIENCE_MS = 30_000;
const POLL_MS = 100;

/** Somebody's mail server, with one mailbox for all addresses. */
export interface Mailbox {
	/** The fields of n8n's SMTP credential. */
	readonly credential: Record<string, unknown>;
	/** The oldest mail nobody has taken yet; waits for one. @throws Error when none comes */
	next(): Promise<Email>;
	/** How many nobody has taken yet. */
	readonly waiting: number;
	/** Takes so many mails not. */
	refuse(count: number): void;
	/** Throws away what has come, and takes mails again. */
	empty(): void;
	stop(): Promise<void>;
}

export async function startMailbox(): Promise<Mailbox> {
	const mails: Email[] = [];
	let refused = 0;
	const server = new SMTPServer({
		hideSTARTTLS: true,
		allowInsecureAuth: true,
		onAuth: ({ username = '', password }, _session, done) => {
			const known = username === LOGIN.user && password === LOGIN.password;
			if (known) done(null, { user: username });
			else done(new Error('Unknown user or password'));
		},
		onMailFrom: (_address, _session, done) => {
			if (refused > 0) done(new Error('Come back later'));
			else done();
			refused = Math.max(0, refused - 1);
		},
		onData: (stream, _session, done) => {
			const chunks: Buffer[] = [];
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.on('end', () => {
				PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
					mails.push(mail);
					done();
				}, done);
			});
		},
	});
	await new Promise<void>((resolve, reject) => {
		server.on('error', reject);
		server.listen(0, '127.0.0.1', resolve);
	});
	const { port } = server.server.address() as AddressInfo;
	return {
		credential: { ...LOGIN, host: '127.0.0.1', port, secure: false, disableStartTls: true },
		async next() {
			const deadline = Date.now() + PATIENCE_MS;
			for (;;) {
				const mail = mails.shift();
				if (mail) return mail;
				if (Date.now() > deadline) throw new Error(`No mail came within ${PATIENCE_MS / 1000} s`);
				await delay(POLL_MS);
			}
		},
		get waiting() {
			return mails.length;
		},
		refuse: (count) => {
			refused = count;
		},
		empty: () => {
			mails.length = 0;
			refused = 0;
		},
		stop: async () => {
			await new Promise<void>((resolve) => {
				server.close(resolve);
			});
		},
	};
}

/** Where a button of a mail leads. @throws Error when there is no such button */
export function linkOf({ html = '' }: Email, label: string): string {
	const link = new RegExp(`<a[^>]*href="([^"]+)"[^>]*>\\s*${label}\\s*</a>`).exec(html)?.[1];
	if (!link) throw new Error(`The mail has no button "${label}": ${html}`);
	return link.replaceAll('&amp;', '&');
}

/** The text of a mail's only attachment. */
export function attachmentOf({ attachments }: Email): { name: string | null; text: string } {
	const [file] = attachments;
	if (!file || attachments.length > 1) throw new Error(`The mail has ${attachments.length} attachments`);
	const { content } = file;
	const text = typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString();
	return { name: file.filename, text };
}
