import { nextByStatus } from '../../../../nodes/adapter/errors/refusals';
import { failureWords, toNodeError } from '../../../../nodes/adapter/errors/nodeErrors';
import { ZoomRefusedError, ZoomUnexpectedAnswerError } from '../../../../zoom/errors';
import { NODE } from '../../support/node';

const AT_ZOOM = /^Something failed at Zoom/;

describe('what to do where Zoom’s code is unknown', () => {
	it.each([
		[undefined, /^Look in Zoom what became of it/],
		[200, /^Look in Zoom what became of it/],
		[299, /^Look in Zoom what became of it/],
		[300, /^Check the values of the item/],
		[400, /^Check the values of the item/],
		[401, /role|permission/],
		[403, /role|permission/],
		[404, /^It was deleted or has ended/],
		[409, /^It is in a state in Zoom/],
		[410, /^It was deleted or has ended/],
		[422, /^Check the values of the item/],
		[429, /^Other workflows or apps use the same limits/],
		[499, /^Check the values of the item/],
		[500, AT_ZOOM],
		[503, AT_ZOOM],
	])('goes by the status %s', (status, words) => {
		expect(nextByStatus(status)).toMatch(words);
	});
});

describe('an answer that Zoom’s documents do not know', () => {
	const adviceFor = (status: number): string =>
		String(toNodeError(NODE, new ZoomUnexpectedAnswerError('Strange', { status })).description);

	it('from 500 on is Zoom’s own trouble, and below that of something in between', () => {
		for (const status of [500, 502, 599]) expect(adviceFor(status)).toMatch(AT_ZOOM);
		for (const status of [0, 200, 407, 499]) expect(adviceFor(status)).toMatch(/^Often a proxy or firewall/);
	});
});

it('a refusal whose code is unknown goes by its status, in a row too', () => {
	const refused = new ZoomRefusedError('Failed', { status: 500, zoomCode: 987_654 });
	expect(failureWords(refused).next).toMatch(AT_ZOOM);
});
