import type { Readable } from 'node:stream';

/** A file, made while it is sent. */
export interface AnsweredFile {
	/** MIME type. */
	type: string;
	name: string;
	/** Bytes. */
	size: number;
	content: () => Readable;
}

/** What an endpoint answers, before it is put on the wire. */
export interface Answer {
	status: number;
	/** Sent as JSON; undefined sends an empty body. */
	body?: unknown;
	/** Sent as text/html instead. */
	html?: string;
	/** Sent as an attachment instead. */
	file?: AnsweredFile;
	headers?: Record<string, string>;
	/** Of a JSON body, where it is not the usual MIME type. */
	type?: string;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const noContent: Answer = { status: 204 };
