import { createHash } from 'node:crypto';

export interface CodeChallenge {
	method: 'S256' | 'plain';
	value: string;
}

const UNRESERVED = /^[A-Za-z0-9\-._~]{43,128}$/;
const SHA256_BASE64URL = /^[A-Za-z0-9\-_]{43}$/;

/**
 * @returns the challenge, undefined where none was sent, or what is wrong with it. Zoom takes a challenge without a
 * method for `plain`.
 */
export function readChallenge(query: Record<string, string>): CodeChallenge | undefined | string {
	const { code_challenge: value, code_challenge_method: method = 'plain' } = query;
	if (value === undefined || value === '') {
		return query['code_challenge_method'] ? 'code_challenge is missing' : undefined;
	}
	if (method === 'S256') {
		return SHA256_BASE64URL.test(value) ? { method, value } : 'code_challenge is not a SHA-256 in base64url';
	}
	if (method === 'plain') {
		return UNRESERVED.test(value)
			? { method, value }
			: 'code_challenge is not 43 to 128 unreserved characters';
	}
	return 'code_challenge_method is neither S256 nor plain';
}

export function verifierFits(challenge: CodeChallenge | undefined, verifier: string | undefined): boolean {
	if (!challenge) return true;
	if (verifier === undefined || !UNRESERVED.test(verifier)) return false;
	const answer =
		challenge.method === 'plain' ? verifier : createHash('sha256').update(verifier).digest('base64url');
	return answer === challenge.value;
}
