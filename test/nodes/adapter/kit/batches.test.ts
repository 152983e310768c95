import { ExplainedError } from '../../../../nodes/adapter/errors/explained';
import { inBatches, sendInLots } from '../../../../nodes/adapter/kit/batches';
import type { BulkRun } from '../../../../nodes/adapter/kit/operation';
import {
	ZoomCancelledError,
	ZoomConnectionError,
	ZoomRefusedError,
	ZoomScopeError,
	ZoomUnexpectedAnswerError,
} from '../../../../zoom/errors';

interface Call {
	readonly item: number;
	readonly subject: string;
	readonly group: string;
	readonly who: string;
}

/** A run that goes on when an item fails. */
const run: Pick<BulkRun, 'concurrency' | 'settle'> = {
	concurrency: 4,
	settle: async ({ item, subject }, work) => {
		try {
			return { item, output: await work() };
		} catch (error) {
			return { item, error, subject };
		}
	},
};

const callsOf = (people: readonly string[], group = 'g'): Call[] =>
	people.map((who, item) => ({ item, subject: `user ${who}`, group, who }));
const people = (count: number): string[] => Array.from({ length: count }, (_, index) => `p${index}`);

type Send = (group: string, who: string[]) => Promise<boolean>;

/** What came of it, and what was sent: `g: a b` for a call with two people, `alone: a`. */
async function added(
	calls: readonly Call[],
	send: Send = async () => await Promise.resolve(true),
	{ alone, atOnce }: { alone?: (who: string) => Promise<void>; atOnce?: number } = {},
) {
	const sent: string[] = [];
	const outcomes = await inBatches(
		calls,
		{
			target: ({ group }) => group,
			member: ({ who }) => who,
			send: async (group, batch) => {
				const names = batch.map(({ who }) => who);
				sent.push(`${group}: ${names.join(' ')}`);
				return await send(group, names);
			},
			alone: async ({ who }) => {
				sent.push(`alone: ${who}`);
				await alone?.(who);
			},
			output: ({ group, who }) => ({ group, who }),
			...(atOnce !== undefined && { atOnce }),
		},
		run as BulkRun,
	);
	return { sent, outcomes };
}

const done = (calls: readonly Call[]) =>
	calls.map(({ item, group, who }) => ({ item, output: { group, who } }));
/** Items in their order, each with what it failed with. */
const failuresIn = (outcomes: ReadonlyArray<{ item: unknown }>) =>
	outcomes
		.filter((one): one is { item: number; error: Error; subject: string } => 'error' in one)
		.sort((a, b) => a.item - b.item)
		.map(({ item, subject, error }) => [item, subject, error.message]);

const refused = (zoomCode: number) => new ZoomRefusedError(`Code ${zoomCode}`, { status: 400, zoomCode });

describe('people who are added to a group', () => {
	it.each([1, 29, 30, 31, 59, 60, 61])('are sent 30 at a time to the last one: %d', async (count) => {
		const calls = callsOf(people(count));
		const { sent, outcomes } = await added(calls);
		expect(sent).toHaveLength(Math.ceil(count / 30));
		expect(sent.every((call) => call.split(' ').length <= 31)).toBe(true);
		expect(sent.flatMap((call) => call.replace('g: ', '').split(' ')).sort()).toEqual(people(count).sort());
		expect(outcomes).toEqual(done(calls));
	});

	it('are sent as many at a time as Zoom takes', async () => {
		expect((await added(callsOf(people(5)), undefined, { atOnce: 2 })).sent).toEqual([
			'g: p0 p1',
			'g: p2 p3',
			'g: p4',
		]);
	});

	it('are sent group by group', async () => {
		const calls = people(6).map((who, item) => ({
			item,
			subject: who,
			group: item % 2 ? 'odd' : 'even',
			who,
		}));
		const { sent, outcomes } = await added(calls);
		expect(sent).toEqual(['even: p0 p2 p4', 'odd: p1 p3 p5']);
		expect(outcomes.sort((a, b) => Number(a.item) - Number(b.item))).toEqual(done(calls));
	});

	it('are sent once when they are named twice, and each item has an outcome; only addresses ignore case', async () => {
		const calls = callsOf(['ana@example.com', 'Bo', 'ANA@Example.com', 'bo', 'Bo']);
		const { sent, outcomes } = await added(calls);
		expect(sent).toEqual(['g: ana@example.com Bo bo']);
		expect(outcomes.map(({ item }) => item).sort()).toEqual([0, 1, 2, 3, 4]);
	});

	it('are nobody where there are no items', async () => {
		expect(await added([])).toEqual({ sent: [], outcomes: [] });
	});
});

describe('a call with several people', () => {
	it.each([
		['that Zoom refuses because of one', refused(300)],
		['to which Zoom answers nonsense', new ZoomUnexpectedAnswerError('Bad gateway')],
		['whose answer is lost', new ZoomConnectionError('No answer', true)],
	])('%s is made again for each of them alone', async (_, error) => {
		const calls = callsOf(['a', 'b', 'B@x.y', 'b@x.y']);
		const { sent, outcomes } = await added(calls, async (__, who) => {
			if (who.length > 1 || who[0] === 'b') throw error;
			return await Promise.resolve(true);
		});
		expect(sent).toEqual(['g: a b B@x.y', 'g: a', 'g: b', 'g: B@x.y']);
		expect(failuresIn(outcomes)).toEqual([[1, 'user b', error.message]]);
		expect(outcomes.filter((one) => 'output' in one).map(({ item }) => item)).toEqual([0, 2, 3]);
	});

	it('that leaves somebody out is made again for each alone, and who is left out again is asked about', async () => {
		const { sent, outcomes } = await added(
			callsOf(['a', 'b']),
			async (_, who) => await Promise.resolve(who.length === 1 && who[0] === 'a'),
			{
				alone: async (who) => await Promise.reject(new Error(`${who} is in another group`)),
			},
		);
		expect(sent).toEqual(['g: a b', 'g: a', 'g: b', 'alone: b']);
		expect(failuresIn(outcomes)).toEqual([[1, 'user b', 'b is in another group']]);
	});

	it.each([
		['the group', refused(4130)],
		['the role', refused(1034)],
		['the scope', new ZoomScopeError('No scope', ['group:write'])],
	])('that fails because of %s fails for all of them, and the other groups stand', async (_, error) => {
		const calls = [...callsOf(['a', 'b', 'c']), { item: 3, subject: 'user d', group: 'h', who: 'd' }];
		const { sent, outcomes } = await added(calls, async (group) => {
			if (group === 'g') throw error;
			return await Promise.resolve(true);
		});
		expect(sent.sort()).toEqual(['g: a b c', 'h: d']);
		expect(failuresIn(outcomes)).toEqual(
			['a', 'b', 'c'].map((who, item) => [item, `user ${who}`, error.message]),
		);
		expect(outcomes).toContainEqual({ item: 3, output: { group: 'h', who: 'd' } });
	});

	it('that was stopped ends the run', async () => {
		const stopped = added(callsOf(['a', 'b']), async () => await Promise.reject(new ZoomCancelledError()));
		await expect(stopped).rejects.toThrow(ZoomCancelledError);
	});

	it('fails for whoever is named twice, in each of their items', async () => {
		const { outcomes } = await added(callsOf(['a', 'a']), async () => await Promise.reject(refused(300)));
		expect(failuresIn(outcomes)).toEqual([
			[0, 'user a', 'Code 300'],
			[1, 'user a', 'Code 300'],
		]);
	});
});

describe('a list that is sent in lots', () => {
	async function lots(list: readonly string[], send: (lot: string[]) => Promise<unknown>) {
		await sendInLots(list, (one) => one, send);
	}

	it.each([0, 1, 30, 31, 60, 61])('is sent whole, in its order: %d', async (count) => {
		const sent: string[][] = [];
		await lots(people(count), async (lot) => await Promise.resolve(sent.push(lot)));
		expect(sent.map(({ length }) => length).every((length) => length > 0 && length <= 30)).toBe(true);
		expect(sent.flat()).toEqual(people(count));
	});

	/** Fails in the lot with this number, from 1. */
	const failingIn = (number: number, error: Error) => {
		let lot = 0;
		return async () => {
			lot += 1;
			if (lot === number) await Promise.reject(error);
		};
	};

	it('says in a later lot how far it came, and who begins what is left', async () => {
		const error = refused(300);
		const failed = lots(people(61), failingIn(2, error));
		await expect(failed).rejects.toMatchObject({
			message: 'Code 300 (30 of 61 were done before; not p30 and those after)',
			next: 'Correct the named field and run the item again.',
			cause: error,
		});
		await expect(lots(people(61), failingIn(3, error))).rejects.toThrow('60 of 61 were done before; not p60');
	});

	it('keeps the words of an operation, and what they come from', async () => {
		const cause = refused(300);
		const failed = lots(people(31), failingIn(2, new ExplainedError('Not there.', 'Look.', cause)));
		await expect(failed).rejects.toMatchObject({
			message: 'Not there (30 of 31 were done before; not p30 and those after)',
			next: 'Look.',
			cause,
		});
	});

	it.each([
		['of the first lot', 1, refused(300)],
		['that is nobody’s refusal', 2, new Error('Fault')],
		['of a run that was stopped', 2, new ZoomCancelledError()],
	])('passes on a failure %s as it is', async (_, lot, error) => {
		await expect(lots(people(61), failingIn(lot, error))).rejects.toBe(error);
	});
});
