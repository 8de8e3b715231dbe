/** A worker thread that writes what is read into the store when it is filled. */
import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../store/open-store.ts';
import { type StorePart, writePart } from './fill-store.ts';

const port = parentPort;
if (port === null) throw new Error('fill-worker.ts runs as a worker thread only.');

const store = openStore(workerData as string);
port.on('message', (part: StorePart) => {
  writePart(store, part);
  port.postMessage(null);
});
