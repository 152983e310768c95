import { inUse } from '../../scripts/routesInUse';
import { ROUTES } from '../../zoom/api/routes/routes.generated';

const NUMBERS = '/number_management/numbers';
const ONE = `${NUMBERS}/{phoneNumberId}`;
const operation = { description: 'Text.' };
const one = { [ONE]: { get: operation, patch: operation } };

describe('of a large document', () => {
	it('only the routes in use are taken', () => {
		const document = {
			paths: { [NUMBERS]: { get: operation, delete: operation }, ...one, '/other': { get: operation } },
		};
		expect(inUse('number-management', document)).toEqual({
			paths: { [NUMBERS]: { get: operation }, ...one },
		});
	});

	it('a route that is gone, or that Zoom calls deprecated, is an error', () => {
		expect(() => inUse('number-management', { paths: {} })).toThrow(`has no GET ${NUMBERS}`);
		const document = { paths: { [NUMBERS]: { get: { ...operation, deprecated: true } } } };
		expect(() => inUse('number-management', document)).toThrow('deprecated');
	});

	it('the table stays small', () => {
		const ofPhones = Object.keys(ROUTES).filter((route) => route.includes(' /phone/'));
		expect(ofPhones.length).toBeGreaterThan(20);
		expect(ofPhones.length).toBeLessThan(100);
	});
});

it('a document that is not large is taken whole', () => {
	const document = { paths: { '/users': { get: operation } } };
	expect(inUse('users', document)).toBe(document);
});
