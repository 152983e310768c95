import { ClosingTime } from '../../../../nodes/adapter/login/closingTime';

let now: number;
/** What each was given, ms. */
let given: number[];

beforeEach(() => {
	now = 1_000_000;
	given = [];
});

/** @param takes how much of its share each one takes, 0 to 1 */
function triggers(count: number, timeout: string | undefined, takes = 1): Array<() => Promise<void>> {
	const env = timeout === undefined ? {} : { N8N_GRACEFUL_SHUTDOWN_TIMEOUT: timeout };
	const time = new ClosingTime(env, () => now);
	return Array.from({ length: count }, () =>
		time.opened(async (ms) => {
			given.push(ms);
			await Promise.resolve();
			now += ms * takes;
		}),
	);
}

async function closeAll(all: Array<() => Promise<void>>): Promise<void> {
	for (const close of all) await close();
}

it('gives one trigger a third of the time that n8n has to stop', async () => {
	await closeAll(triggers(1, undefined));
	await closeAll(triggers(1, '60'));
	await closeAll(triggers(1, '0'));
	await closeAll(triggers(1, 'soon'));
	expect(given).toEqual([10_000, 20_000, 0, 10_000]);
});

it.each(['   ', '', '-5', 'Infinity', 'NaN'])(
	'takes n8n’s own time where none is set: %j',
	async (timeout) => {
		await closeAll(triggers(1, timeout));
		expect(given).toEqual([10_000]);
	},
);

it('reads the time with blanks around it', async () => {
	await closeAll(triggers(1, ' 60 '));
	expect(given).toEqual([20_000]);
});

it('gives several a fair share, and together no more than one would have', async () => {
	const begun = now;
	await closeAll(triggers(5, undefined));
	expect(given.map(Math.round)).toEqual([2_000, 2_000, 2_000, 2_000, 2_000]);
	expect(now - begun).toBe(10_000);
});

it('leaves what one does not need to the others', async () => {
	await closeAll(triggers(3, undefined, 0));
	expect(given.map(Math.round)).toEqual([3_333, 5_000, 10_000]);
});

it('begins anew for a trigger that is closed another day', async () => {
	const [first, second] = triggers(2, undefined);
	await first?.();
	now += 29_000;
	await second?.();
	const [third] = triggers(1, undefined);
	await third?.();
	expect(given).toEqual([5_000, 5_000, 10_000]);
});

it('closes each once, however often n8n asks', async () => {
	const [close] = triggers(1, undefined);
	await Promise.all([close?.(), close?.()]);
	expect(given).toHaveLength(1);
});
