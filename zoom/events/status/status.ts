import { isRecord } from '../../values';
import { type ConnectionState, type Gap, isGap } from '../model/state';

/** How a subscription is doing: for Zoom Status, and for the process that takes it over. Holds no secret. */
export interface SubscriptionStatus {
	/** As the person wrote it, without the URL around it. */
	readonly subscriptionId: string;
	/** `elsewhere`: another process has the connection; `unknown`: it had it, and with Redis away nothing newer is known. */
	readonly state: ConnectionState | 'elsewhere' | 'unknown';
	/** When all this was so, epoch ms: every 2 s while a workflow listens. */
	readonly writtenAt: number;
	/** Epoch ms. */
	readonly since: number;
	/** Until when a connection stood, epoch ms; 0: never. */
	readonly lastLiveAt: number;
	/** Where the connection is: in this process, or in another one. */
	readonly here: boolean;
	readonly workflows: number;
	readonly events: number;
	readonly lastEventAt: number | undefined;
	readonly connectedTimes: number;
	/** Frames that could not be read, by what they were. */
	readonly unreadable: Readonly<Record<string, number>>;
	readonly emitted: number;
	readonly duplicates: number;
	readonly dropped: number;
	/** The last gaps, newest last. */
	readonly gaps: readonly Gap[];
	readonly lastTrouble: string | undefined;
	/** Zoom said no for good, or something a person has to correct. */
	readonly failure: string | undefined;
	/** Until when all that came was handed to the workflows, epoch ms. */
	readonly handedOnUntil: number;
}

const NUMBERS = [
	'writtenAt',
	'since',
	'lastLiveAt',
	'workflows',
	'events',
	'connectedTimes',
	'emitted',
	'duplicates',
	'dropped',
	'handedOnUntil',
] as const;

/** @returns undefined for what is no status, such as of another version of the package */
export function readStatus({
	v,
	...status
}: Readonly<Record<string, unknown>>): SubscriptionStatus | undefined {
	return isStatus(status) ? status : undefined;
}

function isStatus(status: Readonly<Record<string, unknown>>): status is typeof status & SubscriptionStatus {
	const { subscriptionId, state, here, unreadable, gaps } = status;
	return (
		NUMBERS.every((name) => typeof status[name] === 'number') &&
		typeof subscriptionId === 'string' &&
		typeof state === 'string' &&
		typeof here === 'boolean' &&
		isRecord(unreadable) &&
		Array.isArray(gaps) &&
		gaps.every(isGap)
	);
}
