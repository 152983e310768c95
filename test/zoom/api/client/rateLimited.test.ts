import { rateLimited } from '../../../../zoom/api/client/rateLimited';

const NOW = Date.UTC(2026, 4, 30, 22, 15, 0);
const MIDNIGHT = Date.UTC(2026, 4, 31);
const JAPANESE = '1日あたりのAPIリクエスト数の上限に達しました。';
const HOST_IN_JAPANESE = 'このユーザーのミーティング作成/更新APIリクエストの1日の上限(100)を超えました。';
const LEFT = { 'x-ratelimit-limit': '6000', 'x-ratelimit-remaining': '5893' };

const kindOf = (message: string, headers: Record<string, string>, route?: string) => {
	const { kind, resetsAt } = rateLimited(message, headers, NOW, {}, route);
	return [kind, resetsAt];
};

it.each(['POST /users/{userId}/meetings', 'PATCH /meetings/{meetingId}', 'PATCH /webinars/{webinarId}'])(
	'knows the limit of one host in any language, by a quota that is not used up (%s)',
	(route) => {
		expect(kindOf(JAPANESE, LEFT, route)).toEqual(['host', MIDNIGHT]);
		expect(kindOf(HOST_IN_JAPANESE, {}, route)).toEqual(['host', MIDNIGHT]);
	},
);

it('knows a daily limit in any language by when it ends', () => {
	const headers = { 'retry-after': '2026-05-31T00:00:00Z' };
	expect(kindOf(JAPANESE, headers, 'GET /users')).toEqual(['daily', MIDNIGHT]);
});

it.each([
	['of another call', LEFT, 'GET /users'],
	['whose quota is used up', { ...LEFT, 'x-ratelimit-remaining': '0' }, 'POST /users/{userId}/meetings'],
	['that names its type', { ...LEFT, 'x-ratelimit-type': 'QPS' }, 'POST /users/{userId}/meetings'],
	['without any headers', {}, 'POST /users/{userId}/meetings'],
])('takes a refusal %s for one of a second', (_, headers, route) => {
	expect(kindOf(JAPANESE, headers, route)).toEqual(['second', undefined]);
});
