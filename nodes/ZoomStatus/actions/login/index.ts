import { defineResource } from '../../../adapter/kit';
import { get } from './get.operation';

export const login = defineResource({ name: 'Login', value: 'login', operations: [get] });
