import { setTimeout as pause } from 'node:timers/promises';
import type { IDataObject, IRun, ITriggerFunctions } from 'n8n-workflow';
import { disposeZoomSdk } from '../../nodes/adapter/login/sdk';
import { ZoomTrigger } from '../../nodes/ZoomTrigger/ZoomTrigger.node';
import { startSimulator, type Simulator } from '../../simulator';

/** An execution that n8n has begun, until the test ends it. */
interface Execution {
	readonly meeting: unknown;
	/** What n8n takes for the same comes under one key. */
	readonly key: string;
	end(): void;
}

let zoom: Simulator;
let begun: Execution[];
let told: string[];
let close: (() => Promise<void>) | undefined;

beforeEach(async () => {
	zoom = await startSimulator();
	process.env['ZOOM_ORIGIN'] = zoom.origin;
	begun = [];
	told = [];
});

afterEach(async () => {
	for (const { end } of begun) end();
	await close?.();
	disposeZoomSdk();
	delete process.env['ZOOM_ORIGIN'];
	await zoom.close();
});

interface Deferred {
	readonly promise: Promise<IRun>;
	resolve(run: IRun): void;
	reject(error: Error): void;
}

function createDeferredPromise(): Deferred {
	let resolve: Deferred['resolve'] = () => undefined;
	let reject: Deferred['reject'] = () => undefined;
	const promise = new Promise<IRun>((settle, fail) => {
		resolve = settle;
		reject = fail;
	});
	return { promise, resolve, reject };
}

type Emit = (items: [[{ json: IDataObject }]], response: unknown, done: Deferred, key: string) => void;

const begin: Emit = ([[item]], _response, done, key) => {
	begun.push({ meeting: item.json['meeting_id'], key, end: () => done.resolve({} as IRun) });
};

/** As n8n's database is away. */
const refuse =
	(error: Error): Emit =>
	([[item]], _response, done, key) => {
		begun.push({ meeting: item.json['meeting_id'], key, end: () => undefined });
		done.reject(error);
	};

/** The active workflow, as n8n runs its trigger. */
async function listen(options: object, emit: Emit = begin): Promise<void> {
	const parameters: Record<string, unknown> = { subscription: 'theSubscription', options };
	const context = {
		getNode: () => ({ id: 'trigger', name: 'Zoom Event Trigger', type: 'zoomTrigger', parameters: {} }),
		getMode: () => 'trigger',
		getWorkflow: () => ({ id: 'workflow', name: 'Workflow' }),
		getNodeParameter: (name: string, fallback: unknown) => parameters[name] ?? fallback,
		getCredentials: async () =>
			await Promise.resolve({ ...zoom.credentials, environment: 'commercial', plan: 'pro' }),
		helpers: { createDeferredPromise },
		emit,
		saveFailedExecution: (error: Error) => told.push(error.message),
		emitError: (error: Error) => {
			throw error;
		},
	} as unknown as ITriggerFunctions;
	close = (await new ZoomTrigger().trigger.call(context)).closeFunction;
}

const happen = async (...meetings: string[]): Promise<void> => {
	for (const [seq, id] of meetings.entries()) {
		await zoom.control.push({ event: 'meeting.started', event_ts: Date.now() + seq, object: { id } });
	}
};

/** Waits until so many have begun, and then for others that should not. */
async function beginning(count: number): Promise<unknown[]> {
	for (let turn = 0; begun.length < count && turn < 1_000; turn++) await pause(5);
	await pause(150);
	return begun.map(({ meeting }) => meeting);
}

it('begins no more executions at once than it may: the next when one is over, not when it was handed over', async () => {
	await listen({ executionsAtOnce: 2 });
	await happen('1', '2', '3', '4');
	expect(await beginning(2)).toEqual(['1', '2']);
	begun[1]?.end();
	expect(await beginning(3)).toEqual(['1', '2', '3']);
	begun[0]?.end();
	expect(await beginning(4)).toEqual(['1', '2', '3', '4']);
});

it('begins the next execution of a meeting when the one before is over, and those of others meanwhile', async () => {
	await listen({});
	await happen('1', '1', '2');
	expect(await beginning(2)).toEqual(['1', '2']);
	begun[1]?.end();
	expect(await beginning(2)).toEqual(['1', '2']);
	begun[0]?.end();
	expect(await beginning(3)).toEqual(['1', '2', '1']);
});

describe('an event of which n8n could begin no execution', () => {
	const unreachable = new Error('Connection terminated unexpectedly');

	it('is handed over again with the same key, and begins one as soon as n8n can', async () => {
		let away = true;
		await listen({}, (items, response, done, key) => {
			(away ? refuse(unreachable) : begin)(items, response, done, key);
			away = false;
		});
		await happen('1');
		expect(await beginning(2)).toEqual(['1', '1']);
		expect(begun[0]?.key).toBe(begun[1]?.key);
		expect(told).toEqual([]);
	});

	it('is not handed over again when somebody has cancelled the execution', async () => {
		const cancelled = Object.assign(new Error('The execution was cancelled manually'), {
			name: 'ManualExecutionCancelledError',
		});
		await listen({}, refuse(cancelled));
		await happen('1');
		await beginning(1);
		await pause(1_500);
		expect(begun).toHaveLength(1);
		expect(told).toEqual([]);
	});

	it('is told as lost by a version of n8n that takes no key, because it could run twice', async () => {
		await listen({}, (items, response, done) => {
			refuse(unreachable)(items, response, done, '');
		});
		await happen('1');
		await beginning(1);
		for (let turn = 0; told.length === 0 && turn < 200; turn++) await pause(50);
		expect(begun).toHaveLength(1);
		expect(told).toEqual([expect.stringContaining('One Zoom event was dropped because processing failed')]);
	});
});
