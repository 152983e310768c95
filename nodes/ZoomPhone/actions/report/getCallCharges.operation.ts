import { chargesReport } from './chargesReport';

export const getCallCharges = chargesReport({
	name: 'Get Call Charges',
	value: 'getCallCharges',
	action: 'Get call charges',
	description: 'Get what calls cost: each call with its numbers, rate, charge, department and cost center',
	route: 'GET /phone/reports/call_charges',
	what: 'charges for calls',
	identity: 'charge_id',
});
