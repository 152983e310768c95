import { field } from '../../../adapter/kit';

/** Without the many policies. */
export const simplifyUser = () =>
	field.simplify([
		'id',
		'email',
		'name',
		'phone_user_id',
		'extension_id',
		'extension_number',
		'status',
		'site',
		'site_id',
		'phone_numbers',
		'calling_plans',
		'department',
		'cost_center',
		'emergency_address',
	]);
