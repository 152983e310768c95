import { defineResource } from '../../../adapter/kit';
import { getCallCharges } from './getCallCharges.operation';
import { getOperationLog } from './getOperationLog.operation';
import { getSmsCharges } from './getSmsCharges.operation';

export const report = defineResource({
	name: 'Report',
	value: 'report',
	operations: [getCallCharges, getOperationLog, getSmsCharges],
});
