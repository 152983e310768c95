import { defineResource } from '../../../adapter/kit/resource';
import { check } from './check.operation';

export const health = defineResource({ name: 'Health', value: 'health', operations: [check] });
