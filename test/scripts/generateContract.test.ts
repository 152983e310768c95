import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateContract } from '../../scripts/generate-contract';
import {
	openApiFolder,
	OWN_DOCUMENTS,
	PRODUCTS,
	readDocument,
	readOwnDocument,
} from '../../scripts/generate-routes';
import { describeWithDocuments } from '../support/needs';

const written = (product: string): string =>
	readFileSync(join(__dirname, `../contract/${product}.json`), 'utf8');

/** A document with what Zoom's have: texts, a field that is called like a keyword, codes and labels in prose. */
const DOCUMENT = {
	paths: {
		'/things': {
			post: {
				operationId: 'thingCreate',
				description: '**Text.** **[Rate Limit Label](https://zoom.us/limits#it):** `Light`',
				'x-extensions': { 'x-macro-scopes': ['thing:write'], 'x-granular-scopes': ['thing:write:thing'] },
				parameters: [
					{ name: 'kind', in: 'query', description: 'Text.', schema: { enum: ['a'], default: 'a' } },
					{ name: 'id', in: 'path', required: true, schema: { type: 'string', example: 'Text.' } },
				],
				requestBody: {
					content: {
						'application/json': {
							schema: {
								description: 'Text.',
								required: ['title'],
								properties: { title: { type: 'string', 'x-note': 'Text.', maxLength: 3 } },
							},
						},
					},
				},
				responses: {
					'204': { description: 'Text.' },
					'400': {
						description: '**Error Code:** `300` <br> Text. **Error Code:** `300` **Error Code:** `200`',
					},
				},
			},
		},
	},
};

describe('the compact form of Zoom’s documents', () => {
	it('has every fact that a request or an answer is judged by, and no text', () => {
		expect(JSON.parse(generateContract(DOCUMENT))).toEqual({
			'/things': {
				post: {
					operationId: 'thingCreate',
					rateLabel: 'LIGHT',
					classicScopes: ['thing:write'],
					granularScopes: ['thing:write:thing'],
					parameters: [
						{ name: 'kind', in: 'query', schema: { enum: ['a'] } },
						{ name: 'id', in: 'path', required: true, schema: { type: 'string' } },
					],
					body: { required: ['title'], properties: { title: { type: 'string', maxLength: 3 } } },
					responses: { '204': {}, '400': { codes: [300, 200] } },
				},
			},
		});
	});
});

describeWithDocuments('the contract the tests judge by', () => {
	it.each(PRODUCTS)('is what Zoom’s documents say today: %s', (product) => {
		expect(written(product)).toBe(generateContract(readDocument(openApiFolder(), product)));
	});
});

it.each(OWN_DOCUMENTS)('has what is written here, of what Zoom publishes no document of: %s', (product) => {
	expect(written(product)).toBe(generateContract(readOwnDocument(product)));
});
