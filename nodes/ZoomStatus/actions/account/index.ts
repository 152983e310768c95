import { defineResource } from '../../../adapter/kit';
import { verify } from './verify.operation';

export const account = defineResource({ name: 'Account', value: 'account', operations: [verify] });
