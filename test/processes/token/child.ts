import type { AccessToken } from '../../../zoom/auth/token';
import { TokenRegistry } from '../../../zoom/auth/registry';
import { createTransport } from '../../../zoom/http/axiosTransport';
import { systemRuntime } from '../../../zoom/runtime';
import { SharedStores } from '../../../zoom/store/sharedStores';
import { RecordingLog } from '../../support/log';
import type { Answer, Order } from './family';
import { orEnd } from '../../support/orEnd';

/** A process of its own, such as an n8n worker is, that does what the test tells it. */
const log = new RecordingLog();
const runtime = systemRuntime(log);
const { env } = process;
const transport = createTransport({ env });
const stores = new SharedStores(env, runtime);
let registry = new TokenRegistry({ env, runtime, transport, stores });

async function obey(order: Order): Promise<Answer> {
	const begun = performance.now();
	const outcomes = await Promise.allSettled(
		order.logins.flatMap((login) =>
			Array.from({ length: order.calls }, async () => {
				const source = registry.for(login);
				if (order.reject !== undefined) await source.reject(order.reject);
				return await source.get();
			}),
		),
	);
	const met = outcomes.filter(
		(outcome): outcome is PromiseFulfilledResult<AccessToken> => outcome.status === 'fulfilled',
	);
	const failed = outcomes.filter(
		(outcome): outcome is PromiseRejectedResult => outcome.status === 'rejected',
	);
	return {
		id: order.id,
		calls: outcomes.length,
		tokens: [...new Set(met.map(({ value }) => value.value))],
		errors: failed.map(({ reason }) => String(reason)),
		ms: performance.now() - begun,
		log: log.lines.splice(0),
	};
}

process.on('message', (order: Order) => {
	if (order.cold) {
		registry.dispose();
		registry = new TokenRegistry({ env, runtime, transport, stores });
	}
	orEnd(obey(order).then((answer) => process.send?.(answer)));
});

process.send?.('ready');
