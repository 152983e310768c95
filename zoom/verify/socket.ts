import { Condition } from '../async/condition';
import { readFrame, HEARTBEAT_FRAME, type Frame } from '../events/connection/frame';
import type { Closed, OpenSocket } from '../events/connection/socket';
import type { SubscriptionStatus } from '../events/status/status';
import type { Runtime } from '../runtime';
import { jsonIn } from '../values/json';
import { isRecord, type ZoomRecord } from '../values';
import type { ZoomError } from '../errors';
import { type Check, errorFacts } from './check';

/** Whether an event subscription opens. */

const NAMED = { area: 'Events', check: 'socket', title: 'Event subscription' };
/** For the verdict, and again for the answer to a heartbeat. */
const PATIENCE_MS = 10_000;
const GOODBYE_MS = 1_000;

/** What came over a socket that was opened for a moment. */
export interface SocketTrial {
	/** As texts; undefined for a binary one. */
	readonly frames: ReadonlyArray<string | undefined>;
	/** How many of them had come when the heartbeat was sent; undefined: it was not. */
	readonly beforeHeartbeat: number | undefined;
	/** From the heartbeat to its answer; undefined: none came. */
	readonly heartbeatMs: number | undefined;
	readonly closed: Closed | undefined;
}

/**
 * Opens a subscription, sends one heartbeat, and closes it.
 * @param url with the token in it
 */
export async function trySocket(open: OpenSocket, url: string, runtime: Runtime): Promise<SocketTrial> {
	const frames: Array<string | undefined> = [];
	const changed = new Condition(runtime);
	const ending: { closed?: Closed } = {};
	const isOver = (): boolean => ending.closed !== undefined;
	const socket = await open(url, {
		message(text) {
			frames.push(text);
			changed.notify();
		},
		pong: () => undefined,
		closed(how) {
			ending.closed = how;
			changed.notify();
		},
	});
	try {
		await changed.until(() => frames.length > 0 || isOver(), PATIENCE_MS);
		const isAccepted = frames.some((text) => readFrame(text).kind === 'accepted');
		if (!isAccepted || isOver()) {
			return { frames, beforeHeartbeat: undefined, heartbeatMs: undefined, closed: ending.closed };
		}
		const beforeHeartbeat = frames.length;
		const sent = runtime.now();
		socket.send(HEARTBEAT_FRAME);
		const answer = (): boolean =>
			frames.slice(beforeHeartbeat).some((text) => readFrame(text).kind === 'heartbeat');
		await changed.until(() => answer() || isOver(), PATIENCE_MS);
		const heartbeatMs = answer() ? runtime.now() - sent : undefined;
		return { frames, beforeHeartbeat, heartbeatMs, closed: ending.closed };
	} finally {
		socket.close();
		await changed.until(isOver, GOODBYE_MS);
		socket.terminate();
	}
}

/** What the trial says. */
export function socketCheck({ frames, beforeHeartbeat, heartbeatMs, closed }: SocketTrial): Check {
	const [first] = frames;
	const heartbeat = frames.slice(beforeHeartbeat).find((text) => readFrame(text).kind === 'heartbeat');
	const facts: ZoomRecord = {
		...(frames.length > 0 && { firstFrame: frameFacts(first) }),
		...(beforeHeartbeat !== undefined && {
			heartbeat: heartbeat === undefined ? 'no answer' : frameFacts(heartbeat),
		}),
		...(closed?.status !== undefined && { status: closed.status }),
	};
	const named = { ...NAMED, facts };
	if (frames.length === 0) {
		const why = closed ? closed.words : `no answer within ${PATIENCE_MS / 1000} seconds`;
		return {
			...named,
			result: 'refused',
			message: `The subscription does not open: ${why}`,
			advice: 'socket',
		};
	}
	if (beforeHeartbeat === undefined) return { ...named, ...verdict(readFrame(first)) };
	if (heartbeat === undefined) {
		const message = 'The subscription opens, but Zoom does not answer a heartbeat';
		return { ...named, result: 'differs', message, advice: 'report' };
	}
	const expected = readFrame(first).kind === 'accepted';
	if (!expected) {
		const message = 'The subscription opens, but its first frame is not the one that is known';
		return { ...named, result: 'differs', message, advice: 'report' };
	}
	const message = `The subscription opens, and Zoom answers a heartbeat after ${heartbeatMs ?? 0} ms`;
	return { ...named, result: 'ok', message };
}

function verdict(frame: Frame): Pick<Check, 'result' | 'message' | 'advice'> {
	if (frame.kind === 'refused') {
		return { result: 'refused', message: `Zoom refuses the subscription: ${frame.words}`, advice: 'socket' };
	}
	return {
		result: 'differs',
		message: 'The subscription opens, but its first frame is neither a yes nor a no that is known',
		advice: 'report',
	};
}

/** It could not even be tried. */
export const socketFailed = (error: ZoomError): Check => ({
	...NAMED,
	result: 'refused',
	message: `The subscription does not open: ${error.message}`,
	advice: 'ofError',
	error,
	facts: errorFacts(error),
});

/** A subscription that workflows listen to: opening it would take it away from them. */
export function listeningCheck({ state, workflows }: SubscriptionStatus, problem: string | undefined): Check {
	const named = { ...NAMED, facts: { state, workflows } };
	if (problem !== undefined) {
		return {
			...named,
			result: 'refused',
			message: `A Zoom Event Trigger has it: ${problem}`,
			advice: 'socket',
		};
	}
	const message = 'A Zoom Event Trigger is connected to it, so it was not opened a second time';
	return { ...named, result: 'ok', message };
}

const IDENTIFIER = /^[a-z_]{1,40}$/i;

/** The module of a frame, and the types of its fields. */
function frameFacts(text: string | undefined): ZoomRecord {
	const frame = text === undefined ? undefined : jsonIn(text);
	if (!isRecord(frame)) return { frame: text === undefined ? 'binary' : 'not JSON' };
	const { module } = frame;
	const fields = Object.entries(frame).map(([name, value]) => [
		IDENTIFIER.test(name) ? name : '(other)',
		value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value,
	]);
	return {
		module: typeof module === 'string' && IDENTIFIER.test(module) ? module : '(other)',
		fields: Object.fromEntries(fields) as ZoomRecord,
	};
}
