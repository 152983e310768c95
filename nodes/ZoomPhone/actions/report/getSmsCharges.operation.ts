import { chargesReport } from './chargesReport';

/** One message to several people is charged several times under one ID. */
export const getSmsCharges = chargesReport({
	name: 'Get SMS Charges',
	value: 'getSmsCharges',
	action: 'Get SMS charges',
	description:
		'Get what text messages cost: each one with its numbers, rate, charge, department and cost center',
	route: 'GET /phone/reports/sms_charges',
	what: 'charges for messages',
});
