import type { Answer } from '../../http/answer';
import type { Entry, MessyCall } from '../entry';
import { isGood, listIn, withBody, without, type Json, type List } from '../shape';
import { standIn } from '../standIns';

/** Lists and their pages. */

const PARSONS = 'https://github.com/move-coop/parsons/issues/522';
const PYZOOM = 'https://github.com/licht1stein/pyzoom/pull/153';

type Change = (list: List, body: Json, call: MessyCall) => Json | undefined;

/** Changes the answers of lists; undefined leaves one as it is. */
const ofLists =
	(change: Change): NonNullable<Entry['answer']> =>
	(answer, call) => {
		const list = isGood(answer) ? listIn(answer) : undefined;
		const body = list && change(list, answer.body as Json, call);
		return body ? withBody(answer, body) : answer;
	};

const isLast = ({ next }: List): boolean => next === '';

/** Of calls that read the next page. */
const tokenOf = ({ query }: MessyCall): string =>
	typeof query['next_page_token'] === 'string' ? query['next_page_token'] : '';

const EXPIRED = [
	'The next page token is invalid or expired.',
	'次のページトークンが無効か、有効期限が切れています。',
	'El token de la página siguiente no es válido o ha caducado.',
];

export const LISTS: readonly Entry[] = [
	{
		name: 'emptyListMissing',
		what: 'A list without rows has no list key at all.',
		source: 'https://github.com/hackclub/slash-z/pull/155',
		confidence: 'observed',
		answer: ofLists(({ key, rows }, body) => (rows.length === 0 ? without(body, key) : undefined)),
	},
	{
		name: 'emptyListNull',
		what: 'A list without rows is null.',
		source: 'https://github.com/JosephMcEvoy/PSZoom/issues/7',
		confidence: 'observed',
		answer: ofLists(({ key, rows }, body) => (rows.length === 0 ? { ...body, [key]: null } : undefined)),
	},
	{
		name: 'listLost',
		what: 'The first answer says how many rows there are, and has none of them: the key is null. The next answer is whole.',
		source: 'https://github.com/JosephMcEvoy/PSZoom/issues/7',
		confidence: 'assumed',
		answer: (answer, call, luck) => {
			const list = isGood(answer) ? listIn(answer) : undefined;
			if (!list || list.rows.length === 0 || call.repeats > 0) return answer;
			// Without a number and a next page nobody could tell it from an empty list.
			const tells = Boolean(list.next) || Number((answer.body as Json)['total_records'] ?? 0) > 0;
			return tells && luck.chance(0.5, call.key)
				? withBody(answer, { ...(answer.body as Json), [list.key]: null })
				: answer;
		},
	},
	{
		name: 'emptyPage',
		what: 'A page has no rows and yet names a next one, on which they are.',
		source: 'none found; the documents say that an empty token ends a list, and nothing of an empty page',
		confidence: 'assumed',
		answer: (answer, call, luck) => {
			const list = isGood(answer) ? listIn(answer) : undefined;
			if (list?.next === undefined || call.query['stand_in'] !== undefined) return answer;
			if (!luck.chance(0.6, call.route, call.page)) return answer;
			const next_page_token = standIn(tokenOf(call));
			return withBody(answer, { ...(answer.body as Json), [list.key]: [], next_page_token });
		},
	},
	{
		name: 'rowTwice',
		what: 'The last row of a page is on the next one again, because rows came or went in between.',
		source: 'none found; pages are read while rows come and go',
		confidence: 'assumed',
		answer: (answer, call) => {
			const list = isGood(answer) ? listIn(answer) : undefined;
			if (list?.next === undefined) return answer;
			const before = tokenOf(call) === '' ? undefined : call.notes.get(tokenOf(call));
			if (list.next !== '') call.notes.set(list.next, list.rows.at(-1));
			if (before === undefined) return answer;
			return withBody(answer, { ...(answer.body as Json), [list.key]: [before, ...list.rows] });
		},
	},
	{
		name: 'tokenNull',
		what: 'The last page has null for its next page token.',
		source: PARSONS,
		confidence: 'assumed',
		answer: ofLists((list, body) => (isLast(list) ? { ...body, next_page_token: null } : undefined)),
	},
	{
		name: 'tokenAbsent',
		what: 'The last page has no next page token.',
		source: PARSONS,
		confidence: 'observed',
		answer: ofLists((list, body) => (isLast(list) ? without(body, 'next_page_token') : undefined)),
	},
	{
		name: 'tokenEmpty',
		what: 'The last page has an empty next page token and neither a count of pages nor a total.',
		source: PYZOOM,
		confidence: 'observed',
		answer: ofLists((list, body) =>
			isLast(list) ? without(without(body, 'page_count'), 'total_records') : undefined,
		),
	},
	{
		name: 'totalsWrong',
		what: 'Totals and page counts are those of another moment.',
		source: PYZOOM,
		confidence: 'assumed',
		answer: (answer, call, luck) => {
			const list = isGood(answer) ? listIn(answer) : undefined;
			// Without a token the count of pages is what a client has to believe.
			if (list?.next === undefined) return answer;
			const total_records = luck.pick([0, 1, list.rows.length + 7, 9_999], call.route);
			const page_count = luck.pick([0, 1, 40], call.route, 'pages');
			return withBody(answer, { ...(answer.body as Json), total_records, page_count });
		},
	},
	{
		name: 'tokenExpired',
		what: 'A page token has run out when it is used, after 15 minutes or after a restart at Zoom; the words are those of the account’s language.',
		source: 'https://developers.zoom.us/docs/api/using-zoom-apis/#pagination',
		confidence: 'documented',
		instead: (call, luck): Answer | undefined => {
			if (tokenOf(call) === '' || call.notes.has(call.route + (call.thing?.id ?? ''))) return undefined;
			call.notes.set(call.route + (call.thing?.id ?? ''), true);
			return { status: 400, body: { code: 300, message: luck.pick(EXPIRED, call.route) } };
		},
	},
];
