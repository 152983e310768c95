import { disposeZoomSdk } from '../../nodes/adapter/login/sdk';
import { startSimulator, type Simulator } from '../../simulator';
import type { NodeOutcome } from '../support/workflow';
import { day, hintsOf, jsonOf, rawMeetings, rawUsers, reportRunner, within } from './support/reportWorld';

jest.setTimeout(60_000);

const BUDGET = 'HEAVY + RESOURCE-INTENSIVE';
const A_DAY = 60_000;
const users = rawUsers(6);
const meetings = rawMeetings(users, 60, 11);
const DAYS = 55;
/** Fewer than all meetings take, more than the steps under way at once. */
const CALLS_A_DAY = 130;
/** Zoom leaves those with a single participant out. */
const wanted = within(meetings, day(DAYS), day(1))
	.filter(({ participants }) => participants.length > 1)
	.map(({ uuid }) => uuid)
	.sort();

type Items = Array<Record<string, unknown>>;
const uuidsIn = (items: Items): unknown[] => items.map(({ uuid }) => uuid).sort();

describe('meetings with participants that need more calls than a day has, in n8n’s engine', () => {
	let zoom: Simulator;
	let run: ReturnType<typeof reportRunner>;

	beforeAll(async () => {
		zoom = await startSimulator({ plan: 'business' });
		process.env['ZOOM_ORIGIN'] = zoom.origin;
		await zoom.control.seed({ users, pastMeetings: meetings });
		run = reportRunner(zoom);
	});

	afterEach(() => {
		disposeZoomSdk();
	});

	afterAll(async () => {
		delete process.env['ZOOM_ORIGIN'];
		await zoom.close();
	});

	/** A day on which so many calls are left to the account; n8n has been restarted over night. */
	const dayWith = async (calls: number): Promise<void> => {
		disposeZoomSdk();
		await zoom.control.configureAccount({ usedToday: { [BUDGET]: A_DAY - calls } });
	};
	const ok = ({ error, ...outcome }: NodeOutcome): NodeOutcome => {
		expect(error).toBeUndefined();
		return { error, ...outcome };
	};
	const chosen = (options: object = {}) => ({
		period: 'lastDays',
		days: DAYS,
		addParticipants: true,
		options: { timezone: 'UTC', ...options },
	});
	const production = async (staticData: NodeOutcome['staticData'] = {}): Promise<NodeOutcome> =>
		ok(await run('account', 'hostMeetings', chosen(), { mode: 'trigger', staticData }));

	it('are given over several days by a scheduled workflow that remembers its place, each once', async () => {
		const given: Items = [];
		/** How the runs ended that the daily limit cut off. */
		const cut: Array<{ last: Items[number] | undefined; hint: string }> = [];
		let staticData: NodeOutcome['staticData'] = {};
		let days = 0;
		for (let going = true; going; days += 1) {
			await dayWith(CALLS_A_DAY);
			const outcome = await production(staticData);
			({ staticData } = outcome);
			const items = jsonOf(outcome);
			const last = items.at(-1);
			going = last?.['incomplete'] === true;
			if (going) cut.push({ last: items.pop(), hint: hintsOf(outcome).join(' ') });
			given.push(...items);
			expect(days).toBeLessThan(10);
		}
		expect(days).toBeGreaterThan(1);
		expect(cut).toHaveLength(days - 1);
		for (const { last, hint } of cut) {
			expect(last).toMatchObject({
				reason: expect.stringContaining('daily') as string,
				stepsDone: expect.any(Number) as number,
				stepsLeft: expect.any(Number) as number,
				resumeFrom: expect.stringMatching(/^\d{4}-\d\d-\d\d~/) as string,
				resetsAt: expect.stringMatching(/T00:00:00/) as string,
			});
			expect(hint).toContain('the last item says where to go on');
		}
		expect(uuidsIn(given)).toEqual(wanted);
		// Nothing is left behind: the run after the last one begins anew.
		expect(Object.values((staticData['node:Zoom Report'] ?? {}) as object).filter(Boolean)).toEqual([]);
	});

	it('are given by hand as well: the last item of a run is fed into the next, until there is none', async () => {
		const given: Items = [];
		let resumeFrom = '';
		for (let runs = 0; ; runs += 1) {
			expect(runs).toBeLessThan(10);
			await dayWith(CALLS_A_DAY);
			const items = jsonOf(ok(await run('account', 'hostMeetings', chosen({ resumeFrom }))));
			const last = items.at(-1);
			given.push(...items.filter(({ incomplete }) => incomplete !== true));
			if (last?.['incomplete'] !== true) break;
			resumeFrom = String(last['resumeFrom']);
		}
		expect(uuidsIn(given)).toEqual(wanted);
	});

	it('keep their place while the limit is still on: the run says so and loses nothing', async () => {
		await dayWith(CALLS_A_DAY);
		const first = await production();
		await dayWith(0);
		const second = await production(first.staticData);
		const place = jsonOf(first).at(-1)?.['resumeFrom'];
		expect(jsonOf(second)).toEqual([
			expect.objectContaining({ incomplete: true, stepsDone: 0, resumeFrom: place }),
		]);
		await dayWith(A_DAY);
		const third = await production(second.staticData);
		expect(uuidsIn([...jsonOf(first).slice(0, -1), ...jsonOf(third)])).toEqual(wanted);
	});

	it('are not continued by a run by hand, nor by a run of other fields', async () => {
		await dayWith(CALLS_A_DAY);
		const { staticData } = await production();
		await dayWith(A_DAY);
		const manual = ok(await run('account', 'hostMeetings', chosen(), { mode: 'manual', staticData }));
		expect(uuidsIn(jsonOf(manual))).toEqual(wanted);
		expect(manual.staticData).toEqual(staticData);
		const other = { ...chosen({ type: 'pastOne' }), addParticipants: false };
		const alone = ok(await run('account', 'hostMeetings', other, { mode: 'trigger', staticData }));
		const expected = within(meetings, day(DAYS), day(1)).filter(
			({ participants }) => participants.length === 1,
		);
		expect(uuidsIn(jsonOf(alone))).toEqual(expected.map(({ uuid }) => uuid).sort());
	});

	it('come as a file with the place beside it', async () => {
		// Almost all: whichever of the steps under way come first, some are done.
		await dayWith(wanted.length);
		const outcome = ok(await run('account', 'hostMeetings', { ...chosen(), output: 'csv' }));
		expect(jsonOf(outcome)).toEqual([
			expect.objectContaining({ incomplete: true, resumeFrom: expect.any(String) as string }),
		]);
		expect(outcome.outputs[0]?.[0]?.binary?.['data']?.mimeType).toBe('text/csv');
	});
});
