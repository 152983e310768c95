import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import type { Label } from '../../../simulator/limits/rateTable';

/** A call that left this process for Zoom. */
export interface Departure {
	readonly label: Label;
	/** When it was begun. Epoch ms, the same clock in all processes of a machine. */
	readonly begunAt: number;
	/** When the last of it was handed to the network: a busy machine may keep it for a while. */
	readonly at: number;
}

const LABELS: ReadonlyArray<readonly [RegExp, Label]> = [
	[/^\/v2\/users\?/, 'MEDIUM'],
	[/^\/v2\/users\/[^/]+$/, 'LIGHT'],
	[/^\/v2\/report\/daily/, 'HEAVY'],
];

const epochMs = (): number => performance.timeOrigin + performance.now();

const isRequest = (message: unknown): message is { readonly request: ClientRequest } =>
	typeof message === 'object' && message !== null && 'request' in message;

/**
 * Writes down when calls are handed to the network. What comes after is no matter of ours: a simulator on the same two
 * cores may read a call late, and its windows then hold more than was sent.
 */
export function recordDepartures(): Departure[] {
	const departures: Departure[] = [];
	subscribe('http.client.request.start', (message) => {
		if (!isRequest(message)) return;
		const { request } = message;
		const label = LABELS.find(([path]) => path.test(request.path))?.[1];
		if (label === undefined || request.method !== 'GET') return;
		const begunAt = epochMs();
		request.once('finish', () => {
			departures.push({ label, begunAt, at: epochMs() });
		});
	});
	return departures;
}
