import { readFileSync } from 'node:fs';
import { BODY_TYPES, generateBodies } from '../../scripts/generate-bodies';
import { openApiFolder, readDocuments } from '../../scripts/generate-routes';
import { describeWithDocuments } from '../support/needs';

const bodyOf = (schema: object) => ({
	paths: { '/things': { post: { requestBody: { content: { 'application/json': { schema } } } } } },
});

const STRING = { type: 'string' };

it.each([
	['a text', STRING, 'string'],
	['a number', { type: 'integer' }, 'number'],
	['texts', { type: 'array', items: STRING }, 'ReadonlyArray<string>'],
	['whatever Zoom does not describe', {}, 'unknown'],
	['a name that is no word', STRING, 'string', 'x-name'],
])('writes %s', (_, schema, type, name = 'field') => {
	const quoted = name === 'field' ? name : `'${name}'`;
	const written = generateBodies([bodyOf({ properties: { [name]: schema } })]);
	expect(written).toContain(
		`	readonly 'POST /things': {\n\t\treadonly ${quoted}?: ${type} | undefined;\n\t};\n`,
	);
});

it('puts together what the documents tell in alternatives', () => {
	const alternatives = { oneOf: [{ properties: { a: STRING } }, { properties: { b: STRING } }] };
	const written = generateBodies([bodyOf(alternatives)]);
	expect(written).toMatch(/readonly a\?: .*\n\s*readonly b\?: /);
});

it('knows no body of a route that takes a form', () => {
	expect(readFileSync(BODY_TYPES, 'utf8')).not.toContain('/picture');
});

describeWithDocuments('the types of bodies', () => {
	it('are what Zoom’s documents say today', () => {
		expect(readFileSync(BODY_TYPES, 'utf8')).toBe(generateBodies(readDocuments(openApiFolder())));
	});
});
