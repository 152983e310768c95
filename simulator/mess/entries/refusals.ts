import { Meetings } from '../../meetings/meetings';
import type { Answer } from '../../http/answer';
import { OWNER_ROLE } from '../../users/user';
import { Webinars } from '../../webinars/webinars';
import { nextUtcMidnight, zoomTime } from '../../engine/clock';
import type { Entry, Thing } from '../entry';
import { isJson, withBody } from '../shape';

/** One thing of many that is gone or refused, and the words in which Zoom says so. */

/** How many of the things are struck. */
const THINGS = 0.4;

const refuse = (status: number, code: number, message: string): NonNullable<Entry['instead']> => {
	const answer: Answer = { status, body: { code, message } };
	return ({ thing }, luck) => (thing && luck.chance(THINGS, thing.kind, thing.name) ? answer : undefined);
};

/** Only what was there when the day began: somebody else has removed it since. */
function remove({ account, kind, id }: Thing, since: number): boolean {
	if (kind === 'userId') {
		const user = account.users.find(id);
		const goes = user !== undefined && user.role_id !== OWNER_ROLE && user.createdAt < since;
		if (goes) account.userLeaves(user, { to: undefined, what: new Set() });
		return goes;
	}
	const kept = account.part(kind === 'webinarId' ? Webinars : Meetings);
	const meeting = kept.find(Number(id));
	const goes = meeting !== undefined && meeting.createdAt < since;
	if (goes) kept.remove(meeting);
	return goes;
}

const removes: NonNullable<Entry['before']> = ({ thing, since, notes }, luck) => {
	if (!thing || !luck.chance(THINGS, thing.kind, thing.name)) return false;
	if (remove(thing, since)) notes.set(thing.name, true);
	return notes.has(thing.name);
};

const WORDS: ReadonlyArray<Readonly<Record<number | 'other', string>>> = [
	{
		200: 'この操作を行う権限がありません。',
		300: '検証に失敗しました。',
		429: '1日のAPIリクエスト数の上限に達しました。',
		1001: 'ユーザーが存在しません。',
		3001: 'ミーティングが存在しません。',
		other: 'リクエストを処理できませんでした。',
	},
	{
		200: 'Sie haben keine Berechtigung.',
		300: 'Überprüfung fehlgeschlagen.',
		429: 'Sie haben die maximale Anzahl an API-Anfragen erreicht.',
		1001: 'Der Benutzer ist nicht vorhanden.',
		3001: 'Das Meeting ist nicht vorhanden.',
		other: 'Die Anfrage konnte nicht verarbeitet werden.',
	},
];

/** The scopes stay: they are names. */
const scopesIn = (message: string): string => /scopes?:?\s*\[[^\]]*\]/i.exec(message)?.[0] ?? '';

const CHANGES_OF_HOSTS =
	/^(?:POST \/users\/\{userId\}\/(?:meetings|webinars)|PATCH \/(?:meetings|webinars)\/\{\w+\})$/;
const HOST_LIMIT = 'このユーザーは本日のミーティング作成・更新回数の上限（100回）に達しました。';

export const REFUSALS: readonly Entry[] = [
	{
		name: 'gone',
		what: 'A user, meeting or webinar was removed after it was listed: 404 with Zoom’s code. From then on it is in no list either.',
		source: 'https://github.com/jrchamp/moodle-mod_zoom/issues/64',
		confidence: 'observed',
		before: removes,
	},
	{
		name: 'goneWithoutBody',
		what: 'The same, and the 404 has no body.',
		source:
			'https://github.com/michaelbourne/gravity-forms-zoom-webinar-registration/issues/12 (another blank refusal)',
		confidence: 'assumed',
		before: removes,
		answer: (answer) =>
			answer.status === 404 && isJson(answer.body) ? { ...answer, body: undefined } : answer,
	},
	{
		name: 'refused400Code200',
		what: 'One thing of many may not be read or changed: 400 with code 200.',
		source: 'https://developers.zoom.us/docs/api/errors/',
		confidence: 'documented',
		instead: refuse(400, 200, 'No permission.'),
	},
	{
		name: 'refused400Code300',
		what: 'Zoom takes the name of one thing of many for invalid: 400 with code 300.',
		source: 'https://developers.zoom.us/docs/api/errors/',
		confidence: 'documented',
		instead: refuse(400, 300, 'Invalid request.'),
	},
	{
		name: 'refused400Code4711',
		what: 'For one user of many the app lacks a scope, because that user’s role does: 400 with code 4711.',
		source: 'https://github.com/ricardorodrigues-ca/zoom-recording-downloader/issues/52 (of a whole list)',
		confidence: 'assumed',
		instead: refuse(
			400,
			4711,
			'Invalid access token, does not contain scopes:[user:read:user:admin, meeting:read:meeting:admin].',
		),
	},
	{
		name: 'refused401Code1010',
		what: 'One user of many does not belong to the account: 401, although the token is good.',
		source: 'https://github.com/jrchamp/moodle-mod_zoom/issues/64',
		confidence: 'observed',
		instead: refuse(401, 1010, 'User does not belong to this account.'),
	},
	{
		name: 'refused401Code200',
		what: 'One thing of many may not be read: 401 with code 200, although the token is good.',
		source: 'Zoom’s OpenAPI documents, which declare code 200 with 400, 401 and 403',
		confidence: 'documented',
		instead: refuse(401, 200, 'No permission.'),
	},
	{
		name: 'refused403',
		what: 'One thing of many is forbidden: 403.',
		source: 'Zoom’s OpenAPI documents, such as 2305 for meeting summaries',
		confidence: 'documented',
		instead: refuse(403, 403, 'Forbidden.'),
	},
	{
		name: 'localized',
		what: 'Refusals are worded in the language of the account; their codes are the same.',
		source: 'none found; the code is what Zoom documents, the message is for people',
		confidence: 'assumed',
		answer: (answer, _call, luck) => {
			const { body } = answer;
			if (answer.status < 400 || !isJson(body) || typeof body['message'] !== 'string') return answer;
			const words = luck.pick(WORDS, 'language');
			const message = words[Number(body['code'])] ?? words.other;
			return withBody(answer, { ...body, message: `${message} ${scopesIn(body['message'])}`.trim() });
		},
	},
	{
		name: 'hostLimit',
		what: 'One host has used up today’s 100 meetings made or changed: 429 for that host alone, in the account’s language.',
		source: 'https://developers.zoom.us/docs/api/rate-limits/',
		confidence: 'documented',
		instead: ({ route, thing }, luck) => {
			const isChange = CHANGES_OF_HOSTS.test(route);
			if (!isChange || !thing || !luck.chance(THINGS, thing.kind, thing.name)) return undefined;
			const now = thing.account.surroundings.clock.now();
			return {
				status: 429,
				body: { code: 429, message: HOST_LIMIT },
				headers: { 'retry-after': zoomTime(nextUtcMidnight(now)) },
			};
		},
	},
];
