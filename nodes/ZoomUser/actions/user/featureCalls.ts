import { type BulkRun, memberOf } from '../../../adapter/kit';
import type { License } from '../../../../zoom/account/licenses';
import { recordsIn, textOf, textOrNumber, type ZoomRecord } from '../../../../zoom/values';

/** What Zoom's call for the features of many users takes. */
export const MAX_AT_ONCE = 30;
const PAUSE_MS = 10_000;

/** One input item. */
export interface Change {
	readonly item: number;
	readonly userId: string;
	readonly license: License;
	/** Empty where the account has one of the kind. */
	readonly subscription: string;
	readonly subject: string | undefined;
}

/** Zoom's reason when there is nothing to do. */
export const ALREADY = 'No need to update';

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

/** `POST /users/features` takes one call in ten seconds. */
export class FeatureCalls {
	private next = -Infinity;

	constructor(private readonly run: Pick<BulkRun, 'zoom'>) {}

	/** @param users at most 30 IDs or addresses. @throws ZoomError */
	async send(
		{ feature, value }: License,
		subscription: string,
		users: readonly string[],
	): Promise<FeatureAnswer> {
		const { zoom } = this.run;
		const wait = this.next - zoom.now();
		if (wait > 0) await zoom.sleep(wait);
		this.next = zoom.now() + PAUSE_MS;
		const body = {
			feature_type: feature,
			feature_value: value,
			users: users.map(memberOf),
			...(subscription !== '' && { subscription_id: subscription }),
		};
		return answerIn(await zoom.request('POST /users/features', { body }));
	}
}
