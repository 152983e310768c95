import { chatChannelsOf, chatSendersOf, withoutAddress } from './chatDetails';
import type { Envelope } from './envelope';
import { phoneDirectionsOf, phoneNumbersOf, phoneUsersOf } from './phoneDetails';
import { locationsOf, roomsOf } from './roomDetails';

interface Detail {
	/** All that an event says of it; empty texts for fields that are absent. */
	readonly of: (event: Envelope) => readonly string[];
	/** What has to be equal, when a person writes it one way and Zoom another. */
	readonly plain: (value: string) => string;
}

const anyCase = (value: string): string => value.trim().toLocaleLowerCase();

/** Zoom writes `+12092592844` here and `12092592844` there, and people put spaces and brackets into it. */
const digits = (value: string): string => value.replace(/\D/g, '');

/** What of phone, chat and rooms a workflow can choose events by. */
const DETAILS = {
	phoneUsers: { of: phoneUsersOf, plain: anyCase },
	phoneNumbers: { of: phoneNumbersOf, plain: digits },
	phoneDirections: { of: phoneDirectionsOf, plain: anyCase },
	chatChannels: { of: chatChannelsOf, plain: (channel) => anyCase(withoutAddress(channel)) },
	chatSenders: { of: chatSendersOf, plain: anyCase },
	rooms: { of: roomsOf, plain: anyCase },
	locations: { of: locationsOf, plain: anyCase },
} as const satisfies Readonly<Record<string, Detail>>;

export type EventDetail = keyof typeof DETAILS;

/** Of each detail the values of which one is enough. */
export type WantedDetails = Readonly<Partial<Record<EventDetail, readonly string[] | undefined>>>;

/** Whether an event has one of the wanted values of each detail; an event without that detail has none. */
export function createDetailFilter(wanted: WantedDetails): (event: Envelope) => boolean {
	const tests = chosen(wanted).map(([name, values]) => {
		const { of, plain }: Detail = DETAILS[name];
		const fitting = new Set(values.map(plain).filter((value) => value !== ''));
		return (event: Envelope) => of(event).some((value) => fitting.has(plain(value)));
	});
	return (event) => tests.every((fits) => fits(event));
}

/** What is wanted, the same for two wishes that let the same through; empty when nothing is. */
export const sortedDetails = (
	wanted: WantedDetails,
): ReadonlyArray<readonly [EventDetail, readonly string[]]> =>
	chosen(wanted).map(([name, values]) => [name, values.map(DETAILS[name].plain).sort()] as const);

const chosen = (wanted: WantedDetails): Array<readonly [EventDetail, readonly string[]]> =>
	(Object.keys(DETAILS) as EventDetail[]).flatMap((name) => {
		const values = wanted[name] ?? [];
		return values.length > 0 ? [[name, values] as const] : [];
	});
