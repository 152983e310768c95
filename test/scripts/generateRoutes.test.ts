import { readFileSync } from 'node:fs';
import { generateRoutes, openApiFolder, readDocuments, ROUTE_TABLE } from '../../scripts/generate-routes';
import { routeFacts, type Route } from '../../zoom/api/routes/routes';
import { ROUTES } from '../../zoom/api/routes/routes.generated';
import { describeWithDocuments } from '../support/needs';
import { loadOpenApi } from '../support/openapi';

const routes = Object.keys(ROUTES) as Route[];

it('knows the routes of Zoom’s users, meetings and accounts documents, and one of Billing', () => {
	const others = routes.filter(
		(route) => !/ \/(?:phone|number_management|chat|im\/chat)\/| \/contacts$/.test(route),
	);
	expect(others).toHaveLength(314);
});

it('gives every route the rate class and the scopes that another reader found in the documents', () => {
	const contract = loadOpenApi();
	for (const route of routes) {
		const { method, template, rateClass, scopes } = routeFacts(route);
		expect({ route, rateClass, scopes }).toEqual({
			route,
			rateClass: contract.rateLabel(method, template) ?? 'MEDIUM',
			scopes: contract.scopes(method, template),
		});
	}
});

it('is written where the client reads it', () => {
	expect(ROUTE_TABLE).toBe(require.resolve('../../zoom/api/routes/routes.generated'));
});

describeWithDocuments('the route table', () => {
	it('is what Zoom’s documents say today', () => {
		const written = readFileSync(ROUTE_TABLE, 'utf8');
		expect(written).toBe(generateRoutes(readDocuments(openApiFolder())));
	});
});
