import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** One line of the HR system: an employment, so that a person with two contracts is there twice. */
export interface Employee {
	readonly employeeId: string;
	readonly email: string;
	readonly firstName: string;
	readonly lastName: string;
	readonly department: string;
	readonly title: string;
	readonly startDate: string;
	readonly status: string;
}

export interface HrSource {
	/** What the provisioning template asks for its people. */
	readonly url: string;
	stop(): Promise<void>;
}

export function readEmployees(): Employee[] {
	return JSON.parse(readFileSync(join(__dirname, 'employees.json'), 'utf8')) as Employee[];
}

/** The people in it, by the e-mail that Zoom will know them by: in small letters, each once. */
export function distinctEmails(employees: readonly Employee[]): string[] {
	return [...new Set(employees.map(({ email }) => email.toLowerCase()))].sort();
}

/** An HR system as the template sees it: one address that answers with all employees. */
export async function startHrSource(employees: readonly Employee[]): Promise<HrSource> {
	const body = JSON.stringify(employees);
	const server: Server = createServer((_request, response) => {
		response.setHeader('content-type', 'application/json; charset=utf-8').end(body);
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject).listen(0, '127.0.0.1', resolve);
	});
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/employees`,
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
