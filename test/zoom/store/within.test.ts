import { setTimeout as pause } from 'node:timers/promises';
import { NoAnswer, within } from '../../../zoom/store/within';

const never = new Promise<never>(() => undefined);

it('gives the outcome that comes in time', async () => {
	await expect(within(1_000, Promise.resolve('answer'))).resolves.toBe('answer');
	await expect(within(1_000, Promise.reject(new Error('refused')))).rejects.toThrow('refused');
});

it('fails when nothing comes', async () => {
	await expect(within(10, never)).rejects.toBeInstanceOf(NoAnswer);
});

it('counts what arrived while this process was busy itself', async () => {
	const { port1, port2 } = new MessageChannel();
	const answer = new Promise((resolve) => (port2.onmessage = resolve));
	const waiting = within(20, answer);
	port1.postMessage('answer');
	const busyUntil = performance.now() + 60;
	while (performance.now() < busyUntil);
	await expect(waiting).resolves.toBeDefined();
	port1.close();
});

it('lets a failure that comes later pass quietly', async () => {
	const late = pause(30).then(() => Promise.reject(new Error('too late')));
	await expect(within(5, late)).rejects.toBeInstanceOf(NoAnswer);
	await pause(40);
});
