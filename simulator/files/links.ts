import { createHmac } from 'node:crypto';
import type { World } from '../engine/world';

/** So long the file host honours a link, ms [?]. */
const LINK_LIFE_MS = 3_600_000;

const signatureOf = (world: World, fileId: string, expires: string): string =>
	createHmac('sha256', world.fileLinkKey).update(`${fileId}:${expires}`).digest('base64url');

/** The query of a link that needs no token, as Zoom's file servers take it. */
export function signedQuery(world: World, fileId: string, now: number): string {
	const expires = String(Math.round(now + LINK_LIFE_MS));
	return new URLSearchParams({ Expires: expires, Signature: signatureOf(world, fileId, expires) }).toString();
}

export function isSigned(world: World, fileId: string, query: Record<string, unknown>, now: number): boolean {
	const { Expires: expires, Signature: signature } = query;
	return (
		typeof expires === 'string' && signature === signatureOf(world, fileId, expires) && Number(expires) > now
	);
}
