import {
	type BulkRun,
	fallbackWhen,
	inBatches,
	isRefusal,
	memberOf,
	type Outcome,
} from '../../../adapter/kit';
import { userLocator, userOrMe } from '../../../adapter/pickers';

/** The same two people in both resources, whichever of the two comes first. */
const HOST = {
	displayName: 'Host',
	description: 'The licensed user whose meetings they are; Zoom calls this user the scheduler',
};
const ASSISTANT = {
	displayName: 'Assistant',
	description: 'The licensed user who schedules meetings for the host',
};

export const hostLocator = () => userLocator(HOST);
export const hostOrMe = () => userOrMe(HOST);
export const assistantLocator = () => userLocator(ASSISTANT);
export const assistantOrMe = () => userOrMe(ASSISTANT);

export interface Privilege {
	readonly item: number;
	readonly subject: string | undefined;
	/** For whom meetings are scheduled. */
	readonly scheduler: string;
	/** Who schedules them. */
	readonly assistant: string;
	readonly privateEvents: boolean | undefined;
	readonly output: Record<string, unknown>;
}

const ALREADY = /already granted/i;

/** Up to 30 assistants of one user in a call. Somebody who is one already counts as done. */
export async function grant(privileges: readonly Privilege[], run: BulkRun): Promise<Outcome[]> {
	return await inBatches(
		privileges,
		{
			target: ({ scheduler }) => scheduler,
			member: ({ assistant }) => assistant,
			async send(userId, batch) {
				const assistants = batch.map(({ assistant, privateEvents }) => ({
					...memberOf(assistant),
					...(privateEvents !== undefined && { can_manage_host_private_event: privateEvents }),
				}));
				return await fallbackWhen(
					run.zoom
						.request('POST /users/{userId}/assistants', { userId, body: { assistants } })
						.then(() => true),
					(error) => batch.length === 1 && isRefusal(error) && ALREADY.test((error as Error).message),
					() => true,
				);
			},
			alone: async () => await Promise.resolve(),
			output: ({ output }) => output,
		},
		run,
	);
}
