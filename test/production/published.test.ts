import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { productionFile } from '../support/compose';
import schema from './compose-spec.json';

/** What others say about such files: the Compose Specification's schema, and a linter for Dockerfiles. */

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const isCompose = ajv.compile(schema);
const compose = (): { services: Record<string, Record<string, unknown>> } =>
	parse(productionFile('docker-compose.yml'), { merge: true }) as ReturnType<typeof compose>;

describe('docker-compose.yml', () => {
	it('is valid by the Compose Specification', () => {
		isCompose(compose());
		expect(isCompose.errors).toBeNull();
	});

	it('would not be with a name that the specification does not have', () => {
		const misspelled = compose();
		misspelled.services['n8n'] = { ...misspelled.services['n8n'], healtcheck: {} };
		expect(isCompose(misspelled)).toBe(false);
	});
});

describe('Dockerfile', () => {
	const text = productionFile('Dockerfile');
	const instructions = text.replace(/\\\n/g, ' ').match(/^[A-Z]+ .*$/gm) ?? [];

	it('has nothing that a linter finds', () => {
		expect(validate(text).map(({ message }) => message)).toEqual([]);
		expect(validate(`${text}\nEXPOS 1`)).not.toEqual([]);
	});

	it('ends without root, adds nothing from elsewhere, and takes no secret as an argument', () => {
		expect(instructions.filter((line) => line.startsWith('USER ')).at(-1)).toBe('USER node');
		expect(instructions.filter((line) => /^(ADD|ENV) /.test(line))).toEqual([]);
		expect(text).not.toMatch(/curl|wget|\bapk add|apt-get|sudo|:latest/);
		expect(instructions.filter((line) => /^ARG .*(KEY|TOKEN|PASSWORD|SECRET)/.test(line))).toEqual([]);
	});

	it('says what is started as a list, so that signals reach it', () => {
		expect(instructions.at(-1)).toMatch(/^ENTRYPOINT \["tini", "--", /);
	});
});
