import { loadOpenApi } from '../../support/openapi';
import type { Trial } from './trial';

const openApi = loadOpenApi();

/** Zoom takes files in a form there. */
const FILES = /\/(?:picture|messages\/files)$/;

/** What Zoom's documents do not allow in what was sent. */
export const mistakesIn = ({ requests }: Trial): string[] =>
	requests.flatMap(({ route, query, body }) => {
		const [method = '', path = ''] = route.split(' ');
		if (FILES.test(path)) return [];
		const json = body === undefined ? {} : { body: JSON.parse(JSON.stringify(body)) as unknown };
		return openApi.validateRequest({ method, path, query, ...json });
	});
