import { FormFile } from '../../../../zoom/api/client/body';
import { checkNames } from '../../../../zoom/api/client/names';
import { routeFacts, type Route } from '../../../../zoom/api/routes/routes';
import { ZoomInvalidInputError } from '../../../../zoom/errors';

/** What is refused, or undefined. */
function refused(route: Route, { query = {}, body }: { query?: Record<string, string>; body?: unknown }) {
	try {
		checkNames(route, routeFacts(route), { query, body });
	} catch (error) {
		if (!(error instanceof ZoomInvalidInputError)) throw error;
		return [error.message, error.field];
	}
	return undefined;
}

const CREATE = 'POST /users/{userId}/meetings';

describe('names that Zoom documents', () => {
	it('leave, at any depth and in lists', () => {
		expect(refused('GET /users', { query: { status: 'active', page_size: '300' } })).toBeUndefined();
		expect(refused(CREATE, { body: { topic: 'a', settings: { host_video: true } } })).toBeUndefined();
		expect(refused(CREATE, { body: { tracking_fields: [{ field: 'a', value: 'b' }] } })).toBeUndefined();
		expect(refused(CREATE, {})).toBeUndefined();
	});

	it('are not missed in a field that is not sent', () => {
		expect(
			refused(CREATE, { body: { topc: undefined, settings: { host_vdieo: undefined } } }),
		).toBeUndefined();
	});
});

describe('a name that Zoom does not document', () => {
	it.each<[Route, { query?: Record<string, string>; body?: unknown }, string, string]>([
		['GET /users', { query: { status: 'active', sttus: 'x' } }, 'query parameter', 'sttus'],
		[CREATE, { body: { topic: 'a', topc: 'b' } }, 'field', 'topc'],
		[
			CREATE,
			{ body: { topic: 'a', settings: { host_video: true, host_vdieo: null } } },
			'field',
			'settings.host_vdieo',
		],
		[CREATE, { body: { tracking_fields: [{ field: 'a' }, { feld: 'b' }] } }, 'field', 'tracking_fields.feld'],
		[CREATE, { body: [{ topic: 'a' }, { topc: 'b' }] }, 'field', 'topc'],
	])('is refused with what it is, and where: %s %j', (route, request, what, name) => {
		expect(refused(route, request)).toEqual([`Zoom’s ${route} has no ${what} "${name}"`, name]);
	});

	it('is refused in the form of a file', () => {
		const route = 'POST /users/{userId}/picture';
		const make = (field: string, texts: Record<string, string> = {}) =>
			new FormFile(field, { name: 'a.png', type: 'image/png', content: new Uint8Array() }, texts);
		expect(refused(route, { body: make('pic_file') })).toBeUndefined();
		expect(refused(route, { body: make('picture') })?.[1]).toBe('picture');
		expect(refused(route, { body: make('pic_file', { title: 'a' }) })?.[1]).toBe('title');
	});
});
