import { isRecord } from '../../../zoom/values';

const CODES = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Whether a request through n8n failed before anything was sent; n8n wraps the error it comes from. */
export function neverOpened(error: unknown): boolean {
	const codes = [error, isRecord(error) ? error['cause'] : undefined].map((one) =>
		isRecord(one) ? one['code'] : '',
	);
	return codes.some((code) => typeof code === 'string' && CODES.has(code));
}
