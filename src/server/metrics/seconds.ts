/** Bounds of histograms of how long something takes: from a statement by an index to the longest deadline that is usual. */
export const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
