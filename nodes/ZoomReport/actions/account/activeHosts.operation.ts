import { hostsOperation } from './hostsOperation';

export const activeHosts = hostsOperation('active');
