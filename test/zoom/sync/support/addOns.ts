import { ZoomConnectionError } from '../../../../zoom/errors';
import { recordsIn, textOf, type ZoomRecord } from '../../../../zoom/values';

/** The add-on licenses of an account in memory: of the kinds that tests need. */

export type StoredAddOns = Partial<Record<'webinar' | 'large_meeting' | 'zoom_whiteboard', number | true>>;

/** What Zoom's `feature_value` gives. */
const VALUES: Readonly<Record<string, Readonly<Record<string, number | true>>>> = {
	webinar: { '16': 100, '1': 500, '64': 1000 },
	large_meeting: { '128': 500, '256': 1000 },
	zoom_whiteboard: { true: true },
};

interface Holder {
	readonly id: string;
	readonly status: string;
	add_ons?: StoredAddOns;
}

export interface AddOnHabits {
	/** How many were bought, by kind and capacity: `webinar500`; undefined: enough. */
	readonly seats?: Readonly<Record<string, number>>;
	/** Of the calls that change them, those whose answer is lost, by their number from 0. */
	readonly lostAnswers?: readonly number[];
}

const seatOf = (kind: string, value: number | true | undefined): string =>
	value === true ? kind : `${kind}${value ?? ''}`;

export class FakeAddOns {
	private changes = 0;

	constructor(
		private readonly habits: AddOnHabits,
		private readonly users: () => readonly Holder[],
	) {}

	held(seat: string): number {
		return this.users().filter(({ add_ons: has = {} }) =>
			Object.entries(has).some(([kind, value]) => seatOf(kind, value) === seat),
		).length;
	}

	/** As `feature` of the settings shows them. */
	settingsOf({ add_ons: has = {} }: Holder): ZoomRecord {
		const { webinar, large_meeting: large, zoom_whiteboard: board } = has;
		return {
			feature: {
				concurrent_meeting: 'None',
				webinar: webinar !== undefined,
				...(typeof webinar === 'number' && { webinar_capacity: webinar }),
				large_meeting: large !== undefined,
				...(typeof large === 'number' && { large_meeting_capacity: large }),
				zoom_whiteboard: board === true,
			},
		};
	}

	/** The answer names people by ID only. */
	change(body: ZoomRecord, find: (key: unknown) => Holder | undefined): ZoomRecord {
		const [kind, value] = [textOf(body['feature_type']), textOf(body['feature_value'])];
		const wanted = VALUES[kind]?.[value];
		const done: string[] = [];
		const left: Array<{ user_ids: string[]; reason: string }> = [];
		for (const { id, email } of recordsIn(body['users'])) {
			const user = find(id ?? email);
			const reason = user ? this.give(user, kind, wanted) : 'Users not found';
			if (reason === undefined) done.push(user?.id ?? '');
			else left.push({ user_ids: [user?.id ?? String(id ?? email)], reason });
		}
		const number = this.changes++;
		if (this.habits.lostAnswers?.includes(number)) throw new ZoomConnectionError('Lost', true);
		return { success_user_ids: done, fail_details: left };
	}

	private give(user: Holder, kind: string, wanted: number | true | undefined): string | undefined {
		const { [kind as keyof StoredAddOns]: has, ...others } = user.add_ons ?? {};
		if (has === wanted) return 'No need to update';
		if (wanted !== undefined) {
			const seat = seatOf(kind, wanted);
			const bought = this.habits.seats?.[seat];
			if (bought !== undefined && this.held(seat) >= bought) return 'Not enough seats';
		}
		user.add_ons = { ...others, ...(wanted !== undefined && { [kind]: wanted }) };
		return undefined;
	}
}
