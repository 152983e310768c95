import {
	ZoomCancelledError,
	ZoomConnectionError,
	ZoomCredentialsError,
	ZoomEnvironmentError,
	ZoomInvalidInputError,
	ZoomRateLimitError,
	ZoomRefusedError,
	ZoomScopeError,
	ZoomUnconfirmedError,
	ZoomUnexpectedAnswerError,
	type CredentialsFault,
	type RateLimitKind,
} from '../../zoom/errors';
import { type EventsFault, ZoomEventsError } from '../../zoom/events/model/errors';
import { type HealthFault, ZoomHealthError } from '../../zoom/health/health';

/** The kinds of trouble, in the order in which docs/troubleshooting.md tells about them. */

export interface Kind {
	readonly title: string;
	/** Why it happens. What to do is what the node itself says. */
	readonly cause: string;
	/** One of its errors. Undefined for what is a row of an output, and no error. */
	readonly error?: unknown;
	/** Its message is not written where the error is made, but where it is shown. */
	readonly isWorded?: boolean;
	/** Who shows it, where that is not a node's item. */
	readonly by?: 'trigger' | 'status';
}

type Words = readonly [title: string, cause: string];

const CREDENTIALS: Readonly<Record<CredentialsFault, Words>> = {
	client: [
		'Client ID or client secret refused',
		'Zoom’s login answered `invalid_client`: one of the two has a typing error or belongs to another app, or the secret was regenerated in Zoom, which makes the old one void at once.',
	],
	account: [
		'Account ID refused',
		'The account ID is not the one of the app. It is on the App Credentials page; the account number of a profile is something else.',
	],
	app: [
		'App not active, or of another type',
		'The app was never activated or was deactivated (by its maker, an admin, or Zoom), or a General App’s client ID is in a Server-to-Server credential, or the other way around.',
	],
	authorization: [
		'Connection of a person gone',
		'With OAuth2: nobody has connected the account yet, or the consent is no longer valid: the app was removed in Zoom, the person lost the permission or left, the app’s secret changed, the refresh token was used twice (two n8n on one database without a common Redis), or it was not used for months.',
	],
	token: [
		'A fresh token refused',
		'Zoom gave a token and did not accept it, twice. Usually the app was deactivated just then.',
	],
};

const RATE_LIMITS: Readonly<Record<RateLimitKind, Words>> = {
	bound: [
		'The turn would come too late',
		'Nothing was refused. The account’s limit is taken by calls before this one for longer than Longest Wait allows.',
	],
	second: [
		'Too many calls a second',
		'Zoom answered 429 again and again although this package stays below the limits: another app uses the same account, the plan in the credential is higher than the account’s, or several n8n share the account without a common Redis.',
	],
	concurrent: [
		'Zoom is still working on the same object',
		'Two changes of one user or meeting reached Zoom at the same time, one of them from elsewhere.',
	],
	daily: [
		'The daily limit is used up',
		'It counts the calls of all apps of the account and ends at 00:00 UTC.',
	],
	host: [
		'100 changes of one host’s meetings a day',
		'Zoom takes at most 100 new or changed meetings and webinars of one host a day. It ends at 00:00 UTC.',
	],
};

const EVENTS: Readonly<Record<EventsFault, Words>> = {
	refused: [
		'Zoom does not open the event subscription',
		'The subscription ID is wrong or of another app, its method is Webhook and not WebSocket, or the app is not active.',
	],
	replaced: [
		'Another program has the subscription',
		'Zoom keeps one connection for each subscription, and the newest one has it: a second n8n, a test, a sample program.',
	],
	dropped: [
		'Events dropped: the workflow is too slow',
		'More events came than the workflow could take, and its queue was full.',
	],
	stopped: [
		'Events lost when the workflow stopped',
		'The workflow was deactivated, or n8n stopped, while events waited for it.',
	],
	failed: [
		'Events lost: a fault in Zoom Event Trigger',
		'It is ours: events came in a form that it could not work with.',
	],
	unanswered: [
		'Missed events could not be looked up',
		'There was a gap in the connection, and Zoom’s REST API could not be asked for all that happened in it.',
	],
	skipped: [
		'Missed events looked up, in part',
		'There was a gap in the connection, and Zoom refused to tell about some hosts, recordings or registrants.',
	],
	unknown: [
		'Nobody knows who has the event connection',
		'Redis is away, and an n8n process that does not have the connection cannot see whether another one still has it.',
	],
	internal: ['A fault in Zoom Event Trigger', 'It is ours.'],
};

const HEALTH: Readonly<Record<HealthFault, Words>> = {
	redis: ['Redis does not answer', 'It is down, restarts, or is behind another address or firewall.'],
	redisRefuses: [
		'Redis takes no writes',
		'It is full (`maxmemory` with `noeviction`), a read-only replica after a failover, or its user lacks a right.',
	],
	failures: ['Many calls failed in the last hour', 'A tenth of all calls failed, and five or more.'],
	dailyLimit: ['The daily limit is almost used up', 'Nine tenths are used.'],
	reconnecting: ['The event connection is being opened', 'It was lost, or n8n has just started.'],
	disconnected: [
		'No event connection for more than a minute',
		'The network, a proxy or firewall that does not let WebSockets through, or an outage at Zoom.',
	],
	taken: ['Another program took the subscription', 'Zoom keeps one connection for each subscription.'],
	refused: ['Zoom refused the event connection', 'What the message says; nobody tries again by itself.'],
	nobody: [
		'No workflow listens',
		'The workflow with the Zoom Event Trigger is not published, or has another subscription.',
	],
	vanished: [
		'The process that listened is gone',
		'It was killed or hangs, and no other process has taken over yet.',
	],
	unknown: ['With Redis away nobody knows who listens', 'The status of the connection is kept in Redis.'],
};

export const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
	...kindsOf('credentials', CREDENTIALS, (fault) => new ZoomCredentialsError('', fault)),
	[
		'missing-scope',
		{
			title: 'Scope missing',
			cause:
				'Zoom answered 4711 (in older apps 4700). The app was made without this scope, or the scope was added after the account was connected with OAuth2.',
			error: new ZoomScopeError('', ['…']),
			isWorded: true,
		},
	],
	...kindsOf('rate-limit', RATE_LIMITS, (kind) => new ZoomRateLimitError('', kind, undefined)),
	[
		'connection',
		{
			title: 'No connection, or no answer',
			cause:
				'Network, DNS, firewall, proxy or certificate between n8n and Zoom. The code in brackets is the system’s.',
			error: new ZoomConnectionError('', false),
		},
	],
	[
		'unexpected-answer',
		{
			title: 'The answer is not Zoom’s',
			cause:
				'A proxy or firewall answered in place of Zoom (often with a web page), Zoom’s servers failed (5xx), or Zoom changed an answer.',
			error: new ZoomUnexpectedAnswerError(''),
		},
	],
	[
		'refused',
		{
			title: 'Zoom refused',
			cause:
				'Zoom understood the call and said no, with a code that is not [among those below](#zooms-codes). The message is Zoom’s own.',
			error: new ZoomRefusedError('', { status: 400 }),
		},
	],
	[
		'unconfirmed',
		{
			title: 'Zoom shows something else',
			cause: 'Zoom took the call, and what it shows afterwards is not what was asked for.',
			error: new ZoomUnconfirmedError(''),
		},
	],
	[
		'operation',
		{
			title: 'What single operations say',
			cause: 'The operation knows more about the reason than the code of Zoom’s does.',
		},
	],
	[
		'invalid-input',
		{
			title: 'A field cannot be used',
			cause:
				'The node looked at the fields before it asked Zoom. Often an expression gave another type, or nothing.',
			error: new ZoomInvalidInputError(''),
		},
	],
	[
		'environment',
		{
			title: 'An environment variable cannot be used',
			cause: 'A variable of the n8n process has a value that is not of the expected form.',
			error: new ZoomEnvironmentError(''),
		},
	],
	[
		'sync-rows',
		{
			title: 'Rows of Sync that cannot be used',
			cause:
				'A cell of the HR list. The row goes to the output as an invalid one, and nobody is removed because of it: [users.md](users.md#what-protects-people).',
		},
	],
	...kindsOf('events', EVENTS, (fault) => new ZoomEventsError('', fault), 'trigger'),
	...kindsOf('health', HEALTH, (fault) => new ZoomHealthError('', fault), 'status'),
	[
		'cancelled',
		{
			title: 'Stopped',
			cause: 'Somebody stopped the execution, it reached its time-out, or n8n was stopped.',
			error: new ZoomCancelledError(),
		},
	],
	[
		'package-fault',
		{
			title: 'A fault in this package',
			cause: 'It is ours. The message holds no value of your account, so that you can report it as it is.',
			error: new TypeError(),
			isWorded: true,
		},
	],
]);

function kindsOf<Fault extends string>(
	begin: string,
	words: Readonly<Record<Fault, Words>>,
	make: (fault: Fault) => Error,
	by?: Kind['by'],
): Array<readonly [string, Kind]> {
	return (Object.entries(words) as Array<[Fault, Words]>).map(([fault, [title, cause]]) => {
		return [`${begin}-${fault}`, { title, cause, error: make(fault), ...(by && { by }) }] as const;
	});
}
