import { Circuit } from '../../../zoom/store/circuit';
import { VirtualTime } from '../../support/virtualTime';

let time: VirtualTime;
let circuit: Circuit;

beforeEach(() => {
	time = new VirtualTime();
	circuit = new Circuit(
		'redis.example.com:6379',
		() => time.now(),
		() => time.random(),
		time.log,
	);
});

const said = (): string[] => time.log.lines.map(({ level, message }) => `${level} ${message.split(';')[0]}`);

/** How often it is probed within so many ms. */
async function probesIn(ms: number): Promise<number> {
	let probes = 0;
	for (let passed = 0; passed < ms; passed += 50) {
		await time.advance(50);
		if (circuit.isProbeDue()) probes += 1;
	}
	return probes;
}

it('is closed from the beginning, without a word and without probes', async () => {
	expect(circuit.available).toBe(true);
	expect(await probesIn(10_000)).toBe(0);
	expect(said()).toEqual([]);
});

it('warns once when Redis goes, with host and reason, and says once that it is back', () => {
	for (let call = 0; call < 100; call++) circuit.open('gone', 'no answer in 500 ms');
	expect(circuit.available).toBe(false);
	expect(said()).toEqual(['warn Redis does not answer']);
	expect(time.log.lines[0]?.fields).toEqual({ redis: 'redis.example.com:6379', why: 'no answer in 500 ms' });
	for (let call = 0; call < 100; call++) circuit.close();
	expect(circuit.available).toBe(true);
	expect(said()).toEqual(['warn Redis does not answer', 'info Redis answers again']);
});

it.each(['full', 'readOnly', 'noWrites'] as const)('says of a %s Redis that it takes no writes', (outage) => {
	circuit.open(outage, 'why');
	circuit.close();
	expect(said()).toEqual(['warn Redis takes no writes', 'info Redis takes writes again']);
});

it('has a dead Redis probed soon, then every second or two', async () => {
	circuit.open('gone', 'gone');
	expect(await probesIn(1_000)).toBe(2);
	expect(await probesIn(60_000)).toBeGreaterThanOrEqual(30);
	expect(await probesIn(60_000)).toBeLessThanOrEqual(60);
});

it('asks for one probe at a time, also before that one is answered', async () => {
	circuit.open('gone', 'gone');
	await time.advance(1_000);
	expect([1, 2, 3].map(() => circuit.isProbeDue())).toEqual([true, false, false]);
});

it('gives a Redis on the brink of being full longer each time, so that it does not flap', async () => {
	for (let round = 0; round < 6_000; round++) {
		circuit.open('full', 'OOM');
		await time.advance(50);
		if (circuit.isProbeDue()) circuit.close();
	}
	// Five minutes: two lines about every twelve seconds, where each call could have made them.
	expect(said().length).toBeLessThan(70);
});

it('probes soon again once Redis was there for a minute', async () => {
	for (let round = 0; round < 10; round++) {
		circuit.open('full', 'OOM');
		await time.advance(20_000);
		expect(circuit.isProbeDue()).toBe(true);
		circuit.close();
	}
	await time.advance(61_000);
	circuit.open('full', 'OOM');
	await time.advance(250);
	expect(circuit.isProbeDue()).toBe(true);
});
