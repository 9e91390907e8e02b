/** Off-policy estimators as mergeable sums: one pass over a log, in threads or on a cluster, gives the same value. */
package moodlab.bandit.evaluation.estimators;
