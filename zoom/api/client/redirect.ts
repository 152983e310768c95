import { ZoomUnexpectedAnswerError } from '../../errors';
import type { ZoomHttpResponse } from './sender';

/** Zoom moves an account to another of its hosts; more than that leads in circles. */
const MAX_REDIRECTS = 3;

/**
 * Sends a call to where Zoom redirects it, with method and body as they are (RFC 9110: 307 and 308). The bearer goes
 * nowhere but to hosts that may have it.
 * @param send one exchange with a URL
 * @param mayGo whether the bearer may go to a URL
 * @throws ZoomUnexpectedAnswerError for a redirect to anybody else, naming the host only
 */
export async function followRedirects(
	url: string,
	send: (url: string) => Promise<ZoomHttpResponse>,
	mayGo: (url: string) => boolean,
): Promise<ZoomHttpResponse> {
	let at = url;
	for (let redirects = 0; ; redirects++) {
		const answer = await send(at);
		const { status, headers } = answer;
		const location = headers['location'];
		if ((status !== 307 && status !== 308) || location === undefined) return answer;
		if (redirects === MAX_REDIRECTS)
			throw new ZoomUnexpectedAnswerError('Zoom redirects the call again and again', { status });
		const target = URL.canParse(location, at) ? new URL(location, at).href : '';
		if (!mayGo(target)) {
			throw new ZoomUnexpectedAnswerError(
				`The call was redirected to ${hostIn(target)}, which is not one of Zoom's hosts: it was not sent there`,
				{ status },
			);
		}
		at = target;
	}
}

/** Of an address that may hold anything; for messages. */
export const hostIn = (location: string): string =>
	URL.canParse(location) ? new URL(location).host || 'no host' : 'no address';
