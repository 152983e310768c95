import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateRoutes, openApiFolder, readDocuments } from '../../scripts/generate-routes';
import { routeFacts, type Route } from '../../zoom/api/routes';
import { ROUTES } from '../../zoom/api/routes.generated';
import { loadOpenApi } from '../support/openapi';

const routes = Object.keys(ROUTES) as Route[];

it('knows the routes of Zoom’s users, meetings and accounts documents', () => {
	expect(routes).toHaveLength(313);
});

// Zoom's documents are not part of this repository; where they lie beside it, what was written from them is compared.
if (existsSync(openApiFolder())) {
	it('is what Zoom’s documents say today', () => {
		const written = readFileSync(join(__dirname, '../../zoom/api/routes.generated.ts'), 'utf8');
		expect(written).toBe(generateRoutes(readDocuments(openApiFolder())));
	});

	it('gives every route the rate class and the scopes that another reader finds in the documents', () => {
		const documents = loadOpenApi();
		for (const route of routes) {
			const { method, template, rateClass, scopes } = routeFacts(route);
			expect({ route, rateClass, scopes }).toEqual({
				route,
				rateClass: documents?.rateLabel(method, template) ?? 'MEDIUM',
				scopes: documents?.scopes(method, template),
			});
		}
	});
}
