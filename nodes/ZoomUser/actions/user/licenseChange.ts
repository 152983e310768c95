import type { License } from '../../../../zoom/account/licenses';

/** One input item. */
export interface Change {
	readonly item: number;
	readonly userId: string;
	readonly license: License;
	/** Empty where the account has one of the kind. */
	readonly subscription: string;
	readonly subject: string | undefined;
}
