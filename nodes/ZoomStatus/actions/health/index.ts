import { defineResource } from '../../../adapter/kit';
import { check } from './check.operation';

export const health = defineResource({ name: 'Health', value: 'health', operations: [check] });
