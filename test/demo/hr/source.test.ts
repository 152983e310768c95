import { distinctEmails, readEmployees, startHrSource } from '../../../demo/hr/source';

describe('the HR source of the demo', () => {
	const employees = readEmployees();
	const emails = employees.map(({ email }) => email);
	const people = distinctEmails(employees);

	it('has at least 200 different people', () => {
		expect(people.length).toBeGreaterThanOrEqual(200);
	});

	it('lists some people twice, also with another spelling of their e-mail', () => {
		expect(new Set(emails).size).toBeLessThan(emails.length);
		expect(people.length).toBeLessThan(new Set(emails).size);
	});

	it('has capital letters, plus-addresses, and a plus-address beside the plain one', () => {
		expect(emails.some((email) => /[A-Z]/.test(email))).toBe(true);
		const plus = people.filter((email) => email.includes('+'));
		expect(plus.some((email) => people.includes(email.replace(/\+[^@]*/, '')))).toBe(true);
	});

	it('has names with accents and apostrophes', () => {
		const names = employees.map(({ firstName, lastName }) => `${firstName} ${lastName}`).join(' ');
		expect(names).toMatch(/[À-ž]/);
		expect(names).toContain("'");
	});

	it('is served as JSON at one address', async () => {
		const source = await startHrSource(employees);
		try {
			const response = await fetch(source.url);
			expect(response.headers.get('content-type')).toContain('application/json');
			expect(await response.json()).toEqual(employees);
		} finally {
			await source.stop();
		}
		await expect(fetch(source.url)).rejects.toThrow();
	});
});
