import pMap from 'p-map';
import {
	type BulkRun,
	chunksOf,
	ExplainedError,
	fallbackWhen,
	isFailure,
	isRefusal,
	lacksScope,
	type Outcome,
	type OutputItem,
} from '../../../adapter/kit';
import { readPools } from '../license/pools';
import {
	ALREADY,
	NO_SEATS,
	NO_SUCH_USER,
	type FeatureAnswer,
	type FeatureCalls,
} from '../../../../zoom/account/featureCalls';
import { hasLicense, poolsFor, type License } from '../../../../zoom/account/licenses';
import { freeIn } from '../../../../zoom/account/pools';
import { ZoomRefusedError } from '../../../../zoom/errors';
import { textOf } from '../../../../zoom/values';
import { featureAdvice } from './featureReasons';
import type { Change } from './licenseChange';

/** What became of one person. */
type Verdict = { readonly changed: boolean } | { readonly error: Error };

/**
 * Gives an add-on to people or takes it away, 30 in a call. Who is left out is told with Zoom's reason; the others have it.
 * @param group items with the same license
 */
export async function assignAddOn(
	group: readonly Change[],
	features: FeatureCalls,
	run: BulkRun,
): Promise<Outcome[]> {
	const [first] = group;
	if (!first) return [];
	const { license, subscription } = first;
	const people = [...new Set(group.map(({ userId }) => userId))];
	const verdicts = await withoutFreeOne(people, license, run);
	const open = people.filter((user) => !verdicts.has(user));
	let forAll: Error | undefined;
	await pMap(
		chunksOf(open),
		async (users) => {
			if (forAll) {
				for (const user of users) verdicts.set(user, { error: forAll });
				return;
			}
			await fallbackWhen<unknown>(
				features
					.send(license, subscription, users)
					.then(async (answer) => await judge(answer, users, verdicts, run)),
				isFailure,
				(error) => {
					const failure = error as Error;
					// What is wrong with the license or the app is so for the others too.
					if (isRefusal(failure) || lacksScope(failure)) forAll = failure;
					for (const user of users) verdicts.set(user, { error: failure });
				},
			);
		},
		{ concurrency: 1 },
	);
	return await pMap(
		group,
		async (change) =>
			await run.settle(change, async () => await outputOf(change, verdicts.get(change.userId))),
		{ concurrency: 1 },
	);
}

async function outputOf({ userId, license }: Change, verdict: Verdict | undefined): Promise<OutputItem> {
	const failure = verdict === undefined ? unsaid(userId) : 'error' in verdict ? verdict.error : undefined;
	if (failure) return await Promise.reject(failure);
	const changed = verdict !== undefined && 'changed' in verdict && verdict.changed;
	return {
		userId,
		license: license.feature,
		value: license.value,
		updated: changed,
		...(!changed && { unchanged: true }),
	};
}

const refused = (message: string, next: string): ExplainedError =>
	new ExplainedError(message, next, new ZoomRefusedError(message, {}));

const unsaid = (user: string): ExplainedError =>
	refused(
		`Zoom does not say whether the license of user ${user} was changed`,
		'Look at the user in Zoom, then run the item again: whoever has it already keeps it.',
	);

async function judge(
	answer: FeatureAnswer,
	users: readonly string[],
	verdicts: Map<string, Verdict>,
	{ zoom, concurrency }: BulkRun,
): Promise<void> {
	const changed = new Set(answer.changed);
	const reasons = new Map(answer.left.flatMap(({ ids, reason }) => ids.map((id) => [id, reason] as const)));
	if (reasons.size === 0 && changed.size >= users.length) {
		for (const user of users) verdicts.set(user, { changed: true });
		return;
	}
	await pMap(
		users,
		async (user) => {
			const id = changed.has(user) || reasons.has(user) ? user : await idOf(user);
			const verdict = verdictOn(user, id);
			if (verdict) verdicts.set(user, verdict);
		},
		{ concurrency },
	);

	function verdictOn(user: string, id: string | undefined): Verdict | undefined {
		const reason = id === undefined ? NO_SUCH_USER : reasons.get(id);
		if (id !== undefined && changed.has(id)) return { changed: true };
		if (reason === undefined) return undefined;
		if (reason === ALREADY) return { changed: false };
		const message = `Zoom did not change the license of user ${user}: ${reason}`;
		return { error: refused(message, featureAdvice(reason)) };
	}

	/** Undefined: nobody has this address or ID. */
	async function idOf(user: string): Promise<string | undefined> {
		return await fallbackWhen<string | undefined>(
			zoom.request('GET /users/{userId}', { userId: user }).then(({ id }) => textOf(id) || user),
			isFailure,
			(error) => (isRefusal(error, 1001) ? undefined : user),
		);
	}
}

/**
 * Where Zoom says that fewer licenses are free than are to be given, those who have none yet get them in the order of the
 * items; the others are named here. Empty where Zoom does not say.
 */
async function withoutFreeOne(
	people: readonly string[],
	license: License,
	run: BulkRun,
): Promise<Map<string, Verdict>> {
	const verdicts = new Map<string, Verdict>();
	const { pools } = await readPools(run.zoom);
	const own = poolsFor(license, pools);
	const free = freeIn(own);
	if (free === undefined || free >= people.length) return verdicts;
	const has = await pMap(people, async (user) => await holds(user, license, run), run);
	const wanting = people.filter((_, at) => has[at] === false);
	const bought = own.reduce((sum, pool) => sum + pool.bought, 0);
	for (const user of wanting.slice(free)) {
		const message = `No license is left for user ${user}: of ${bought} bought, ${free} were free`;
		verdicts.set(user, { error: refused(message, featureAdvice(NO_SEATS)) });
	}
	return verdicts;
}

/** Undefined where Zoom does not say. */
async function holds(userId: string, license: License, { zoom }: BulkRun): Promise<boolean | undefined> {
	return await fallbackWhen<boolean | undefined>(
		zoom
			.request('GET /users/{userId}/settings', { userId })
			.then((settings) => hasLicense(license, settings)),
		isFailure,
		() => undefined,
	);
}
