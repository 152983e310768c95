import { Agent } from 'node:http';
import axios from 'axios';
import { Bench } from './bench';
import { emailOf } from './itemSource';
import { httpRequest, zoomUser, type Measured } from './nodes';
import { tableOf } from './table';

const ROUTE = 'POST /users';
const LATENCY_MS = 150;
/** Calls a second of the class LIGHT with plan Business and above. */
const LIMIT = 80;

const body = (email: string) => ({ action: 'create', user_info: { email, type: 1 } });

interface Way {
	readonly name: string;
	/** @returns seconds */
	run(bench: Bench, users: number): Promise<number>;
}

const inN8n = (name: string, nodeOf: (bench: Bench) => Promise<Measured>): Way => ({
	name,
	run: async (bench, users) => (await bench.run(await nodeOf(bench), users)).seconds,
});

const ours = inN8n('Zoom User, Create', (bench) =>
	Promise.resolve(zoomUser(bench.account, { operation: 'create', email: '={{ $json.email }}' })),
);

const requestNode = (size: number, everyMs: number): Way =>
	inN8n(`HTTP Request, batches of ${size} every ${everyMs} ms`, async (bench) =>
		httpRequest({
			credential: await bench.headerCredential(),
			parameters: {
				method: 'POST',
				url: `${bench.zoom.origin}/v2/users`,
				sendBody: true,
				specifyBody: 'json',
				jsonBody: `={{ { action: 'create', user_info: { email: $json.email, type: 1 } } }}`,
			},
			batch: { size, everyMs },
		}),
	);

const loop: Way = {
	name: 'axios, one after the other',
	run: async (bench, users) => {
		const client = axios.create({
			baseURL: `${bench.zoom.origin}/v2`,
			headers: { authorization: `Bearer ${await bench.token()}` },
			httpAgent: new Agent({ keepAlive: true }),
			validateStatus: () => true,
		});
		const begun = performance.now();
		for (let at = 0; at < users; at++) await client.post('/users', body(emailOf(at)));
		return (performance.now() - begun) / 1000;
	},
};

interface Account {
	readonly title: string;
	readonly users: number;
	/** Whether Zoom refuses a creation while another one runs. */
	readonly oneAtATime: boolean;
	readonly minimumSeconds: number;
	readonly ways: readonly Way[];
}

export async function creations(users: number, usersOneByOne: number, repeats: number): Promise<void> {
	const accounts: Account[] = [
		{
			title: 'Zoom takes creations side by side',
			users,
			oneAtATime: false,
			minimumSeconds: (users - LIMIT) / LIMIT,
			ways: [ours, requestNode(80, 1000), requestNode(50, 1000), loop],
		},
		{
			title: 'Zoom takes one creation at a time',
			users: usersOneByOne,
			oneAtATime: true,
			minimumSeconds: (usersOneByOne * LATENCY_MS) / 1000,
			ways: [ours, requestNode(80, 1000), requestNode(50, 1000), requestNode(1, 200), loop],
		},
	];
	for (const account of accounts) await table(account, repeats);
}

async function table(
	{ title, users, oneAtATime, minimumSeconds, ways }: Account,
	repeats: number,
): Promise<void> {
	// Our node remembers whether the account takes several creations at once: each account has an n8n of its own.
	const bench = await Bench.start({ latencyMs: LATENCY_MS, concurrencyRules: oneAtATime });
	const rows: string[][] = [];
	try {
		// Only ours more than once: the others' waits are of their own making.
		for (const way of [...Array.from({ length: repeats }, () => ours), ...ways.slice(1)]) {
			await bench.zoom.control.reset();
			const seconds = await way.run(bench, users);
			const { routes } = await bench.zoom.control.counters();
			const { 201: created = 0, 429: refused = 0 } = routes[ROUTE] ?? {};
			const ratio = (seconds / minimumSeconds).toFixed(2);
			rows.push([way.name, seconds.toFixed(1), ratio, `${created}`, `${refused}`, `${users - created}`]);
		}
	} finally {
		await bench.stop();
	}
	const minimum = `the limits allow it in ${minimumSeconds.toFixed(1)} s`;
	tableOf(
		`(a) ${users} users created, ${LATENCY_MS} ms latency, Business+. ${title}: ${minimum}`,
		['', 's', 'over the minimum', 'created', '429', 'failed'],
		rows,
	);
}
