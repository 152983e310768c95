import { defineResource } from '../../../adapter/kit';
import { get } from './get.operation';

export const usage = defineResource({ name: 'API Usage', value: 'usage', operations: [get] });
