import { ZoomRefusedError } from '../../errors';
import { recordsIn, textOf, type ZoomRecord } from '../../values';
import { profileOnPhone, type Calls } from '../calls/lookUp';
import { phoneFieldIn, type PhonePart } from './fields';
import { isShown, phoneNumberIn, phoneUserIn, type PhoneUser } from './system';
import type { Change, PlanRow } from '../model/planRow';
import { keyOfRow, sendAlone, type Move, type Settlement } from '../calls/settlement';
import { fieldsInWords } from '../model/words';

/**
 * Telephones. Who has none is put on Zoom Phone, ten people in a call; then site and extension number, calling plan, phone
 * number: in the order that Zoom needs. All of it is looked at afterwards, and only then it is done.
 */

/** What `POST /phone/users/batch` takes. */
const AT_ONCE = 10;

interface PhoneMove extends Move {
	readonly changes: readonly Change[];
	readonly site: Wanted | undefined;
	readonly callingPlan: Wanted | undefined;
	readonly extension: Wanted | undefined;
	readonly number: Wanted | undefined;
}

interface Wanted {
	/** Of the site, plan or number. */
	readonly id: string;
	readonly from: Change['from'];
	/** A name or a number. */
	readonly to: string;
}

export class PhoneCalls {
	constructor(
		private readonly zoom: Calls,
		private readonly settlement: Settlement,
	) {}

	/**
	 * @param rows of people who are in the account now
	 * @throws ZoomCancelledError
	 */
	async carryOut(rows: readonly PlanRow[]): Promise<void> {
		const { settlement } = this;
		const moves = rows.map(moveOf).filter(({ changes }) => changes.length > 0);
		const isNew = ({ extension }: PhoneMove): boolean => extension?.from === null;
		await settlement.inChunks(
			[moves.filter(isNew)],
			{
				send: async (some) => await this.add(some),
				isDone: async ({ row }) => (await this.phoneOf(row)) !== undefined,
				leftOut: ({ row }) => new ZoomRefusedError(`Zoom did not give ${row.email} Zoom Phone`, {}),
				ofAll: [],
			},
			{ atOnce: AT_ONCE },
		);
		await settlement.each(settlement.open(moves), async (move) => {
			await this.setUp(move);
		});
	}

	/** The calling plan comes later, by its type: what Zoom calls it here is not what its list calls it. */
	private async add(moves: readonly PhoneMove[]): Promise<boolean> {
		// Somebody may be there already, because an answer was lost: Zoom refuses them.
		const [first] = moves;
		if (moves.length === 1 && first && (await this.phoneOf(first.row))) return true;
		const users = moves.map(({ row, site, extension }) => ({
			email: emailNow(row),
			calling_plans: [],
			extension_number: extension?.to ?? '',
			...(site && { site_name: site.to }),
		}));
		const { items } = await this.zoom.request('POST /phone/users/batch', { body: { users } });
		return recordsIn(items).length >= users.length;
	}

	private async setUp(move: PhoneMove): Promise<void> {
		const { row } = move;
		const before = await this.profileOf(row);
		let shown = before;
		const missing = (): string =>
			fieldsInWords(missingIn(move, phoneUserIn(shown)).map(({ field }) => field));
		if (missing() === '') return;
		await sendAlone(move, {
			send: async () => {
				await this.change(move, phoneUserIn(before));
				return false;
			},
			isDone: async () => {
				shown = await this.profileOf(row);
				return missing() === '';
			},
			leftOut: () =>
				new ZoomRefusedError(`Zoom took the change, but shows another ${missing()} of ${row.email}`, {}),
		});
		const [was, is] = [before, shown].map(addressIn);
		if (was && was !== is)
			this.settlement.note(move, `the emergency address was ${was} and is ${is || 'gone'} now: check it`);
	}

	private async change(move: PhoneMove, now: PhoneUser): Promise<void> {
		const { row, site, extension, callingPlan, number } = move;
		const userId = keyOfRow(row);
		const body = {
			...(site && now.siteId !== site.id && { site_id: site.id }),
			...(extension && now.extension !== extension.to && { extension_number: extension.to }),
		};
		if (Object.keys(body).length > 0)
			await this.zoom.request('PATCH /phone/users/{userId}', { userId, body });
		if (callingPlan && !now.plans.includes(callingPlan.id)) await this.givePlan(row, callingPlan, now);
		if (number && !now.numbers.some(({ id }) => id === number.id)) await this.giveNumber(row, number);
	}

	private async givePlan(row: PlanRow, { id, from }: Wanted, { plans }: PhoneUser): Promise<void> {
		const userId = keyOfRow(row);
		const type = Number(id);
		const [source, other] = plans;
		if (other !== undefined || (source === undefined) !== (from === null))
			throw new ZoomRefusedError(
				`${row.email} has got another calling plan meanwhile: it was left alone`,
				{},
			);
		if (source === undefined) {
			const body = { calling_plans: [{ type }] };
			await this.zoom.request('POST /phone/users/{userId}/calling_plans', { userId, body });
		} else {
			const body = { source_type: Number(source), target_type: type };
			await this.zoom.request('PUT /phone/users/{userId}/calling_plans', { userId, body });
		}
	}

	/** After a look: between the plan and now somebody else may have got it. */
	private async giveNumber(row: PlanRow, { id, to }: Wanted): Promise<void> {
		const record = await this.zoom.request('GET /number_management/numbers/{phoneNumberId}', {
			phoneNumberId: id,
		});
		const { owner, unusable } = phoneNumberIn(record);
		if (unusable !== '') throw new ZoomRefusedError(`${to} ${unusable}: ${row.email} did not get it`, {});
		if (owner !== '')
			throw new ZoomRefusedError(`${to} belongs to ${owner} meanwhile: ${row.email} did not get it`, {});
		const parameters = { userId: keyOfRow(row), body: { phone_numbers: [{ id }] } };
		await this.zoom.request('POST /phone/users/{userId}/phone_numbers', parameters);
	}

	private async profileOf(row: PlanRow): Promise<ZoomRecord> {
		const profile = await this.phoneOf(row);
		if (!profile) throw new ZoomRefusedError(`${row.email} has no Zoom Phone any more`, {});
		return profile;
	}

	private async phoneOf(row: PlanRow): Promise<ZoomRecord | undefined> {
		return await profileOnPhone(this.zoom, keyOfRow(row));
	}
}

function moveOf(row: PlanRow): PhoneMove {
	const found: Partial<Record<PhonePart, Wanted>> = {};
	const changes = row.changes.filter(({ field, from, to }) => {
		const phone = phoneFieldIn(field);
		if (phone) found[phone.part] = { id: phone.id, from, to: String(to) };
		return phone !== undefined;
	});
	const { site, callingPlan, extension, number } = found;
	return { row, changes, site, callingPlan, extension, number };
}

/** A new address has been given in the same run. */
const emailNow = ({ email, changes }: PlanRow): string =>
	String(changes.find(({ field }) => field === 'email')?.to ?? email);

/** What Zoom does not show yet. */
const missingIn = ({ changes }: PhoneMove, now: PhoneUser): Change[] =>
	changes.filter(({ field, to }) => !isShown({ field, to }, now));

/** In words; empty where Zoom shows none. */
function addressIn(profile: ZoomRecord): string {
	const [address] = recordsIn([profile['emergency_address']]);
	if (!address) return '';
	const lines = [address['address_line1'], address['address_line2'], address['city'], address['zip']];
	return (
		lines
			.map(textOf)
			.filter((line) => line !== '')
			.join(', ') || textOf(address['id'])
	);
}
