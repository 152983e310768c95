import { defineResource } from '../../../adapter/kit';
import { getPools } from './getPools.operation';

export const license = defineResource({ name: 'License', value: 'license', operations: [getPools] });
