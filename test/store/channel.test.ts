import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { Vault } from '../../zoom/auth/vault';
import { Channel } from '../../zoom/events/cluster/channel';
import type { ZoomEvent } from '../../zoom/events/model/envelope';
import { systemRuntime } from '../../zoom/runtime';
import type { IoredisConnection } from '../../zoom/store/ioredisConnection';
import { useSharedRedis } from '../support/sharedRedis';

const shared = useSharedRedis();
const NAME = 'n8n-zoom:{account}:socket:s:channel';
const vault = new Vault('secret');

const event = (number: number): ZoomEvent => ({
	event: 'meeting.started',
	payload: { object: { id: String(number) } },
	receivedAt: Date.now(),
});

/** A process on the channel. */
class Listener {
	readonly heard: string[] = [];
	readonly channel: Channel;
	private readonly over = new AbortController();
	private readonly running: Promise<void>;

	/** @param clockMs how wrong its clock is */
	constructor(redis: IoredisConnection, borrows: boolean, clockMs = 0) {
		const runtime = { ...systemRuntime(), now: () => Date.now() + clockMs };
		this.channel = new Channel(NAME, {
			redis,
			vault,
			runtime,
			report: (report) => {
				if (report.kind === 'fault') throw report.error;
				const ids =
					report.kind === 'lent' && report.events.map(({ payload }) => String(payload.object?.['id']));
				this.heard.push(...(ids || [report.kind]));
			},
			borrows: () => borrows,
			catchUp: () => Promise.resolve(),
		});
		this.running = this.channel.run(this.over.signal);
	}

	async stop(): Promise<void> {
		this.over.abort();
		await this.running;
	}
}

let listeners: Listener[];
let spy: Redis;
let kept: string[];

beforeEach(async () => {
	listeners = [];
	kept = [];
	spy = new Redis(shared.server.url);
	await spy.subscribe(NAME);
	spy.on('message', (_, text: string) => kept.push(text));
});

afterEach(async () => {
	spy.disconnect();
	await Promise.all(listeners.map((listener) => listener.stop()));
});

async function listen(borrows: boolean, clockMs = 0): Promise<Listener> {
	const listener = new Listener(shared.connect(), borrows, clockMs);
	listeners.push(listener);
	for (const end = Date.now() + 5_000; (await subscribers()) < listeners.length + 1 && Date.now() < end;)
		await pause(10);
	return listener;
}

const subscribers = async (): Promise<number> =>
	((await shared.server.client.call('PUBSUB', 'NUMSUB', NAME)) as [string, number])[1];

const say = (text: string) => shared.server.client.publish(NAME, text);

it('hands events, gaps and a freed connection to the others', async () => {
	const [holder, other] = [await listen(false), await listen(true)];
	await holder.channel.leave([event(1), event(2)], 'for others');
	await holder.channel.tellGap({ from: 1, to: 2, reason: 'silent' });
	await holder.channel.tellFree();
	await pause(100);
	expect(other.heard).toEqual(['1', '2', 'gap', 'free']);
	expect(holder.heard).toEqual([]);
});

it('starts nothing again with what somebody kept and says again, whoever hears it', async () => {
	const [holder, other] = [await listen(false), await listen(true)];
	await holder.channel.leave([event(1)], 'for others');
	await holder.channel.leave([event(2)], 'for all');
	await holder.channel.tellGap({ from: 1, to: 2, reason: 'silent' });
	await pause(3_000);
	const late = await listen(true);
	const texts = [...kept];
	for (const text of texts) await say(text);
	// As if somebody else had sent it: the part before the sealed one is in the clear.
	for (const text of texts) await say(`* ${text.split(' ')[1] ?? ''}`);
	await pause(200);
	expect(other.heard).toEqual(['1', '2', 'gap']);
	expect(holder.heard).toEqual(['2']);
	expect(late.heard).toEqual([]);
}, 20_000);

it('takes what comes from a process with another clock, and tells a process with another clock', async () => {
	const holder = await listen(false, -3 * 3_600_000);
	const others = [await listen(true, 2 * 3_600_000), await listen(true)];
	await holder.channel.leave([event(1)], 'for others');
	await pause(100);
	expect(others.map(({ heard }) => heard)).toEqual([['1'], ['1']]);
});

it('sends with the right time also when the process was asleep before', async () => {
	let clockMs = 0;
	const redis = shared.connect();
	const other = await listen(true);
	const runtime = { ...systemRuntime(), now: () => Date.now() + clockMs };
	const channel = new Channel(NAME, {
		redis,
		vault,
		runtime,
		report: (report) => {
			if (report.kind === 'fault') throw report.error;
		},
		borrows: () => false,
		catchUp: () => Promise.resolve(),
	});
	await channel.leave([event(1)], 'for others');
	// Its clock was set, and it has not asked Redis since.
	clockMs = -86_400_000;
	await channel.leave([event(2)], 'for others');
	await pause(100);
	expect(other.heard).toEqual(['1', '2']);
});

it.each([
	['of a version without a time', vault.seal(JSON.stringify({ kind: 'events', events: [event(1)] }), NAME)],
	[
		'without events',
		vault.seal(JSON.stringify({ kind: 'events', from: 'a', number: 1, at: Date.now() }), NAME),
	],
	['that is no object', vault.seal('null', NAME)],
	['of another place', vault.seal(JSON.stringify({ kind: 'free' }), `${NAME}:other`)],
	['that is garbage', 'garbage'],
	['that is empty', ''],
])('does nothing for a message %s, and goes on', async (_, sealed) => {
	const [holder, other] = [await listen(false), await listen(true)];
	await say(`somebody ${sealed}`);
	await say(sealed);
	await holder.channel.leave([event(2)], 'for others');
	await pause(100);
	expect(other.heard).toEqual(['2']);
});
