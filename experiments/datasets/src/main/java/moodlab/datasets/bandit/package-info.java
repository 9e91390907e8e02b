/** Logs of bandits, ours and the Open Bandit Dataset's, as rounds for off-policy evaluation. */
package moodlab.datasets.bandit;
