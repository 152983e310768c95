import { hostsOperation } from './hostsOperation';

export const inactiveHosts = hostsOperation('inactive');
