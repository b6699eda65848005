/** By this signal the process that reads documents ends itself where it holds more than it may; nothing else sends it. */
export const MEMORY_SIGNAL = "SIGUSR2";

/** By this one V8 ends a process whose heap is full. */
export const HEAP_SIGNAL = "SIGABRT";
