import { parseArgs } from 'node:util';

export interface Options {
	/** Stop after the run; the exit status says whether it worked. */
	readonly once: boolean;
	/** A real Zoom account instead of the simulator. */
	readonly real: boolean;
	/** With `real`: run the provisioning template, too. It creates users. */
	readonly provision: boolean;
}

const USAGE = `npm start                          a real n8n, this package and a Zoom simulator; stays up until Ctrl-C
npm start -- --once                the same, then stops; the exit status says whether it worked
npm start -- --real                your own Zoom account (see .env.example); runs the report and verifies the account
npm start -- --real --provision    your own Zoom account; also creates the people of demo/hr/employees.json there`;

/** @throws Error with the usage when an option is not known or makes no sense. */
export function parseOptions(args: readonly string[]): Options {
	const flag = { type: 'boolean', default: false } as const;
	const complain = (message: string): Error => new Error(`${message}\n\n${USAGE}`);
	let values: Options;
	try {
		({ values } = parseArgs({ args: [...args], options: { once: flag, real: flag, provision: flag } }));
	} catch (error) {
		throw complain(error instanceof Error ? error.message : String(error));
	}
	if (values.provision && !values.real) {
		throw complain('--provision goes with --real; the simulator is always provisioned.');
	}
	return values;
}
