import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import type { IDataObject, INode, IWorkflowBase } from 'n8n-workflow';
import { signedChain } from './signedChain';

const SECRET = 'only the sender and we know';
const NOW_MS = Date.UTC(2026, 10, 29, 12);
const NOW = NOW_MS / 1000;
const MINUTE = 60;

const hmac = (text: string, secret = SECRET): string =>
	createHmac('sha256', secret).update(text).digest('hex');

/** How each of them signs. */
interface Sender {
	/** @param at epoch seconds */
	body(at: number): string;
	/** The header and its value. */
	sign(body: string, at: number, secret?: string): Record<string, string>;
}

const timed = (header: string): Sender => ({
	body: (at) => JSON.stringify({ id: 'evt_1', created: at, text: 'Grüße, José 🎉' }),
	sign: (body, at, secret) => ({ [header]: `t=${at},v1=${hmac(`${at}.${body}`, secret)}` }),
});

const SENDERS: Readonly<Record<string, Sender>> = {
	'Cal.com': {
		body: (at) =>
			JSON.stringify({
				triggerEvent: 'BOOKING_CREATED',
				createdAt: new Date(at * 1000).toISOString(),
				payload: { title: 'Grüße, José 🎉' },
			}),
		sign: (body, _at, secret) => ({ 'x-cal-signature-256': hmac(body, secret) }),
	},
	Calendly: timed('calendly-webhook-signature'),
	Stripe: timed('stripe-signature'),
};

const folder = join(__dirname, '../../templates');
const webhooks = readdirSync(folder)
	.filter((file) => file.endsWith('.json'))
	.flatMap((file) => {
		const workflow = JSON.parse(readFileSync(join(folder, file), 'utf8')) as IWorkflowBase;
		return workflow.nodes
			.filter(({ type, parameters }) => type.endsWith('.webhook') && !parameters['authentication'])
			.map((webhook) => ({ file, workflow, webhook, name: webhook.name }));
	});

/** As n8n's Code node runs it. */
async function run({ parameters }: INode, json: IDataObject, raw = Buffer.alloc(0)): Promise<IDataObject> {
	const code = `(async function () {${parameters['jsCode'] as string}\n})`;
	const given = {
		$input: { first: () => ({ json }) },
		Date: class extends Date {
			static override now = () => NOW_MS;
		},
	};
	const work = runInNewContext(code, given) as (this: object) => Promise<Array<{ json: IDataObject }>>;
	const [item] = await work.call({
		helpers: { getBinaryDataBuffer: async () => await Promise.resolve(raw) },
	});
	return item?.json ?? {};
}

it('some webhooks are signed', () => {
	expect(webhooks.map(({ name }) => name).sort()).toEqual(Object.keys(SENDERS).sort());
});

describe.each(webhooks)('$name in $file', ({ workflow, webhook, name }) => {
	const chain = signedChain(workflow, webhook);
	const sender = SENDERS[name]!;

	/** What the nodes up to the guard make of a call. */
	async function verdict(body: string, headers: Record<string, string>): Promise<IDataObject> {
		const { read, hmac: crypto, check } = chain!;
		const call = await run(read, { headers }, Buffer.from(body));
		expect(crypto.parameters['value']).toBe('={{ $json.signed }}');
		return await run(check, { ...call, expected: hmac(call['signed'] as string) });
	}

	it('reaches nothing before its signature is checked over the raw body', () => {
		expect(chain).toBeDefined();
	});

	it.each([0, 4 * MINUTE, -4 * MINUTE])('takes what was signed %i s ago', async (ago) => {
		const at = NOW - ago;
		const body = sender.body(at);
		expect(await verdict(body, sender.sign(body, at))).toMatchObject({
			genuine: true,
			body: JSON.parse(body) as object,
		});
	});

	it.each([6 * MINUTE, -6 * MINUTE, 86_400])('refuses what was signed %i s ago', async (ago) => {
		const at = NOW - ago;
		const body = sender.body(at);
		expect(await verdict(body, sender.sign(body, at))).toEqual({ genuine: false });
	});

	it('refuses every signature that differs in one place', async () => {
		const body = sender.body(NOW);
		const [signed] = Object.entries(sender.sign(body, NOW));
		const [header, value] = signed!;
		const start = value.length - 64;
		for (let place = start; place < value.length; place++) {
			const other = value[place] === '0' ? '1' : '0';
			const forged = value.slice(0, place) + other + value.slice(place + 1);
			expect(await verdict(body, { [header]: forged })).toEqual({ genuine: false });
		}
	});

	it.each<[string, (body: string) => [string, Record<string, string>]]>([
		['without a signature', (body) => [body, {}]],
		['with another secret', (body) => [body, sender.sign(body, NOW, 'guessed')]],
		['with another body', (body) => [body.replace('José', 'Jose'), sender.sign(body, NOW)]],
		['with a blank more', (body) => [`${body} `, sender.sign(body, NOW)]],
		['of nothing', () => ['', {}]],
		[
			'with an empty signature',
			(body) => [body, Object.fromEntries(Object.keys(sender.sign(body, NOW)).map((key) => [key, '']))],
		],
	])('refuses a call %s', async (_, made) => {
		const [body, headers] = made(sender.body(NOW));
		expect(await verdict(body, headers)).toEqual({ genuine: false });
	});
});

it('Stripe may sign with two secrets while one is replaced', async () => {
	const { workflow, webhook } = webhooks.find(({ name }) => name === 'Stripe')!;
	const { read, check } = signedChain(workflow, webhook)!;
	const body = '{}';
	const header = `t=${NOW},v1=${hmac(`${NOW}.${body}`, 'the old one')},v1=${hmac(`${NOW}.${body}`)},v0=0`;
	const call = await run(read, { headers: { 'stripe-signature': header } }, Buffer.from(body));
	expect(await run(check, { ...call, expected: hmac(call['signed'] as string) })).toMatchObject({
		genuine: true,
	});
});
