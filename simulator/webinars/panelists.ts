export interface Panelist {
	id: string;
	email: string;
	name: string;
}

/** The panelists of an account's webinars. */
export class Panelists {
	private readonly ofWebinars = new Map<number, Panelist[]>();

	of(webinarId: number): Panelist[] {
		let list = this.ofWebinars.get(webinarId);
		if (!list) this.ofWebinars.set(webinarId, (list = []));
		return list;
	}
}
