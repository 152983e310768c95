import type { Advice, Check, Result } from '../../../zoom/verify/check';
import type { Verification } from '../../../zoom/verify/verifier';
import { REPORT_AT } from '../errors/ownFault';
import { failureWords } from '../errors/nodeErrors';
import type { ZoomRecord } from '../../../zoom/values';
import { isoDay } from '../../../zoom/values/time';

export type { Verification as VerificationFound };

/** What a verification found, as n8n shows it, and as a file for an issue. */

const ADVICE: Readonly<Record<Exclude<Advice, 'ofError'>, string>> = {
	addScopes:
		'Open the app in the Zoom App Marketplace, go to Scopes, choose Add Scopes, and search for each one. Then activate the app again. With OAuth2, also connect the account again.',
	noGranularScope:
		'Look for it on the app’s Scopes page. If it is not offered there, this app cannot make the call: apps created since 2024 have granular scopes only, and Zoom documents none for it.',
	plan: 'The account’s plan does not include this. Upgrade it in Zoom, or leave out what needs it. If the account already has a larger plan, choose that plan in the credential.',
	role: 'In Zoom, go to User Management → Roles, open the role of the person who created the app (with OAuth2: who connected the account), and allow it. Then activate the app again.',
	planOrRole:
		'Check in Zoom that the account’s plan includes this, and under User Management → Roles that the role of the person who created the app (with OAuth2: who connected the account) allows it.',
	planField:
		'Open the credential and choose the plan that the message names. With a larger one than the account has, Zoom refuses calls; with a smaller one, workflows are slower than they need to be.',
	dailyLimit: 'Put off what can wait until the limit resets at 00:00 UTC.',
	report: `Please open an issue at ${REPORT_AT} and attach the report file, so that the package can be corrected. The file holds names of fields, types and codes, and no value of your account.`,
	socket:
		'Compare the subscription with the app’s Event Subscription in the Zoom App Marketplace: its method has to be WebSocket, and the app has to be active.',
};

/** One check as an item. */
export interface CheckRow {
	readonly area: string;
	readonly title: string;
	readonly result: Result;
	readonly message: string;
	/** Empty where nothing is to be done. */
	readonly next: string;
	/** The same in every run. */
	readonly check: string;
	readonly details: ZoomRecord;
}

/** A row for each check, in the order in which a person reads them. */
export function checkRows({ checks, notAsked }: Verification): CheckRow[] {
	const rows = checks.map((check): CheckRow => {
		const { area, title, result, message, check: id, facts: details } = check;
		return { area, title, result, message, next: nextOf(check), check: id, details };
	});
	return notAsked.length === 0 ? rows : [...rows, notAskedRow(notAsked)];
}

function nextOf({ advice, error, title }: Check): string {
	if (advice === undefined) return '';
	if (advice === 'ofError') return error ? failureWords(error, title).next : '';
	return ADVICE[advice];
}

const notAskedRow = (notAsked: Verification['notAsked']): CheckRow => ({
	area: 'Not checked',
	title: 'Not checked',
	result: 'ok',
	message: `Not checked, because the account has nothing to ask about: ${notAsked
		.map(({ title, needs }) => `${title} (needs ${needs})`)
		.join(', ')}`,
	next: '',
	check: 'notAsked',
	details: { routes: notAsked.map(({ route }) => route) },
});

export interface ReportAbout {
	readonly plan: string;
	readonly environment: string;
	readonly authentication: string;
	/** Epoch ms. */
	readonly now: number;
}

/**
 * The report for an issue: routes, names of fields, types, codes and numbers of limits. No text that Zoom wrote is in it,
 * since that may name a person.
 */
export const reportFile = (
	{ checks, notAsked, calls }: Verification,
	{ now, ...about }: ReportAbout,
): ZoomRecord => ({
	what: 'Zoom Status: Account → Verify',
	day: isoDay(now),
	...about,
	calls,
	checks: checks.map(({ area, check, result, facts }) => ({ area, check, result, ...facts })),
	notAsked: notAsked.map(({ route }) => route),
});
