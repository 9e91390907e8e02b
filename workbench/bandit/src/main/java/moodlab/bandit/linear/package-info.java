/** Policies on linear models of the reward, updated one lesson at a time. */
package moodlab.bandit.linear;
