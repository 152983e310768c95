/** Page tokens that lead to a page which was held back: the token of that page, wrapped. */

const PREFIX = 'late-';

export const standIn = (token: string): string => PREFIX + Buffer.from(token).toString('base64url');

/** A query as Zoom has to see it: with the token of the page that was held back, and `stand_in` where there was one. */
export function unwrapped(query: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
	const token = query['next_page_token'];
	if (typeof token !== 'string' || !token.startsWith(PREFIX)) return query;
	const wrapped = Buffer.from(token.slice(PREFIX.length), 'base64url').toString();
	return { ...query, next_page_token: wrapped, stand_in: true };
}
