import type { ZoomClient } from '../../../zoom/api/client/client';
import { systemRuntime } from '../../../zoom/runtime';
import { ZoomSdk } from '../../../zoom';
import { RecordingLog } from '../../support/log';
import type { Answer, Order, Work } from './cluster';
import { recordDepartures } from './departures';
import { orEnd } from '../../support/orEnd';

/** A process of its own, such as an n8n worker is, that calls Zoom as the test tells it. */
const log = new RecordingLog();
const departures = recordDepartures();
const zoom = new ZoomSdk(process.env, systemRuntime(log));

async function callOnce(client: ZoomClient, { kind, userId }: Work): Promise<unknown> {
	switch (kind) {
		case 'light':
			return await client.request('GET /users/{userId}', { userId });
		case 'medium':
			return await client.request('GET /users', { query: { page_size: 1 } });
		case 'heavy':
			return await client.request('GET /report/daily', {});
		case 'delete':
			return await client.request('DELETE /users/{userId}', { userId });
	}
}

async function work(order: Order, { calls, atOnce, lane, ...what }: Work): Promise<string[]> {
	const client = zoom.serverToServer(order.login).with({ lane, maxWaitMs: order.maxWaitMs });
	const errors: string[] = [];
	let left = calls;
	const worker = async (): Promise<void> => {
		while (left-- > 0) {
			try {
				await callOnce(client, { calls, atOnce, lane, ...what });
			} catch (error) {
				errors.push(String(error));
			}
		}
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
	return errors;
}

async function obey(order: Order): Promise<Answer> {
	const errors = (await Promise.all(order.work.map((each) => work(order, each)))).flat();
	return { id: order.id, errors, log: log.lines.splice(0), departures: departures.splice(0) };
}

process.on('message', (order: Order) => {
	orEnd(obey(order).then((answer) => process.send?.(answer)));
});

process.send?.('ready');
