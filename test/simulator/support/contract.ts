import type { Simulator } from '../../../simulator';
import type { Reply } from './caller';

export interface Contract {
	zoom: Simulator;
	/** Calls and compares the answer with the documents. @param template the path as the documents write it */
	call: <Body = Record<string, unknown>>(
		method: string,
		template: string,
		/** `as`: the person who connected a General app, or the app's chatbot; else the Server-to-Server app. */
		call?: { path?: string; query?: string; body?: unknown; as?: 'person' | 'chatbot' },
	) => Promise<Reply<Body>>;
}

export type Story = (contract: Contract) => Promise<void>;
