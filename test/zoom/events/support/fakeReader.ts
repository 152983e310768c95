import type { Reader } from '../../../../zoom/events/backfill/ask';
import { ZoomRefusedError } from '../../../../zoom/errors';
import { loadOpenApi } from '../../../support/openapi';
import type { ZoomRecord } from '../../../../zoom/values';

const documents = loadOpenApi();

type Rows = readonly ZoomRecord[] | ZoomRecord | Error;

/** Zoom’s REST API with answers as a test puts them in: by route, or by route and what is asked, such as `GET /users active`. */
export class FakeReader implements Reader {
	readonly asked: string[] = [];

	constructor(readonly answers: Record<string, Rows> = {}) {}

	request: Reader['request'] = async (route, parameters) => {
		await Promise.resolve();
		const answer = this.answerTo(route, parameters);
		if (answer === undefined || Array.isArray(answer))
			throw new ZoomRefusedError('Not found', { status: 404, zoomCode: 1001 });
		return answer as ZoomRecord;
	};

	async *iterate(route: string, parameters: object): AsyncGenerator<ZoomRecord> {
		await Promise.resolve();
		const answer = this.answerTo(route, parameters);
		if (Array.isArray(answer)) yield* answer as ZoomRecord[];
	}

	private answerTo(route: string, parameters: object): Exclude<Rows, Error> | undefined {
		const { query = {}, ...path } = parameters as { query?: Record<string, unknown> };
		const [method = '', template = ''] = route.split(' ');
		const wrong = documents.validateRequest({ method, path: template, query });
		if (wrong.length > 0) throw new Error(wrong.join('; '));
		const about = [...Object.values(path), query['status'], query['date_type'], query['type']];
		const names = [
			route,
			...about.filter((one) => one !== undefined).map((one) => `${route} ${one as string}`),
		];
		this.asked.push(names.at(-1) ?? route);
		const answer = names.map((name) => this.answers[name]).findLast((one) => one !== undefined);
		if (answer instanceof Error) throw answer;
		return answer;
	}
}
