import { EVENTS, PRODUCTS } from './catalogue.generated';

/** A product of Zoom that has events. */
export interface Product {
	/** Such as `Team Chat`. */
	readonly title: string;
	/** Whether Zoom lists it among those whose events come over the WebSocket (docs/zoom-facts.md#socket-products). */
	readonly overSocket: boolean;
}

/** An event that Zoom has. */
export interface KnownEvent {
	/** Such as `meeting.participant_joined`. */
	readonly name: string;
	/** Such as `Participant or Host joined meeting`, as Zoom's documentation words it. */
	readonly title: string;
	readonly product: Product;
	/** Any one of them is enough; empty: none is needed. */
	readonly scopes: readonly string[];
}

function products(): ReadonlyMap<string, Product> {
	return new Map(
		PRODUCTS.map((line) => {
			const [id = '', title = '', socket = ''] = line.split('|');
			return [id, { title, overSocket: socket !== '' }];
		}),
	);
}

/** All events, by name. */
export function knownEvents(): KnownEvent[] {
	const byId = products();
	return EVENTS.map((line) => {
		const [name = '', title = '', id = '', scopes = ''] = line.split('|');
		const product = byId.get(id) ?? { title: id, overSocket: true };
		return { name, title, product, scopes: scopes === '' ? [] : scopes.split(',') };
	});
}
