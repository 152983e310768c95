import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The words of `ACL SETUSER` in docs/production.md, as arguments of ACL. */
export function recommendedUser(name: string, password: string): string[] {
	const page = readFileSync(join(__dirname, '../../docs/production.md'), 'utf8');
	const line = /^ACL (SETUSER .*)$/m.exec(page)?.[1];
	if (line === undefined) throw new Error('docs/production.md has no ACL SETUSER');
	const [verb = '', , ...rules] = line.split(' ');
	return [verb, name, ...rules.map((rule) => (rule.startsWith('>') ? `>${password}` : rule))];
}
