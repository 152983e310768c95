import {
	ZoomConnectionError,
	ZoomRefusedError,
	ZoomUnconfirmedError,
	ZoomUnexpectedAnswerError,
} from '../../errors';
import { recordsIn } from '../../values';
import { handOverIn } from './handOver';
import { profileOnPhone, type Calls } from '../calls/lookUp';
import { markedFor, markFor, phoneRecipient, type PhoneRecipient } from './recipient';
import { phoneNumberIn, phoneUserIn, type PhoneNumber } from './system';
import type { Change, PlanRow } from '../model/planRow';
import { ChangedSince } from '../execution/remove';

/** Gives the phone numbers of somebody who leaves to whoever is to get them, before the account goes and frees them. */

/**
 * All numbers of a row. Cut off in between, a number is still with the leaver, or says in its display name where it goes.
 * @throws ZoomError; ChangedSince where somebody else has a number by now, or the leaver has another one as well
 */
export async function handOverNumbers(row: PlanRow, zoom: Calls): Promise<void> {
	const numbers = row.changes.flatMap((change) => {
		const wanted = handOverIn(change.field);
		return wanted ? [{ change, ...wanted }] : [];
	});
	if (numbers.length === 0) return;
	const { userId: leaver } = row;
	if (leaver !== undefined) await checkAllNumbers(leaver, numbers, zoom);
	for (const { change, numberId, to } of numbers) {
		await new Transfer(zoom, { id: numberId, shown: String(change.from), leaver, to, change }).carryOut();
	}
}

/** A number that came since the plan would be freed with the account. */
async function checkAllNumbers(
	leaver: string,
	planned: ReadonlyArray<{ readonly numberId: string }>,
	zoom: Calls,
): Promise<void> {
	const profile = await profileOnPhone(zoom, leaver);
	const { numbers } = phoneUserIn(profile ?? {});
	const other = numbers.find(({ id }) => planned.every(({ numberId }) => numberId !== id));
	if (other) throw new ChangedSince(`the user has got the phone number ${other.number} meanwhile`);
}

interface Moved {
	readonly id: string;
	readonly shown: string;
	/** ID of the user who leaves; undefined where the account is gone, or was not of one. */
	readonly leaver: string | undefined;
	readonly to: PhoneRecipient | undefined;
	readonly change: Change;
}

class Transfer {
	constructor(
		private readonly zoom: Calls,
		private readonly moved: Moved,
	) {}

	async carryOut(): Promise<void> {
		const { shown, leaver, to, change } = this.moved;
		const before = await this.look();
		let now = before;
		if (!(await this.isDone(before))) {
			if (before.ownerId !== '' && before.ownerId !== leaver)
				throw new ChangedSince(`the phone number ${shown} belongs to ${before.owner} now`);
			await this.move(before);
			now = await this.look();
			if (!(await this.isDone(now)))
				throw new ZoomUnconfirmedError(
					`Zoom took the change, but does not show ${shown} with ${to ? change.to : 'nobody'}`,
				);
		}
		const { displayName } = now;
		if (markedFor(displayName) === undefined) return;
		await this.rename(markedFor(before.displayName) ? '' : before.displayName);
		if (markedFor((await this.look()).displayName))
			throw new ZoomUnconfirmedError(`Zoom keeps the display name "${displayName}" of ${shown}`);
	}

	/** Whose ID Zoom shows for a call queue is not documented: the queue itself is asked. */
	private async isDone({ ownerId }: PhoneNumber): Promise<boolean> {
		const { to, id } = this.moved;
		if (ownerId === (to?.id ?? '')) return true;
		if (to?.kind !== 'queue' || ownerId === '') return false;
		const queue = await this.zoom.request('GET /phone/call_queues/{callQueueId}', { callQueueId: to.id });
		return recordsIn(queue['phone_numbers']).some((number) => number['id'] === id);
	}

	private async move(before: PhoneNumber): Promise<void> {
		const { to, leaver } = this.moved;
		if (to && before.displayName !== markFor(to)) await this.rename(markFor(to));
		if (before.ownerId !== '' && leaver !== undefined) await this.take(leaver);
		if (!to) return;
		try {
			await this.give(to);
		} catch (error) {
			// Whether it is there is looked at afterwards.
			if (error instanceof ZoomConnectionError || error instanceof ZoomUnexpectedAnswerError) return;
			if (before.ownerId !== '' && leaver !== undefined) await this.giveBack(leaver, before, error);
			throw error;
		}
	}

	private async take(userId: string): Promise<void> {
		const parameters = { userId, phoneNumberId: this.moved.id };
		try {
			await this.zoom.request('DELETE /phone/users/{userId}/phone_numbers/{phoneNumberId}', parameters);
		} catch (error) {
			// A repeated call finds that the number is gone already.
			if (!(error instanceof ZoomRefusedError) || (await this.look()).ownerId !== '') throw error;
		}
	}

	private async give({ kind, id }: PhoneRecipient): Promise<void> {
		const body = { phone_numbers: [{ id: this.moved.id }] };
		if (kind === 'user')
			await this.zoom.request('POST /phone/users/{userId}/phone_numbers', { userId: id, body });
		else
			await this.zoom.request('POST /phone/call_queues/{callQueueId}/phone_numbers', {
				callQueueId: id,
				body,
			});
	}

	/** As it was; where Zoom refuses that too, the display name still says where the number goes. @throws the first error then */
	private async giveBack(userId: string, { displayName }: PhoneNumber, first: unknown): Promise<void> {
		try {
			await this.give(phoneRecipient('user', userId));
			await this.rename(markedFor(displayName) ? '' : displayName);
		} catch (error) {
			throw error instanceof ZoomRefusedError ? first : error;
		}
	}

	private async rename(name: string): Promise<void> {
		const { id: phoneNumberId } = this.moved;
		const body = { display_name: name };
		await this.zoom.request('PATCH /number_management/numbers/{phoneNumberId}', { phoneNumberId, body });
	}

	private async look(): Promise<PhoneNumber> {
		const { id: phoneNumberId } = this.moved;
		return phoneNumberIn(
			await this.zoom.request('GET /number_management/numbers/{phoneNumberId}', { phoneNumberId }),
		);
	}
}
