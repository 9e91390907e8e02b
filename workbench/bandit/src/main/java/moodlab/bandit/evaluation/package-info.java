/** Values a policy on rounds that another one played: estimates, intervals, and whether to believe them. */
package moodlab.bandit.evaluation;
