import fc from 'fast-check';
import { ZoomUnexpectedAnswerError } from '../../../zoom/errors';
import { MAX_REPLIES, repliesOf } from '../../../zoom/chat/thread';
import type { ZoomRecord } from '../../../zoom/values';

const NOW = Date.parse('2026-11-20T10:00:00.500Z');
const SECOND = 1000;

/** A thread as Zoom gives it, written at these times: a moment means its whole second, or itself. */
function thread(times: readonly number[], wholeSecond: boolean) {
	const all = times
		.map((timestamp, index) => ({ msg_id: `m${index}`, is_reply: true, timestamp }))
		.sort((one, other) => other.timestamp - one.timestamp);
	const asked: number[] = [];
	const ask = async (to: number): Promise<ZoomRecord> => {
		asked.push(to);
		const end = wholeSecond ? to + SECOND - 1 : to;
		const messages = all.filter(({ timestamp }) => timestamp <= end).slice(0, MAX_REPLIES);
		return await Promise.resolve({ total: all.length, messages });
	};
	return { all: all.map(({ msg_id }) => msg_id), asked, ask };
}

async function idsOf(pages: AsyncIterable<ZoomRecord[]>): Promise<unknown[]> {
	const ids: unknown[] = [];
	for await (const page of pages) ids.push(...page.map(({ msg_id: id }) => id));
	return ids;
}

describe('the replies of a thread', () => {
	it.each([0, 1, 99, 100, 101, 199, 200, 201, 450])(
		'are all there, each once, the latest first: %i of them',
		async (count) => {
			for (const wholeSecond of [true, false]) {
				const { all, ask } = thread(
					Array.from({ length: count }, (_, index) => NOW - index * 700),
					wholeSecond,
				);
				expect(await idsOf(repliesOf(ask, NOW))).toEqual(all);
			}
		},
	);

	it('are all there whenever they were written, also several in one second', async () => {
		const ago = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 320 }).filter((seconds) => {
			const counts = new Map<number, number>();
			for (const one of seconds) counts.set(one, (counts.get(one) ?? 0) + 1);
			return Math.max(0, ...counts.values()) < 30;
		});
		await fc.assert(
			fc.asyncProperty(ago, fc.boolean(), fc.integer({ min: 0, max: 999 }), async (seconds, whole, ms) => {
				const { all, ask } = thread(
					seconds.map((one) => NOW - one * SECOND - ms),
					whole,
				);
				expect(new Set(await idsOf(repliesOf(ask, NOW)))).toEqual(new Set(all));
			}),
		);
	});

	it('are not asked for once more when few came', async () => {
		const { ask, asked } = thread([NOW - 5, NOW - 6], true);
		await idsOf(repliesOf(ask, NOW));
		expect(asked).toEqual([Date.parse('2026-11-20T10:00:01Z')]);
	});

	it('that are too many for one second are told, instead of leaving some out', async () => {
		const { ask } = thread(Array<number>(MAX_REPLIES * 2 + 1).fill(NOW - 60 * SECOND), true);
		await expect(idsOf(repliesOf(ask, NOW))).rejects.toThrow(ZoomUnexpectedAnswerError);
	});

	it('do not have the first message among them', async () => {
		const messages = [
			{ msg_id: 'main', is_reply: false, timestamp: 1 },
			{ msg_id: 'reply', is_reply: true, timestamp: 2 },
		];
		const ask = async (): Promise<ZoomRecord> => await Promise.resolve({ messages });
		expect(await idsOf(repliesOf(ask, NOW))).toEqual(['reply']);
	});
});
