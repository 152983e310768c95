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
import {
	ALREADY,
	FEATURE_USERS_AT_ONCE,
	type FeatureAnswer,
	FeatureCalls,
} from '../../../../zoom/account/featureCalls';
import { isGiven, type License } from '../../../../zoom/account/licenses';
import { assignAddOn } from './addOns';
import { callTools } from './callTools';
import type { Change } from './licenseChange';
import { licenseOf, licenseParameters, nothingChosen } from './licenseFields';

/**
 * For the user type Zoom has a call for one person too: for more than 30 people single calls are faster. The call for
 * many knows Basic and Licensed only, and needs a scope of its own.
 */
const TYPES_AT_ONCE = new Set(['1', '2']);

export const changeLicense = defineBulkOperation({
	name: 'Change License',
	value: 'changeLicense',
	action: 'Change the license of a user',
	description:
		'Give a license or add-on to a user or take it back; up to 30 users share one call, one call every 10 seconds',
	optionalRoutes: { 'GET /accounts/{accountId}/plans/usage': [] },
	parameters: { userId: userLocator({ listed: 'any' }), ...licenseParameters },
	options: {
		subscriptionId: field.text({
			displayName: 'Subscription ID',
			description: 'Which subscription the add-on belongs to, if the account has several of the kind',
			placeholder: 'e.g. SUBREF-xxxxxx-xxxxxx',
		}),
	},
	subject: ({ userId }) => `user ${userId}`,
	async executeAll(calls, run) {
		const groups = new Map<string, Change[]>();
		const unclear: Outcome[] = [];
		for (const { item, values, options, subject } of calls) {
			const { userId } = values;
			const license = licenseOf(values);
			const { subscriptionId: subscription = '' } = options;
			if (!license) {
				const refuse = async () => await Promise.reject(nothingChosen(values));
				unclear.push(await run.settle({ item, subject }, refuse));
				continue;
			}
			const key = JSON.stringify([license, subscription]);
			groups.set(key, [...(groups.get(key) ?? []), { item, userId, license, subscription, subject }]);
		}
		const features = new FeatureCalls(callTools(run));
		// What is given back first is there for the others.
		const order = [...groups.values()].sort((one, other) => Number(givesIn(one)) - Number(givesIn(other)));
		const outcomes = await pMap(
			order,
			async (group) =>
				group[0]?.license.feature === 'user_type'
					? await changeType(group, features, run)
					: await assignAddOn(group, features, run),
			{ concurrency: 1 },
		);
		return [...unclear, ...outcomes.flat()];
	},
});

const givesIn = ([first]: readonly Change[]): boolean => first !== undefined && isGiven(first.license);

async function changeType(
	group: readonly Change[],
	features: FeatureCalls,
	run: BulkRun,
): Promise<Outcome[]> {
	const license: License = group[0]?.license ?? { feature: 'user_type', value: '' };
	const users = new Set(group.map(({ userId }) => userId));
	const together = TYPES_AT_ONCE.has(license.value) && users.size > 1 && users.size <= FEATURE_USERS_AT_ONCE;
	const done = together ? await changeTogether([...users], license, features) : new Set<string>();
	const left = group.filter(({ userId }) => !done.has(userId));
	const single = await pMap(left, async (change) => await changeOne(change, run), run);
	return [...group.filter(({ userId }) => done.has(userId)).map(outcomeOf), ...single];
}

const outcomeOf = ({ item, userId, license }: Change): Outcome => ({
	item,
	output: { userId, type: Number(license.value), updated: true },
});

/**
 * @returns the users who have the license now; the others are to be tried one by one, which tells why it fails. Zoom
 *   answers with IDs, so that a user named by email address counts as done only when nobody failed.
 */
async function changeTogether(
	users: readonly string[],
	license: License,
	features: FeatureCalls,
): Promise<Set<string>> {
	return await fallbackWhen(
		features.send(license, '', users).then((answer) => doneBy(answer, users)),
		isFailure,
		() => new Set<string>(),
	);
}

function doneBy({ changed, left }: FeatureAnswer, users: readonly string[]): Set<string> {
	const unneeded = left.flatMap(({ ids }) => ids);
	const failed = left.some(({ reason }) => reason !== ALREADY);
	// Somebody of whom Zoom says nothing is not done.
	return new Set(failed || changed.length + unneeded.length < users.length ? changed : users);
}

const changeOne = async (change: Change, { zoom, settle }: BulkRun): Promise<Outcome> =>
	await settle(change, async () => {
		const { userId, license } = change;
		const type = Number(license.value);
		await zoom.request('PATCH /users/{userId}', { userId, body: { type } });
		return { userId, type, updated: true };
	});
