import { parseArgs } from 'node:util';

export interface Options {
	/** Stop after the run; the exit status says whether it worked. */
	readonly once: boolean;
	/** A real Zoom account instead of the simulator. */
	readonly real: boolean;
	/** With `real`: run the provisioning template, too. It creates users. */
	readonly provision: boolean;
	/** Bring saved source files into the running n8n. */
	readonly dev: boolean;
}

/** Thrown for `--help`: its message is what the person asked for, not a complaint. */
export class HelpRequested extends Error {}

const USAGE = `npm start                          a real n8n, this package and a Zoom simulator; stays up until Ctrl-C
npm start -- --once                the same, then stops; the exit status says whether it worked
npm start -- --real                your own Zoom account (see .env.example); runs the report and verifies the account
npm start -- --real --provision    your own Zoom account; also creates the people of demo/hr/employees.json there
npm run dev                        as npm start; what you save is in n8n a second later (for people who change this package)`;

/**
 * @throws HelpRequested with the usage for `--help`
 * @throws Error with the usage when an option is not known or makes no sense
 */
export function parseOptions(args: readonly string[]): Options {
	const flag = { type: 'boolean', default: false } as const;
	const complain = (message: string): Error => new Error(`${message}\n\n${USAGE}`);
	let values: Options & { readonly help: boolean };
	try {
		const options = {
			once: flag,
			real: flag,
			provision: flag,
			dev: flag,
			help: { ...flag, short: 'h' },
		} as const;
		({ values } = parseArgs({ args: [...args], options }));
	} catch (error) {
		throw complain(error instanceof Error ? error.message : String(error));
	}
	const { help, ...chosen } = values;
	if (help) throw new HelpRequested(USAGE);
	if (chosen.provision && !chosen.real) {
		throw complain('--provision goes with --real; the simulator is always provisioned.');
	}
	if (chosen.dev && chosen.once) throw complain('--dev stays up, so it does not go with --once.');
	return chosen;
}
