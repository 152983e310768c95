import { setTimeout as pause } from 'node:timers/promises';
import type { IDataObject, IRun, ITriggerFunctions } from 'n8n-workflow';
import { disposeZoomSdk } from '../../nodes/adapter/login/sdk';
import { ZoomTrigger } from '../../nodes/ZoomTrigger/ZoomTrigger.node';
import { startSimulator, type Simulator } from '../../simulator';

/** An execution that n8n has begun, until the test ends it. */
interface Execution {
	readonly meeting: unknown;
	end(): void;
}

let zoom: Simulator;
let begun: Execution[];
let close: (() => Promise<void>) | undefined;

beforeEach(async () => {
	zoom = await startSimulator();
	process.env['ZOOM_ORIGIN'] = zoom.origin;
	begun = [];
});

afterEach(async () => {
	for (const { end } of begun) end();
	await close?.();
	disposeZoomSdk();
	delete process.env['ZOOM_ORIGIN'];
	await zoom.close();
});

function createDeferredPromise<T>(): { promise: Promise<T>; resolve(value: T): void } {
	let resolve: (value: T) => void = () => undefined;
	const promise = new Promise<T>((settle) => (resolve = settle));
	return { promise, resolve };
}

/** The active workflow, as n8n runs its trigger. */
async function listen(options: object): Promise<void> {
	const parameters: Record<string, unknown> = { subscription: 'theSubscription', options };
	const context = {
		getNode: () => ({ id: 'trigger', name: 'Zoom Event Trigger', type: 'zoomTrigger' }),
		getMode: () => 'trigger',
		getWorkflow: () => ({ id: 'workflow', name: 'Workflow' }),
		getNodeParameter: (name: string, fallback: unknown) => parameters[name] ?? fallback,
		getCredentials: async () =>
			await Promise.resolve({ ...zoom.credentials, environment: 'commercial', plan: 'pro' }),
		helpers: { createDeferredPromise },
		emit: (
			[[item]]: [[{ json: IDataObject }]],
			_response: unknown,
			done: { resolve(run: IRun): void } | undefined,
		) => {
			begun.push({ meeting: item.json['meeting_id'], end: () => done?.resolve({} as IRun) });
		},
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
