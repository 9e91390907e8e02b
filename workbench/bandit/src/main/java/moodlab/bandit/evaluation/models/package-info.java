/** Models of the reward, fitted so that none is asked about a participant that it has seen. */
package moodlab.bandit.evaluation.models;
