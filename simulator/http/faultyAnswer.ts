import { nextUtcMidnight, zoomTime } from '../engine/clock';
import type { Fault } from '../engine/faults';
import { TOO_MANY } from '../limits/tooManyRequests';
import { cutAt } from '../files/content';
import type { Answer, AnsweredFile } from './answer';

const PROXY_PAGE =
	'<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';

const cutInTheMiddle = (file: AnsweredFile): AnsweredFile => ({
	...file,
	content: () => cutAt(file.content(), Math.floor(file.size / 2)),
});

/**
 * What is sent where a fault strikes; undefined: the connection is reset.
 * @param answer what Zoom would have answered, if it carried the call out
 */
export function faultyAnswer(fault: Fault, answer: Answer | undefined, now: number): Answer | undefined {
	const { kind, headers = {} } = fault;
	switch (kind) {
		case 'reset':
			return undefined;
		case 'cut':
			return answer && { ...answer, ...(answer.file && { file: cutInTheMiddle(answer.file) }) };
		case 'html':
			return { status: fault.status ?? 502, html: PROXY_PAGE, headers };
		case 'malformed': {
			const whole = JSON.stringify(answer?.body ?? { message: 'This answer ends in the middle' });
			return { status: fault.status ?? 200, body: whole.slice(0, whole.length / 2), headers };
		}
		case undefined:
			return {
				status: fault.status ?? answer?.status ?? 500,
				headers,
				...(fault.body !== undefined && { body: fault.body }),
			};
		default:
			return {
				status: 429,
				body: { code: 429, message: TOO_MANY[kind] },
				headers: { ...(kind === 'daily' && { 'retry-after': zoomTime(nextUtcMidnight(now)) }), ...headers },
			};
	}
}
