import pMap from 'p-map';
import {
	type BulkRun,
	defineBulkOperation,
	fallbackWhen,
	field,
	isFailure,
	type Outcome,
} from '../../../adapter/kit';
import { userLocator } from '../../../adapter/pickers';
import { recordsIn, type ZoomRecord } from '../../../../zoom/values';

/**
 * Zoom's call for many users takes up to 30, once in ten seconds: for more than 30 people single calls are faster.
 * It knows Basic and Licensed only, and needs a scope of its own.
 */
const MAX_AT_ONCE = 30;
const TYPES_AT_ONCE = new Set([1, 2]);

interface Change {
	readonly item: number;
	readonly userId: string;
	readonly type: number;
	readonly subject: string | undefined;
}

export const changeLicense = defineBulkOperation({
	name: 'Change License',
	value: 'changeLicense',
	action: 'Change the license of a user',
	description: 'Give a license to a user or take it back; many users go in one call where Zoom has one',
	parameters: {
		userId: userLocator({ listed: 'any' }),
		type: field.options({
			displayName: 'User Type',
			description: 'Which license the user has afterwards',
			options: [
				{ name: 'Basic', value: 1, description: 'Free: meetings of up to 40 minutes' },
				{ name: 'Licensed', value: 2, description: 'Takes one of the account’s licenses' },
				{
					name: 'Unassigned (No Meetings)',
					value: 4,
					description: 'No meeting license, not even a basic one',
				},
			],
		}),
	},
	subject: ({ userId }) => `user ${userId}`,
	async executeAll(calls, run) {
		const changes = calls.map(({ item, values, subject }) => ({ item, ...values, subject }));
		const byType = new Map<number, Change[]>();
		for (const change of changes) byType.set(change.type, [...(byType.get(change.type) ?? []), change]);
		const outcomes = await pMap(byType.values(), async (group) => await changeGroup(group, run), {
			concurrency: 1,
		});
		return outcomes.flat();
	},
});

async function changeGroup(group: readonly Change[], run: BulkRun): Promise<Outcome[]> {
	const [{ type } = { type: 0 }] = group;
	const users = new Set(group.map(({ userId }) => userId));
	const together = TYPES_AT_ONCE.has(type) && users.size > 1 && users.size <= MAX_AT_ONCE;
	const done = together ? await changeTogether([...users], type, run) : new Set<string>();
	const left = group.filter(({ userId }) => !done.has(userId));
	const single = await pMap(left, async (change) => await changeOne(change, run), run);
	return [...group.filter(({ userId }) => done.has(userId)).map(outcomeOf), ...single];
}

const outcomeOf = ({ item, userId, type }: Change): Outcome => ({
	item,
	output: { userId, type, updated: true },
});

/**
 * @returns the users who have the license now; the others are to be tried one by one, which tells why it fails. Zoom
 *   answers with IDs, so that a user named by email address counts as done only when nobody failed.
 */
async function changeTogether(
	users: readonly string[],
	type: number,
	{ zoom }: BulkRun,
): Promise<Set<string>> {
	const body = {
		feature_type: 'user_type',
		feature_value: String(type),
		users: users.map((user) => (user.includes('@') ? { email: user } : { id: user })),
	};
	return await fallbackWhen(
		zoom.request('POST /users/features', { body }).then((answer) => doneBy(answer, users)),
		isFailure,
		() => new Set<string>(),
	);
}

function doneBy(answer: ZoomRecord, users: readonly string[]): Set<string> {
	const details = recordsIn(answer['fail_details']);
	const ids = listOf(answer['success_user_ids']);
	const unneeded = details.flatMap(({ user_ids: list }) => listOf(list));
	const failed = details.some(({ reason }) => reason !== 'No need to update');
	// Somebody of whom Zoom says nothing is not done.
	return new Set(failed || ids.length + unneeded.length < users.length ? ids : users);
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const changeOne = async (change: Change, { zoom, settle }: BulkRun): Promise<Outcome> =>
	await settle(change, async () => {
		const { userId, type } = change;
		await zoom.request('PATCH /users/{userId}', { userId, body: { type } });
		return { userId, type, updated: true };
	});
