import type { Plan } from '../api/limits/rateTable';
import { routeFacts, type Route } from '../api/routes/routes';
import { type ZoomError, ZoomRateLimitError, ZoomRefusedError, ZoomScopeError } from '../errors';
import type { ZoomRecord } from '../values';
import { type Advice, type Check, counted, errorFacts } from './check';
import type { Question } from './questions';
import { compareShape, type ShapeDifferences } from './shape';
import { SHAPES } from './shapes.generated';

/** What an answer, or a refusal, says about the account. */

interface About {
	readonly area: string;
	readonly route: Route;
	readonly title: string;
}

const PLANS: readonly Plan[] = ['free', 'pro', 'business'];
export const PLAN_NAMES: Readonly<Record<Plan, string>> = {
	free: 'Free',
	pro: 'Pro',
	business: 'Business or higher',
};
/** Zoom's "No permission.", and what dashboards say instead. */
const NO_PERMISSION = new Set([200, 400]);

/** The fields of an answer, compared with Zoom's documents. */
export function answerCheck(
	{ area, route, title, relied }: About & Pick<Question, 'relied'>,
	answer: ZoomRecord,
): Check {
	const differences = compareShape(answer, SHAPES[route] ?? '?', relied);
	const { unknown, missing, otherTypes, absent } = differences;
	const named = { area, check: route, title, facts: { unknown, missing, otherTypes, absent } };
	if (unknown.length + missing.length + otherTypes.length === 0) {
		return { ...named, result: 'ok', message: 'Zoom answers as documented' };
	}
	const message = `Zoom answers, but not as documented: ${differenceWords(differences)}`;
	return { ...named, result: 'differs', message, advice: 'report' };
}

function differenceWords({ unknown, missing, otherTypes }: ShapeDifferences): string {
	const parts = [
		...(unknown.length > 0 ? [`${counted(unknown.length, 'unknown field')} (${unknown.join(', ')})`] : []),
		...(missing.length > 0 ? [`${counted(missing.length, 'missing field')} (${missing.join(', ')})`] : []),
		...otherTypes.map(({ field, documented, found }) => `${field} is ${found} instead of ${documented}`),
	];
	return parts.join('; ');
}

/** What is known of the account beside the refusal. */
export interface Standing {
	/** As the credential says. */
	readonly plan: Plan;
	/** Of the role of whoever the token acts for, by name; undefined where Zoom did not tell. */
	readonly privileges: readonly string[] | undefined;
	/** The scope to add for a route that lacks one; undefined where that is not known. */
	readonly scopeFor: (route: Route) => string | undefined;
}

/** Why a question was not answered. */
export function refusalCheck({ area, route, title }: About, error: ZoomError, standing: Standing): Check {
	const facts = errorFacts(error);
	const named = { area, check: route, title, error, facts };
	if (error instanceof ZoomScopeError) {
		const { granular, classic } = routeFacts(route).scopes;
		return {
			...named,
			result: 'missing',
			message: `The app lacks ${standing.scopeFor(route) ?? (error.scopes.join(' or ') || 'a scope')}`,
			advice: granular.length > 0 ? 'addScopes' : 'noGranularScope',
			facts: { ...facts, anyOf: granular.length > 0 ? granular : classic },
		};
	}
	return {
		...named,
		result: 'refused',
		message: `Zoom refuses it: ${error.message}`,
		advice: refusalAdvice(route, error, standing),
	};
}

function refusalAdvice(route: Route, error: ZoomError, { plan, privileges }: Standing): Advice {
	if (error instanceof ZoomRateLimitError && error.kind === 'daily') return 'dailyLimit';
	if (!isPermission(error)) return 'ofError';
	if (isPlanTooSmall(route, plan)) return 'plan';
	const named = PRIVILEGES.find(([area]) => route.startsWith(area))?.[1];
	const isAllowed =
		named === undefined || privileges === undefined || privileges.some((one) => named.test(one));
	return isAllowed ? 'planOrRole' : 'role';
}

/** Words in the names of the privileges that allow an area. */
const PRIVILEGES: ReadonlyArray<readonly [area: string, named: RegExp]> = [
	['GET /report/', /report/i],
	['GET /metrics/', /dashboard/i],
];

/** Zoom says no to the whole kind of call, not to one object. */
export const isPermission = (error: ZoomError): boolean =>
	error instanceof ZoomRefusedError &&
	error.status !== 404 &&
	(NO_PERMISSION.has(error.zoomCode ?? 0) || error.status === 401 || error.status === 403);

/** Whether Zoom's documents name a larger plan for a route than the credential does. */
function isPlanTooSmall(route: Route, plan: Plan): boolean {
	const { plan: least = 'free' } = routeFacts(route);
	return PLANS.indexOf(plan) < PLANS.indexOf(least);
}

/** Refused for the one object that was asked about: that says nothing about the account. */
export const isAboutObject = (error: ZoomError): boolean =>
	error instanceof ZoomRefusedError && !isPermission(error);
