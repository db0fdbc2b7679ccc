import { slimModules } from './slim-modules.ts';

/** Run by the Dockerfile in its own copy of the tree. */
slimModules('node_modules');
