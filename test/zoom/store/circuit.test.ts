import { Circuit } from '../../../zoom/store/circuit';
import { VirtualTime } from '../../support/virtualTime';

let time: VirtualTime;
let circuit: Circuit;

beforeEach(() => {
	time = new VirtualTime();
	circuit = new Circuit('redis.example.com:6379', () => time.now(), time.log);
});

const said = (): string[] => time.log.lines.map(({ level, message }) => `${level} ${message.split(';')[0]}`);

it('lets everything through while Redis answers, without a word', () => {
	for (let call = 0; call < 100; call++) {
		expect(circuit.admits()).toBe(true);
		circuit.succeeded();
	}
	expect(circuit.available).toBe(true);
	expect(said()).toEqual([]);
});

it('warns once when Redis goes, with host and reason, and says once that it is back', () => {
	for (let call = 0; call < 100; call++) circuit.failed('no answer in 500 ms');
	expect(circuit.available).toBe(false);
	expect(said()).toEqual(['warn Redis does not answer']);
	expect(time.log.lines[0]?.fields).toEqual({ redis: 'redis.example.com:6379', why: 'no answer in 500 ms' });
	for (let call = 0; call < 100; call++) circuit.succeeded();
	expect(circuit.available).toBe(true);
	expect(said()).toEqual(['warn Redis does not answer', 'info Redis answers again']);
});

it('lets one call a second find out whether a dead Redis is back', async () => {
	circuit.failed('gone');
	let tried = 0;
	for (let tenth = 0; tenth < 100; tenth++) {
		await time.advance(100);
		if (!circuit.admits()) continue;
		tried++;
		circuit.failed('gone');
	}
	expect(tried).toBe(10);
});

it('lets only one through at a time, also before that one is answered', async () => {
	circuit.failed('gone');
	await time.advance(1_000);
	expect([1, 2, 3].map(() => circuit.admits())).toEqual([true, false, false]);
});
