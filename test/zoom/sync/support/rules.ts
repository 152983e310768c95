import { ACTIONS } from '../../../../zoom/sync/model/planRow';
import type { Mapping } from '../../../../zoom/sync/input/people';
import type { Guards, Rules } from '../../../../zoom/sync/model/rules';

export const GUARDS: Guards = {
	protectedEmails: new Set(),
	protectedRoles: new Set(),
	removals: { max: 100, unit: 'people' },
	memberships: { group: { max: 100, unit: 'people' }, queue: { max: 100, unit: 'people' } },
	assignments: { role: { max: 100, unit: 'people' }, division: { max: 100, unit: 'people' } },
	phones: { max: 100, unit: 'people' },
	licenses: undefined,
	addOns: { max: 100, unit: 'people' },
	freeAddOns: undefined,
};

export const RULES: Rules = {
	wanted: new Set(ACTIONS),
	createAction: 'create',
	newUserType: 1,
	leavers: 'absent',
	leaverAction: 'deactivate',
	minListedPercent: 0,
	transfer: { what: [], to: '' },
	leaverNumbers: { to: 'notManaged' },
	guards: GUARDS,
};

const plain = (field: 'first_name' | 'dept' | 'type', column: string) => ({
	field,
	column,
	default: '',
	allowed: [],
});

export const MAPPING: Mapping = {
	match: { by: 'email' },
	emailColumn: 'email',
	keyColumn: 'employeeId',
	managerColumn: 'manager',
	staying: { column: 'status', values: ['active'] },
	memberships: {},
	assigned: {},
	phone: {},
	addOns: undefined,
	fields: [plain('first_name', 'name'), plain('dept', 'department'), plain('type', 'license')],
};
