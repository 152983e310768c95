import type { Simulator } from '../../simulator';

/** An access token, as a person would fetch it. */
export async function tokenOf({
	origin,
	credentials,
}: Pick<Simulator, 'origin' | 'credentials'>): Promise<string> {
	const { accountId, clientId, clientSecret } = credentials;
	const answer = await fetch(`${origin}/oauth/token?grant_type=account_credentials&account_id=${accountId}`, {
		method: 'POST',
		headers: {
			authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
		},
	});
	return ((await answer.json()) as { access_token: string }).access_token;
}
