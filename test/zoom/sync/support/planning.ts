import type { Row } from '../../../../zoom/sync/input/cells';
import type { Assignable } from '../../../../zoom/sync/assignments/fields';
import type { Joinable } from '../../../../zoom/sync/membership/joinables';
import { readPeople, type Mapping } from '../../../../zoom/sync/input/people';
import { planSync } from '../../../../zoom/sync/plan';
import type { PlanRow } from '../../../../zoom/sync/model/planRow';
import type { Rules } from '../../../../zoom/sync/model/rules';
import { FakeAccount, type StoredUser } from './account';
import type { StoredPhones } from './phone';
import { MAPPING, RULES } from './rules';

/** Short ways to write an account, a list and what is planned for them. */

export const user = (email: string, rest: Partial<StoredUser> = {}): StoredUser => ({
	id: `id of ${email}`,
	email,
	status: 'active',
	type: 1,
	role_id: '2',
	first_name: '',
	last_name: '',
	dept: '',
	employee_unique_id: '',
	things: [],
	...rest,
});

export const person = (email: unknown, rest: Row = {}): Row => ({ email, status: 'active', ...rest });

interface Chosen {
	readonly mapping?: Partial<Mapping>;
	readonly rules?: Partial<Rules>;
	readonly groups?: {
		readonly all: readonly Joinable[];
		readonly managed: readonly string[];
		readonly create?: boolean;
	};
	/** Managed call queues; those of the account are in `phones`. */
	readonly queues?: readonly string[];
	readonly roles?: Known;
	readonly divisions?: Known;
	readonly phones?: StoredPhones;
}

interface Known {
	readonly all: readonly Assignable[];
	readonly managed: readonly string[];
}

export const plan = (
	users: readonly StoredUser[],
	rows: readonly Row[],
	{ mapping = {}, rules = {}, groups, queues = [], roles, divisions, phones = {} }: Chosen = {},
): PlanRow[] => {
	const chosen = { ...MAPPING, ...mapping };
	const zoom = new FakeAccount([...users], {
		groups: groups?.all ?? [],
		roles: roles?.all ?? [],
		divisions: divisions?.all ?? [],
		phones,
	});
	const directory = zoom.directory(chosen.match, {
		groups: groups?.managed ?? [],
		queues,
		...(groups?.create !== undefined && { createGroups: groups.create }),
		role: roles?.managed ?? [],
		division: divisions?.managed ?? [],
	});
	return planSync(readPeople(rows, chosen), directory, chosen.match, { ...RULES, ...rules });
};

/** `action email`, with `(blocked)` where a guard stops it. */
export const short = (rows: readonly PlanRow[]): string[] =>
	rows.map(({ email, action, blocked }) => `${action} ${email}${blocked === undefined ? '' : ' (blocked)'}`);
