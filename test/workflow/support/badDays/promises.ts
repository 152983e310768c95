import { isRecord } from '../../../../zoom/values';
import type { Day, PreparedCase } from './account';

/** What a bad day must not change. */

export type Promised =
	| 'no word of JavaScript'
	| 'one does not end all'
	| 'nobody is silently absent'
	| 'done is done'
	| 'a failure names what it is about'
	| 'a failure has a next step'
	| 'a second run converges'
	| 'calls stay within twice a good day';

export interface Broken {
	readonly promise: Promised;
	readonly seen: string;
}

interface Days {
	readonly prepared: PreparedCase;
	readonly good: Day;
	readonly bad: Day;
}

export const JAVASCRIPT =
	/Cannot (?:read|set|convert|destructure)|(?:is|are) not (?:iterable|a function|defined|an object)|undefined is not|Invalid (?:time value|Date)|\[object \w+\]|\bNaN\b|\b(?:Type|Range|Reference|Syntax)Error\b|Unexpected token|Maximum call stack|\bundefined\b/;

/** A failure as n8n shows it: of an item, of the run, or a row that says so. */
interface Told {
	readonly message: string;
	readonly next: string;
	/** In which of the items or rows. */
	readonly whole: string;
	/** What a row of a result is about, by itself. */
	readonly names: readonly string[];
}

const textOf = (value: unknown): string => {
	if (value === undefined) return '';
	return typeof value === 'string' ? value : JSON.stringify(value);
};

function failuresIn({ items, outcome }: Day): Told[] {
	const ofItems = items.flatMap((item) => {
		if (item['error'] === undefined) return [];
		const details = isRecord(item['details']) ? item['details'] : {};
		return [
			{
				message: textOf(item['error']),
				next: textOf(item['next'] ?? details['next'] ?? ''),
				whole: textOf(item),
				names: valuesOf(item, (key) => NAMES.includes(key)),
			},
		];
	});
	const { error } = outcome;
	return error
		? [
				...ofItems,
				{
					message: error.message,
					next: error.description ?? '',
					whole: `${error.message} ${error.description ?? ''}`,
					names: [],
				},
			]
		: ofItems;
}

const everyWord = (day: Day): string =>
	[...day.items.map(textOf), ...day.hints, ...failuresIn(day).map(({ whole }) => whole)].join('\n');

const isFailure = (item: Record<string, unknown>): boolean => item['error'] !== undefined;

/** What an item is called, and by what else a person would know it. */
const NAMES = [
	'id',
	'uuid',
	'email',
	'userId',
	'meetingId',
	'webinarId',
	'registrant',
	'registrant_id',
	'user_email',
	'meeting_uuid',
	'fileId',
	'recordingId',
];
const OWNERS = /^(?:host\w*|user_(?:name|email|id)|name|topic|\w*email|\w*[iI]d|\w*uuid)$/;

const valuesOf = (item: Record<string, unknown>, wanted: (key: string) => boolean): string[] =>
	Object.entries(item)
		.filter(
			([key, value]) => wanted(key) && ['string', 'number'].includes(typeof value) && String(value) !== '',
		)
		.map(([, value]) => String(value).toLowerCase());

function silentlyAbsent({ good, bad }: Days): Broken[] {
	const words = everyWord(bad).toLowerCase();
	const left = bad.items
		.filter((item) => item['skipped'] === true || item['incomplete'] === true)
		.map(textOf);
	const told = [...bad.hints, ...left, ...failuresIn(bad).map(({ whole }) => whole)].join('\n').toLowerCase();
	const failed = new Set(bad.items.flatMap((item, at) => (isFailure(item) ? [textOf(bad.from[at])] : [])));
	const absent = good.items.filter((item, at) => {
		if (isFailure(item) || failed.has(textOf(good.from[at]))) return false;
		const names = valuesOf(item, (key) => NAMES.includes(key));
		if (names.length === 0 || names.some((name) => words.includes(name))) return false;
		return !valuesOf(item, (key) => OWNERS.test(key)).some((name) => name.length > 3 && told.includes(name));
	});
	// A failure of the run as a whole is judged as such.
	const runFailed = bad.outcome.error !== undefined || (bad.items.length > 0 && bad.items.every(isFailure));
	if (absent.length === 0 || runFailed) return [];
	const [first = {}] = absent;
	return [
		{
			promise: 'nobody is silently absent',
			seen: `${absent.length} of ${good.items.length}, such as ${textOf(first).slice(0, 200)}`,
		},
	];
}

const ONE_THING = /^(?:gone|refused|hostLimit)/;
/** The thing that a call is about. */
const thingOf = ({ route, path }: Day['requests'][number]): string | undefined => {
	const at = route
		?.split(' ')[1]
		?.split('/')
		.findIndex((part) => part.startsWith('{'));
	return at === undefined || at < 1 ? undefined : path.split('/')[at + 1];
};

const isOneOf = (list: unknown): boolean => typeof list === 'string' && list !== '' && !list.includes(',');

/** Into what people are put, many in a call. */
const TARGET_OF_MANY = /^POST \/(?:groups|roles|divisions|phone\/call_queues)\/\{\w+\}\/(?:members|users)$/;
/** What people are put into afterwards. */
const TARGET_MADE = 'POST /groups';

/** Who is in one group or call queue: that one is left aside. */
const OF_ONE_GROUP = /^GET \/(?:groups\/\{groupId\}\/members|phone\/call_queues\/\{callQueueId\})$/;

/** From half an account nothing can be concluded about anybody; and a role, say, that is refused is refused to all who are to get it. */
const isRightlyAll = ({ requests }: Day): boolean =>
	(requests.every(({ method }) => method === 'GET') &&
		requests.some(({ route = '', struckBy }) => struckBy.length > 0 && !OF_ONE_GROUP.test(route))) ||
	requests.some(
		({ route = '', struckBy }) =>
			(TARGET_OF_MANY.test(route) && struckBy.some((name) => ONE_THING.test(name))) ||
			(route === TARGET_MADE && struckBy.length > 0),
	);

/** Of several things at least one was not refused, and there is nothing but failure. */
function oneEndsAll({ prepared, good, bad }: Days): Broken[] {
	const things = new Set(good.requests.map(thingOf).filter((thing) => thing !== undefined));
	const struck = new Set(
		bad.requests
			.filter(
				({ method, struckBy }) =>
					struckBy.some((name) => ONE_THING.test(name)) ||
					(method !== 'GET' && struckBy.includes('serverFailure')),
			)
			.map(thingOf),
	);
	// One meeting has a number and UUIDs, and one user has meetings.
	const { parameters } = bad.given;
	const isOne =
		['meetingId', 'webinarId'].some((field) => field in parameters) || isOneOf(parameters['userIds']);
	if (isOne || things.size < 2 || struck.size === 0 || struck.size >= things.size) return [];
	const onlyFailure = bad.outcome.error !== undefined || (bad.items.length > 0 && bad.items.every(isFailure));
	if (!onlyFailure || good.items.length < 2) return [];
	if (prepared.operation === 'user sync' && isRightlyAll(bad)) return [];
	const [failure] = failuresIn(bad);
	return [
		{
			promise: 'one does not end all',
			seen: `${struck.size} of ${things.size} refused, and nothing but: ${failure?.message ?? ''}`,
		},
	];
}

const changesIn = ({ requests }: Day): string[] =>
	requests
		.filter(({ method, carriedOut = 0 }) => method !== 'GET' && carriedOut >= 200 && carriedOut < 300)
		.map(({ method, path }) => `${method} ${decodeURIComponent(path).toLowerCase()}`);

/** Each of them may be changed by a call of its own instead. */
const FOR_MANY = /^POST \/v2\/users\/features$/i;

/** Somebody else was faster: what was to be removed is gone, as the answer to a repeated call says. */
const isGone = (change: string, { requests }: Day): boolean =>
	requests.some(
		({ method, path, struckBy }) =>
			method === 'DELETE' &&
			change === `DELETE ${decodeURIComponent(path).toLowerCase()}` &&
			struckBy.some((name) => name.startsWith('gone')),
	);

/** What a row of a sync says of what was left alone, such as "no phone number is free at the site of the person". */
const leftAsideIn = ({ reason }: Record<string, unknown>): string[] => textOf(reason).split('; ').slice(1);

/** Where nothing is said to have failed, Zoom has done all that it does on a good day. */
function notDone({ good, bad }: Days): Broken[] {
	if (failuresIn(bad).length > 0 || bad.hints.length > good.hints.length) return [];
	const leftAside = new Set(good.items.flatMap(leftAsideIn));
	const troubled = bad.items.some(
		(item) =>
			/fail|blocked|unconfirmed|not|error|unknown|conflict/i.test(textOf(item['result'])) ||
			leftAsideIn(item).some((words) => !leftAside.has(words)),
	);
	if (troubled || bad.items.length < good.items.length) return [];
	const [planned, done] = [new Set(changesIn(good)), new Set(changesIn(bad))];
	const alone = [...done].filter((change) => !planned.has(change));
	const isOneByOne = alone.length >= good.items.length;
	const missing = [...planned].filter(
		(change) => !done.has(change) && !isGone(change, bad) && !(FOR_MANY.test(change) && isOneByOne),
	);
	const isSaid = (item: Record<string, unknown>): boolean =>
		Object.values(item).includes(true) || item['result'] === 'done';
	if (missing.length === 0 || !bad.items.some(isSaid)) return [];
	return [
		{
			promise: 'done is done',
			seen: `Zoom has not seen ${missing.join(', ')}; the node says ${textOf(bad.items[0]).slice(0, 200)}`,
		},
	];
}

/** A link is told by its end: the rest may hold secrets, and says nothing. */
const nameOf = (text: string): string =>
	URL.canParse(text) ? (new URL(text).pathname.split('/').at(-1) ?? text) : text;

/** What the person named: IDs and addresses, in fields or in the input item. */
function subjectsOf({ given: { parameters, items } }: Day): string[] {
	const ofFields = Object.entries(parameters).flatMap(([key, value]) => {
		if (isRecord(value) && '__rl' in value) return [nameOf(textOf(value['value']))];
		if (key.startsWith('managed') && Array.isArray(value)) return value.map(textOf);
		return /email|Id$|registrants|name|title|topic/i.test(key) && typeof value === 'string' ? [value] : [];
	});
	const written = ofFields.filter((value) => !value.startsWith('='));
	const isList = Object.keys(parameters).some((key) => key.startsWith('managed'));
	const byItem = isList || ofFields.some((value) => value.startsWith('=')) || written.length === 0;
	return [...written, ...(byItem ? items.map(({ email }) => email) : [])]
		.flatMap((value) => (typeof value === 'string' ? value.split(/,\s*/) : []))
		.filter((value) => value.length > 2)
		.map((value) => value.toLowerCase());
}

function withoutSubject({ bad }: Days): Broken[] {
	const subjects = subjectsOf(bad);
	if (subjects.length === 0) return [];
	return failuresIn(bad)
		.filter(({ whole }) => !subjects.some((subject) => whole.toLowerCase().includes(subject)))
		.filter(({ names }) => names.length === 0)
		.slice(0, 1)
		.map(({ message }) => ({ promise: 'a failure names what it is about', seen: message }));
}

const withoutNext = ({ bad }: Days): Broken[] =>
	failuresIn(bad)
		.filter(
			({ next }) =>
				next.replace(/\s*Zoom’s tracking ID:.*/, '').length < 20 ||
				next.startsWith('See the message from Zoom above'),
		)
		.slice(0, 1)
		.map(({ message, next }) => ({ promise: 'a failure has a next step', seen: `${message} | ${next}` }));

/** For what a day asks on its own account. */
const A_FEW = 6;

/** An empty page with a token says that there is one more. */
const isDemanded = ({ struckBy }: Day['requests'][number]): boolean => struckBy.includes('emptyPage');

/** One call for many may have to become one for each; a sync then also looks at each. */
function tooManyCalls({ prepared, good, bad }: Days): Broken[] {
	const calls = bad.requests.filter((request) => !isDemanded(request)).length;
	const each = prepared.operation === 'user sync' ? 2 * good.items.length : 0;
	if (calls <= 2 * Math.max(good.requests.length, good.items.length) + each + A_FEW) return [];
	return [
		{
			promise: 'calls stay within twice a good day',
			seen: `${calls} calls, on a good day ${good.requests.length}`,
		},
	];
}

function javascript({ good, bad }: Days): Broken[] {
	const match = JAVASCRIPT.exec(everyWord(bad));
	if (!match || JAVASCRIPT.test(everyWord(good))) return [];
	const words = everyWord(bad);
	return [
		{ promise: 'no word of JavaScript', seen: words.slice(Math.max(0, match.index - 80), match.index + 120) },
	];
}

const CHECKS = [javascript, oneEndsAll, silentlyAbsent, notDone, withoutSubject, withoutNext, tooManyCalls];

export const brokenOn = (days: Days): Broken[] => CHECKS.flatMap((check) => check(days));
