import { EVENTS } from './catalogue.generated';

/** An event that Zoom has. */
export interface KnownEvent {
	/** Such as `meeting.participant_joined`. */
	readonly name: string;
	/** Such as `Participant joined meeting`, as Zoom's documentation words it. */
	readonly title: string;
	/** Any one of them is enough; empty: none is needed. */
	readonly scopes: readonly string[];
}

/** All events, by name. */
export function knownEvents(): KnownEvent[] {
	return EVENTS.map((line) => {
		const [name = '', title = '', scopes = ''] = line.split('|');
		return { name, title, scopes: scopes === '' ? [] : scopes.split(',') };
	});
}
