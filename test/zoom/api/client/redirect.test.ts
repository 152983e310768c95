import { followRedirects } from '../../../../zoom/api/client/redirect';
import { mayHaveHappened } from '../../../../zoom/api/client/retry';
import { isZoomHost } from '../../../../zoom/http/hosts';

const URL = 'https://api.zoom.us/v2/users';
const to = (location: string, status = 307) => ({ status, headers: { location }, body: '' });
const OK = { status: 200, headers: {}, body: '{}' };

async function sent(answers: Array<typeof OK | ReturnType<typeof to>>) {
	const asked: string[] = [];
	const send = async (url: string) => {
		asked.push(url);
		return await Promise.resolve(answers.shift() ?? OK);
	};
	const outcome: unknown = await followRedirects(URL, send, isZoomHost).catch((error: unknown) => error);
	return { asked, outcome };
}

it.each([307, 308])('a %i to another host of Zoom’s is followed', async (status) => {
	const { asked, outcome } = await sent([to('https://api-eu.zoom.us/v2/users?a=1', status)]);
	expect(asked).toEqual([URL, 'https://api-eu.zoom.us/v2/users?a=1']);
	expect(outcome).toEqual(OK);
});

it.each([
	['https://evil.example/steal?token=1', 'evil.example'],
	['http://api.zoom.us/v2/users', 'api.zoom.us'],
	['https://', 'no address'],
])('one to %s is not, and the host is named', async (location, host) => {
	const { asked, outcome } = await sent([to(location)]);
	expect(asked).toEqual([URL]);
	expect(outcome).toMatchObject({ code: 'UNEXPECTED_ANSWER', status: 307 });
	expect((outcome as Error).message).toContain(`redirected to ${host}`);
	expect((outcome as Error).message).not.toContain('steal');
	expect(mayHaveHappened(outcome)).toBe(false);
});

it('another redirect is an answer, and a circle ends', async () => {
	expect((await sent([to('https://zoom.us/x', 302)])).asked).toEqual([URL]);
	const round = await sent(Array.from({ length: 9 }, () => to(URL)));
	expect(round.asked).toHaveLength(4);
	expect(round.outcome).toMatchObject({ message: 'Zoom redirects the call again and again' });
});
