import { defineResource } from '../../../adapter/kit';
import { check } from './check.operation';
import { getMetrics } from './getMetrics.operation';

export const health = defineResource({ name: 'Health', value: 'health', operations: [check, getMetrics] });
