/** Loading a server and looking at what it takes: a client in a closed loop, latencies, processor time and memory of processes. */
package io.sunledger.benchmark.load;
