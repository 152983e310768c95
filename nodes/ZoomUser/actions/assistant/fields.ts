import {
	type BulkRun,
	ExplainedError,
	fallbackWhen,
	inBatches,
	isFailure,
	isRefusal,
	memberOf,
	type Outcome,
	type Zoom,
} from '../../../adapter/kit';
import { userLocator, userOrMe } from '../../../adapter/pickers';
import { textOf, type ZoomRecord } from '../../../../zoom/values';

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

/** "User … has already granted scheduling privilege." has the code of many refusals, and comes in the account's language. */
const REFUSED = 200;
/** For apps without the scope to read the list. */
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
					(error) => batch.length === 1 && isRefusal(error, REFUSED),
					async (error) => {
						const [first] = batch;
						if (first && (await isAssistant(run.zoom, first, error))) return true;
						throw error;
					},
				);
			},
			alone: async () => await Promise.resolve(),
			output: ({ output }) => output,
		},
		run,
	);
}

/**
 * Whether Zoom has the assistant already, with the same privilege; where the list cannot be read, whether it says so.
 * @throws ExplainedError where the privilege is another one, which Zoom does not change
 */
async function isAssistant(
	zoom: Zoom,
	{ scheduler, assistant, privateEvents }: Privilege,
	refusal: unknown,
): Promise<boolean> {
	const assistants = await fallbackWhen<ZoomRecord[] | undefined>(
		zoom.list('GET /users/{userId}/assistants', { userId: scheduler }),
		isFailure,
		() => undefined,
	);
	if (!assistants) return refusal instanceof Error && ALREADY.test(refusal.message);
	const known = assistants.find(
		({ id, email }) => textOf(id) === assistant || textOf(email).toLowerCase() === assistant.toLowerCase(),
	);
	const has = known?.['can_manage_host_private_event'];
	if (privateEvents === undefined || typeof has !== 'boolean' || has === privateEvents)
		return known !== undefined;
	const how = has ? 'who may manage' : 'who may not manage';
	throw new ExplainedError(
		`${assistant} is an assistant of ${scheduler} already, ${how} private events`,
		'Zoom does not change that for somebody who is an assistant: use Remove first, then Add.',
		undefined,
	);
}
