import type { Route } from '../route';
import { reportDaily } from './daily';
import { reportHosts } from './hosts';

export const reportRoutes: readonly Route[] = [reportHosts, reportDaily];
