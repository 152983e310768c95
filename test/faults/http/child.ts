import { createTransport } from '../../../zoom/http/axiosTransport';
import { orEnd } from '../../support/orEnd';

/** A process that trusts what NODE_EXTRA_CA_CERTS names, as n8n would: makes some calls and says how they ended. */
async function main(): Promise<void> {
	const origin = process.env['ZOOM_ORIGIN'] ?? '';
	const transport = createTransport({ env: process.env });
	const outcomes: unknown[] = [];
	for (let call = 0; call < 3; call++) {
		outcomes.push(
			await transport
				.exchange({
					method: 'GET',
					url: `${origin}/v2/users`,
					headers: { Authorization: 'Bearer swordfish' },
				})
				.then(({ status, body }) => ({ status, body }))
				.catch((error: unknown) => ({ error: (error as Error).message })),
		);
	}
	transport.close();
	process.send?.(outcomes);
}

orEnd(main());
