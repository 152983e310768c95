import { createHmac } from 'node:crypto';
import type { TestN8n } from '../../support/n8n';

/** The secret that senders of signed calls share with n8n. */
export const SIGNING_SECRET = 'only the sender knows';

export const signatureOf = (text: string, secret = SIGNING_SECRET): string =>
	createHmac('sha256', secret).update(text).digest('hex');

/** Signed as Stripe and Calendly do. @param at epoch seconds */
export const timedSignature = (body: string, at = Math.floor(Date.now() / 1000), secret = SIGNING_SECRET) =>
	`t=${at},v1=${signatureOf(`${at}.${body}`, secret)}`;

/** Calls a webhook as others do. @returns n8n's status code */
export async function call(
	{ stage }: { readonly stage: { readonly n8n: TestN8n } },
	path: string,
	body: string,
	headers: Readonly<Record<string, string>>,
): Promise<number> {
	const response = await fetch(`${stage.n8n.instance.origin}/webhook/${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		body,
	});
	await response.text();
	return response.status;
}
