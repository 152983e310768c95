import type { FastifyRequest } from 'fastify';
import { Refusal } from './refusal';

/** @throws Refusal when the body is no JSON object; a call without a body gives undefined */
export function readJson(request: FastifyRequest): unknown {
	const { body } = request;
	if (!Buffer.isBuffer(body) || body.length === 0) return undefined;
	if (!request.headers['content-type']?.includes('json')) return body;
	try {
		const parsed: unknown = JSON.parse(body.toString());
		if (typeof parsed === 'object' && parsed !== null) return parsed;
	} catch {
		// Told below, like JSON that is no object.
	}
	throw new Refusal(400, 300, 'Request Body should be a valid JSON object.');
}

/**
 * Zoom decodes a path once before it looks for the route. A UUID that starts with `/` or holds `//` falls apart there,
 * unless it was encoded twice.
 * @throws Refusal 2300
 */
export function readParams(request: FastifyRequest): Record<string, string> {
	const params: Record<string, string> = {};
	for (const [name, value] of Object.entries(request.params as Record<string, string>)) {
		if (value.startsWith('/') || value.includes('//')) {
			throw new Refusal(400, 2300, 'This API endpoint is not recognized.');
		}
		params[name] = value.includes('%') ? decodeAgain(value) : value;
	}
	return params;
}

function decodeAgain(value: string): string {
	try {
		return decodeURIComponent(value);
	} catch {
		return value;
	}
}
