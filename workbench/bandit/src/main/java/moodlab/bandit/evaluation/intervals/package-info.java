/** Intervals around off-policy estimates: for a log that is finished, and sequences for one that grows. */
package moodlab.bandit.evaluation.intervals;
