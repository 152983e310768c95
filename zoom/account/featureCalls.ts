import type { ZoomClient } from '../api/client/client';
import { ZoomRefusedError } from '../errors';
import { recordsIn, textOf, textOrNumber, type ZoomRecord } from '../values';
import type { License } from './licenses';
import { memberOf } from './members';

/** What Zoom's call for the features of many users takes. */
export const FEATURE_USERS_AT_ONCE = 30;
const PAUSE_MS = 10_000;

/** Zoom's reason when there is nothing to do. */
export const ALREADY = 'No need to update';
export const NO_SUCH_USER = 'Users not found';
export const NO_SEATS = 'Not enough seats';

/** Zoom left somebody out of a call for many. */
export class FeatureRefusedError extends ZoomRefusedError {
	/** @param reason in Zoom's words */
	constructor(
		message: string,
		readonly reason: string,
	) {
		super(message, {});
	}
}

/** What Zoom answers about many users, whom it names by ID. */
export interface FeatureAnswer {
	readonly changed: readonly string[];
	readonly left: ReadonlyArray<{ readonly ids: readonly string[]; readonly reason: string }>;
}

const idsIn = (list: unknown): string[] => (Array.isArray(list) ? list.map(textOrNumber) : []);

const answerIn = ({ success_user_ids: changed, fail_details: left }: ZoomRecord): FeatureAnswer => ({
	changed: idsIn(changed),
	left: recordsIn(left).map(({ user_ids: ids, reason }) => ({ ids: idsIn(ids), reason: textOf(reason) })),
});

/** What it needs of Zoom's API and of the clock. */
export interface FeatureTools {
	readonly zoom: Pick<ZoomClient, 'request'>;
	/** ms */
	readonly sleep: (ms: number) => Promise<unknown>;
	/** Epoch ms. */
	readonly now: () => number;
}

/** `POST /users/features` takes one call in ten seconds: docs/zoom-facts.md#features-of-many. */
export class FeatureCalls {
	private next = -Infinity;

	constructor(private readonly tools: FeatureTools) {}

	/** @param users at most 30 IDs or addresses. @throws ZoomError */
	async send(
		{ feature, value }: License,
		subscription: string,
		users: readonly string[],
	): Promise<FeatureAnswer> {
		const { zoom, sleep, now } = this.tools;
		const wait = this.next - now();
		if (wait > 0) await sleep(wait);
		this.next = now() + PAUSE_MS;
		const body = {
			feature_type: feature,
			feature_value: value,
			users: users.map(memberOf),
			...(subscription !== '' && { subscription_id: subscription }),
		};
		return answerIn(await zoom.request('POST /users/features', { body }));
	}
}
