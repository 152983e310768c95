import { normalized } from '../../values/emailAddress';

/** What has an ID and a name in Zoom, found by either. */

export interface Named {
	readonly id: string;
	readonly name: string;
}

export class NamedList<One extends Named> {
	private readonly byId: ReadonlyMap<string, One>;
	private readonly byName: ReadonlyMap<string, readonly One[]>;

	constructor(readonly all: readonly One[]) {
		this.byId = new Map(all.map((one) => [one.id, one]));
		const byName = new Map<string, One[]>();
		for (const one of all) {
			const name = normalized(one.name);
			byName.set(name, [...(byName.get(name) ?? []), one]);
		}
		this.byName = byName;
	}

	/** Those with this ID or name; case makes no difference to a name unless two differ in nothing else, and always to an ID. */
	matching(written: string): readonly One[] {
		const byId = this.byId.get(written);
		if (byId) return [byId];
		const named = this.byName.get(normalized(written)) ?? [];
		const exact = named.filter(({ name }) => name === written);
		return exact.length > 0 ? exact : named;
	}

	withId(id: string): One | undefined {
		return this.byId.get(id);
	}
}
