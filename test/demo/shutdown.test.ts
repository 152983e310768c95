import { Shutdown } from '../../demo/shutdown';

describe('stopping what was started', () => {
	let shutdown: Shutdown;
	const exit = jest.spyOn(process, 'exit').mockImplementation((() => undefined) as never);
	jest.spyOn(process.stderr, 'write').mockReturnValue(true);
	const now = jest.spyOn(Date, 'now');

	beforeEach(() => {
		jest.clearAllMocks();
		now.mockReturnValue(0);
		shutdown = new Shutdown();
	});
	afterEach(async () => {
		await shutdown.run();
	});

	it('stops in the opposite order, and the others too when one cannot be stopped', async () => {
		const order: string[] = [];
		const part = (name: string) => ({
			stop: async () => {
				order.push(name);
				await Promise.resolve();
			},
		});
		shutdown.add(part('simulator'));
		shutdown.add({
			stop: () => Promise.reject(new Error('stuck')),
			kill: () => order.push('n8n killed'),
		});
		shutdown.add(part('hr'));
		await shutdown.run();
		expect(order).toEqual(['hr', 'n8n killed', 'simulator']);
	});

	it.each(['SIGINT', 'SIGTERM'] as const)('is asked for by %s', async (signal) => {
		process.emit(signal, signal);
		await shutdown.requested();
		expect(shutdown.signal.aborted).toBe(true);
	});

	it('does not take the echo of one Ctrl-C for a second one', () => {
		const kill = jest.fn();
		shutdown.add({ stop: () => Promise.resolve(), kill });
		process.emit('SIGINT', 'SIGINT');
		now.mockReturnValue(20);
		process.emit('SIGINT', 'SIGINT');
		expect(kill).not.toHaveBeenCalled();
	});

	it('kills at once after a second Ctrl-C', () => {
		const kill = jest.fn();
		shutdown.add({ stop: () => Promise.resolve(), kill });
		process.emit('SIGINT', 'SIGINT');
		now.mockReturnValue(1500);
		process.emit('SIGINT', 'SIGINT');
		expect(kill).toHaveBeenCalledTimes(1);
		expect(exit).toHaveBeenCalledWith(130);
	});

	it('leaves no signal handler behind', async () => {
		await shutdown.run();
		expect(process.listenerCount('SIGTERM')).toBe(0);
	});
});
