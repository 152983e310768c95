import { startSimulator, type Control } from '../simulator';
import { readEnvFile, realAccount, type ChatbotFields, type ServerToServerFields } from './account';
import { tryThis } from './tryThis';
import type { Employee } from './hr/source';

/** Some people have a Zoom account before the first run, so that there is somebody to skip. */
const EVERY_NTH_HAS_AN_ACCOUNT = 20;
/** Some of those host meetings, so that the report has something to report: enough days for the last full week. */
const ACTIVITY = { hosts: 8, days: 15 };

/** The Zoom that the demo's n8n talks to. */
export interface Zoom {
	readonly title: string;
	readonly fields: ServerToServerFields;
	/** Of the account's chatbot; a real account has none here. */
	readonly chatbotFields?: ChatbotFields;
	/** On top of n8n's environment. */
	readonly env: Readonly<Record<string, string>>;
	/** What only the simulator can tell. */
	readonly control?: Control;
	/** What a person can try next; undefined for a real account. */
	readonly tryThis?: string;
	/** Emails that it had before, in lower case. */
	readonly before: ReadonlySet<string>;
	stop(): Promise<void>;
}

/** A simulated account whose owner, and every twentieth employee, is there already. */
export async function simulatedZoom(employees: readonly Employee[]): Promise<Zoom> {
	const simulator = await startSimulator({ plan: 'pro' });
	const { accountId, clientId, clientSecret } = simulator.credentials;
	const { generalClientId, generalClientSecret, botJid } = simulator.credentials;
	const before = new Map(
		employees
			.filter((_employee, index) => index % EVERY_NTH_HAS_AN_ACCOUNT === 0)
			.map(({ email, firstName, lastName }) => [email.toLowerCase(), { firstName, lastName }]),
	);
	await simulator.control.seed({
		users: [...before].map(([email, { firstName, lastName }]) => ({
			email,
			first_name: firstName,
			last_name: lastName,
		})),
		activity: ACTIVITY,
	});
	const there = await simulator.control.users();
	return {
		title: `a simulated Zoom account (${simulator.origin})`,
		fields: { accountId, clientId, clientSecret, environment: 'commercial', plan: 'pro' },
		chatbotFields: {
			accountId,
			clientId: generalClientId,
			clientSecret: generalClientSecret,
			botJid,
			environment: 'commercial',
			plan: 'pro',
		},
		env: { ZOOM_ORIGIN: simulator.origin },
		control: simulator.control,
		tryThis: tryThis(simulator),
		before: new Set(there.map(({ email }) => email.toLowerCase())),
		stop: async () => {
			await simulator.close();
		},
	};
}

/** The person's own account. @throws Error that names what is missing in `.env`. */
export function realZoom(root: string): Zoom {
	const fields = realAccount(readEnvFile(root));
	return {
		title: 'your own Zoom account',
		fields,
		env: {},
		before: new Set(),
		stop: () => Promise.resolve(), // Not ours to stop.
	};
}
