import fc from 'fast-check';
import { MemoryLedger } from '../../../../zoom/events/backfill/ledger';
import { type Intake, Merge } from '../../../../zoom/events/backfill/merge';
import type { ZoomEvent } from '../../../../zoom/events/model/envelope';
import { eventKey } from '../../../../zoom/events/model/eventKey';
import { VirtualRuntime } from '../support/virtualRuntime';

/** Where the events of all processes end up, each event of Zoom’s once, as Delivery has it. */
class Workflow {
	readonly emitted: ZoomEvent[] = [];
	private readonly seen = new Set<string>();

	intake(): Intake & { keeps: boolean } {
		const kept: ZoomEvent[] = [];
		return {
			keeps: false,
			offer(event) {
				if (this.keeps) kept.push(event);
				else emit(event);
			},
			drain: () => Promise.resolve(),
			close: () => Promise.resolve(kept),
		};
	}
	emit = (event: ZoomEvent): void => {
		if (this.seen.has(eventKey(event))) return;
		this.seen.add(eventKey(event));
		this.emitted.push(event);
	};
}

let workflow: Workflow;
let ledger: MemoryLedger;
let failures: unknown[];
const emit = (event: ZoomEvent): void => {
	workflow.emit(event);
};
const settle = async (): Promise<void> => {
	for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
};
const merge = (maxHeld = 1_000, intake: Intake = workflow.intake()): Merge =>
	new Merge(intake, {
		runtime: new VirtualRuntime(),
		ledger,
		scope: 'workflow',
		maxHeld,
		failed: (error) => failures.push(error),
	});
const uuids = (): unknown[] => workflow.emitted.map(({ payload }) => payload.object?.['uuid']);

beforeEach(() => {
	workflow = new Workflow();
	failures = [];
	ledger = new MemoryLedger(() => 0);
});

const ended = (uuid: string, event_ts: number, more: object = {}): ZoomEvent => ({
	event: 'meeting.ended',
	event_ts,
	payload: { object: { id: '1', uuid } },
	receivedAt: event_ts,
	...more,
});
const live = (index: number): ZoomEvent => ended(`m${index}`, 1_000 + index);
/** REST knows the time to the second only. */
const found = (index: number): ZoomEvent => ended(`m${index}`, 1_000, { backfilled: true });

describe('what is looked up and what comes', () => {
	interface Step {
		readonly what: 'live' | 'found' | 'hold' | 'letGo' | 'settle';
		readonly process: number;
		readonly identity: number;
	}
	const steps = fc.array(
		fc.record<Step>({
			what: fc.constantFrom('live', 'live', 'found', 'found', 'hold', 'letGo', 'settle'),
			process: fc.integer({ min: 0, max: 2 }),
			identity: fc.integer({ min: 0, max: 5 }),
		}),
		{ maxLength: 40 },
	);

	it('are each emitted once, whatever comes first, in several processes', async () => {
		await fc.assert(
			fc.asyncProperty(steps, async (all) => {
				workflow = new Workflow();
				ledger = new MemoryLedger(() => 0);
				const merges = [merge(), merge(), merge()];
				for (const { what, process, identity } of all) {
					const one = merges[process];
					if (what === 'live') one?.offer(live(identity));
					if (what === 'found') one?.found([found(identity)]);
					if (what === 'hold') one?.hold();
					if (what === 'letGo') one?.letGo();
					if (what === 'settle') await settle();
				}
				for (const one of merges) one.letGo();
				await settle();
				const told = all.filter(({ what }) => what === 'live' || what === 'found');
				const expected = new Set(told.map(({ identity }) => `m${identity}`));
				expect([...uuids()].sort()).toEqual([...expected].sort());
			}),
			{ numRuns: 300 },
		);
	});

	it('are emitted in the order in which they happened: what was missed before what came after it', async () => {
		const one = merge();
		one.hold();
		one.offer(live(7));
		one.offer({ ...live(8), event: 'meeting.participant_left' });
		one.found([found(1), found(2)]);
		one.letGo();
		one.offer(live(9));
		await settle();
		expect(uuids()).toEqual(['m1', 'm2', 'm7', 'm8', 'm9']);
	});

	it('never hold back more than may wait', async () => {
		const one = merge(3);
		one.hold();
		[1, 2, 3, 4].forEach((index) => {
			one.offer(live(index));
		});
		await settle();
		expect(uuids()).toEqual(['m1', 'm2', 'm3', 'm4']);
	});
});

it('emits what happens to the same thing again', async () => {
	const deactivated = (event_ts: number, more: object = {}): ZoomEvent => ({
		event: 'user.deactivated',
		event_ts,
		payload: { object: { id: 'u', email: 'u@example.com' } },
		receivedAt: event_ts,
		...more,
	});
	const one = merge();
	one.found([deactivated(1, { backfilled: true })]);
	one.offer(deactivated(2));
	one.offer(deactivated(5));
	await settle();
	expect(workflow.emitted.map(({ event_ts }) => event_ts)).toEqual([1, 5]);
});

it('leaves what was not emitted so that another process can emit it', async () => {
	const intake = workflow.intake();
	const one = merge(10, intake);
	intake.keeps = true;
	one.found([found(1)]);
	one.offer(live(2));
	await settle();
	one.hold();
	one.offer(live(3));
	const left = await one.close();
	const other = merge();
	for (const event of left) other.offer(event);
	await settle();
	expect(uuids()).toEqual(['m1', 'm2', 'm3']);
});

it('goes on when the ledger throws: rather twice than never', async () => {
	const one = merge();
	jest.spyOn(ledger, 'live').mockRejectedValueOnce(new Error('WRONGTYPE'));
	one.offer(live(1));
	await settle();
	jest.spyOn(ledger, 'backfilled').mockRejectedValueOnce(new Error('WRONGTYPE'));
	one.found([found(2)]);
	await settle();
	one.offer(live(3));
	await settle();
	expect(uuids()).toEqual(['m1', 'm2', 'm3']);
	expect(failures).toHaveLength(2);
});

it('lets out what it holds back when it is drained', async () => {
	const one = merge();
	one.hold();
	one.offer(live(1));
	one.offer(live(2));
	await one.drain(1_000);
	expect(uuids()).toEqual(['m1', 'm2']);
	expect(await one.close()).toEqual([]);
});
