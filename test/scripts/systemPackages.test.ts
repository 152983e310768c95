import { ensureSystemPackages, findProgram, type Machine } from '../../scripts/systemPackages';

/** A machine with these programs; what apt is asked for is there afterwards. */
function machine(programs: string[], root: string[] | undefined = []): Machine & { ran: string[][] } {
	const ran: string[][] = [];
	return {
		ran,
		find: (name) => (programs.includes(name) ? `/usr/bin/${name}` : undefined),
		asRoot: () => root,
		run: async (_title, command, args) => {
			ran.push([command, ...args]);
			programs.push(...args.slice(args.indexOf('install') + 1));
			await Promise.resolve();
		},
	};
}

describe('programs that do not come from npm', () => {
	it('are left alone when they are there', async () => {
		const box = machine(['redis-server', 'chromium']);
		await ensureSystemPackages(['redis-server', 'chromium'], box);
		expect(box.ran).toEqual([]);
	});

	it('are installed when they are not, and only those', async () => {
		const box = machine(['apt-get', 'chromium']);
		await ensureSystemPackages(['redis-server', 'chromium'], box);
		expect(box.ran.map((command) => command.slice(-2))).toEqual([['install', 'redis-server']]);
	});

	it('are installed with sudo for those who are not root', async () => {
		const box = machine(['apt-get'], ['sudo', '-n']);
		await ensureSystemPackages(['redis-server'], box);
		expect(box.ran[0]?.slice(0, 3)).toEqual(['sudo', '-n', 'sh']);
	});

	it.each<[string, Machine]>([
		['no apt here', machine([])],
		['sudo asks for a password', { ...machine(['apt-get']), asRoot: () => undefined }],
	])('are asked for in plain words when there is %s', async (why, box) => {
		const asking = ensureSystemPackages(['redis-server', 'chromium'], box);
		await expect(asking).rejects.toThrow(
			/Please install redis-server, chromium .*apt-get install redis-server chromium/,
		);
		await expect(asking).rejects.toThrow(why);
	});

	it('are not taken for there because apt said so', async () => {
		const box = {
			...machine(['apt-get']),
			run: async () => {
				await Promise.resolve();
			},
		};
		await expect(ensureSystemPackages(['redis-server'], box)).rejects.toThrow('the program is not there');
	});

	it('are found on the PATH', () => {
		expect(findProgram('sh')).toMatch(/\/sh$/);
		expect(findProgram('no-such-program-anywhere')).toBeUndefined();
	});
});
